"""`manage.py create_token`: the secret is printed once, and opens what it should."""

from datetime import timedelta

import pytest
from django.core.management.base import CommandError
from django.utils import timezone

from annotations.actions import tokens
from annotations.models import ApiToken


def test_printed_secret_is_the_key_and_is_not_kept(run, annotator):
    out, beside = run("create_token", "annotator", "--scope", "write")
    secret = out.strip()
    token = tokens.use(secret)
    assert (token.user, token.scope, token.expires_at) == (annotator, "write", None)
    assert secret not in str(ApiToken.objects.values())
    assert "until it is revoked" in beside


def test_label_and_days_are_kept(run, annotator):
    options = ("--scope", "read", "--label", "nightly job", "--days", "30")
    run("create_token", "annotator", *options)
    token = ApiToken.objects.get()
    assert token.label == "nightly job"
    left = token.expires_at - timezone.now()
    assert timedelta(days=29) < left <= timedelta(days=30)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nobody", "--scope", "read"], "no user “nobody”"),
        (["annotator", "--scope", "all"], "invalid choice"),
        (["annotator"], "--scope"),
        (["annotator", "--scope", "read", "--days", "0"], "from 1 to"),
        (["annotator", "--scope", "read", "--days", "99999999999"], "from 1 to"),
        (["annotator", "--scope", "read", "--label", "x" * 101], "100"),
    ],
)
def test_what_cannot_be_made_is_said(run, annotator, arguments, words):
    with pytest.raises(CommandError, match=words):
        run("create_token", *arguments)
    assert not ApiToken.objects.exists()
