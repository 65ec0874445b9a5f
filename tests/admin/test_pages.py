"""Every admin page opens, and a list costs no more queries for more rows."""

from django.apps import apps
from django.contrib import admin
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from annotations.models import (
    ApiToken,
    ArchivedCopy,
    Claim,
    ClaimTopic,
    Epoch,
    IdempotencyRecord,
    Presence,
    Tally,
    User,
)
from tests import factories as make

UNSEEN = {ClaimTopic, Epoch, Presence, Tally}
"""A part of a claim's page, and what the program notes for itself."""

MODELS = [
    model
    for model in apps.get_app_config("annotations").get_models()
    if not hasattr(model, "pgh_tracked_model") and model not in UNSEEN
]
ADDED_HERE = {
    "claimant", "notice", "outlet", "rating", "ratingscale", "ratingtranslation",
    "source", "topic", "user",
}  # fmt: skip
"""Models whose rows no page of the desk makes."""

QUERIES_MOST = 14


def address(model, page, *args):
    return reverse(f"admin:annotations_{model._meta.model_name}_{page}", args=args)


def statuses(client, page, *, of_row=False):
    """Model name -> status of that page, of one row where the page is a row's."""
    found = {}
    for model in MODELS:
        args = [model._default_manager.order_by("-pk")[0].pk] if of_row else []
        found[model._meta.model_name] = client.get(address(model, page, *args))
    return {name: answer.status_code for name, answer in found.items()}


def everywhere(status):
    return {model._meta.model_name: status for model in MODELS}


def test_every_model_has_its_pages():
    assert [model for model in MODELS if not admin.site.is_registered(model)] == []


def test_front_page_and_every_list_open(newsroom, superuser):
    assert superuser.get(reverse("admin:index")).status_code == 200
    assert statuses(superuser, "changelist") == everywhere(200)


def test_every_list_but_that_of_one_row_can_be_searched(newsroom, superuser):
    for model in MODELS:
        page = superuser.get(address(model, "changelist"), {"q": "ferry"})
        assert page.status_code == 200
        name = model._meta.model_name
        assert page.context["cl"].search_fields or name == "newsroom", name


def test_every_filter_of_every_list_opens(newsroom, superuser):
    for model in MODELS:
        page = superuser.get(address(model, "changelist"))
        queries = [
            choice["query_string"]
            for spec in page.context["cl"].filter_specs
            for choice in spec.choices(page.context["cl"])
        ]
        for query in queries:
            answer = superuser.get(address(model, "changelist") + query)
            assert answer.status_code == 200, query


def test_every_row_has_a_page_and_a_history(newsroom, superuser):
    assert statuses(superuser, "change", of_row=True) == everywhere(200)
    assert statuses(superuser, "history", of_row=True) == everywhere(200)


def test_rows_are_added_only_where_no_page_of_the_desk_makes_them(newsroom, superuser):
    opened = statuses(superuser, "add")
    assert {name for name, status in opened.items() if status == 200} == ADDED_HERE
    assert {status for name, status in opened.items() if name not in ADDED_HERE} == {
        403
    }


def test_nothing_is_deleted(newsroom, superuser):
    for model in MODELS:
        row = model._default_manager.order_by("-pk")[0]
        answer = superuser.post(address(model, "delete", row.pk), {"post": "yes"})
        assert answer.status_code == 403, model
        superuser.post(
            address(model, "changelist"),
            {"action": "delete_selected", "_selected_action": [row.pk], "post": "yes"},
        )
        assert model._default_manager.filter(pk=row.pk).exists()


def test_no_list_costs_more_queries_for_more_rows(
    newsroom, superuser, annotator, reviewer
):
    def costs():
        found = {}
        for model in MODELS:
            with CaptureQueriesContext(connection) as queries:
                superuser.get(address(model, "changelist"))
            found[model._meta.model_name] = len(queries)
        return found

    few = costs()
    for number in range(5):
        article = make.make_article(annotator, f"Part {number}\n\n{make.TEXT}")
        make.make_published_claim(
            annotator, reviewer, article, claimant=f"Office {number}"
        )
        User.objects.create_user(f"person-{number}")
    assert costs() == few
    assert max(few.values()) <= QUERIES_MOST, few


def test_stranger_is_sent_to_sign_in(client, db):
    answer = client.get(reverse("admin:index"), follow=True)
    assert answer.request["PATH_INFO"] == reverse("account_login")


def test_reviewer_without_staff_status_is_kept_out(client_of, reviewer):
    answer = client_of(reviewer).get(reverse("admin:index"), follow=True)
    assert answer.status_code == 403


def test_staff_without_a_role_sees_nothing(client_of, roleless, newsroom):
    roleless.is_staff = True
    roleless.save()
    assert statuses(client_of(roleless), "changelist") == everywhere(403)


def test_staff_reviewer_sees_the_work_but_no_accounts_and_keys(
    client_of, reviewer, newsroom
):
    reviewer.is_staff = True
    reviewer.save()
    seen = statuses(client_of(reviewer), "changelist")
    closed = {name for name, status in seen.items() if status == 403}
    assert closed == {"user", "apitoken", "idempotencyrecord"}


def test_history_of_a_claim_says_who_did_what_and_why(newsroom, superuser):
    page = superuser.get(address(Claim, "history", newsroom.published.pk))
    text = page.content.decode()
    assert "mark a claim" in text
    assert "annotator" in text
    assert "about 1,200 passengers used the ferry" in text


def test_bytes_answers_and_digests_are_not_shown(newsroom, superuser):
    for model, secret in [
        (ArchivedCopy, "kept bytes"),
        (IdempotencyRecord, "words of a draft"),
        (ApiToken, ApiToken.objects.get().digest),
    ]:
        page = superuser.get(address(model, "change", model.objects.get().pk))
        assert page.status_code == 200
        assert secret not in page.content.decode()
