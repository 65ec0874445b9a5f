"""What the database cannot hold, typed into every field of every form: it is refused at
the field, and nothing is written. The fields are taken from the pages themselves.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from django.contrib import admin
from django.test import Client
from django.urls import reverse
from justhtml import JustHTML

from annotations import urls
from annotations.models import Claim
from tests import factories as make
from tests import markup

pytestmark = pytest.mark.django_db

NUL = "a\x00b"
TYPED = ("text", "search", "url", "email", None)
"""Kinds of inputs into which anything can be typed; the last is said by no type."""


@dataclass(frozen=True)
class Form:
    """Where it is sent, what stands in it, and which of that is typed."""

    address: str
    filled: dict[str, str]
    typed: list[str]

    def with_nul(self) -> Iterator[tuple[str, dict[str, str]]]:
        for name in self.typed:
            yield name, self.filled | {name: NUL}


@pytest.fixture
def pages(annotator, reviewer, editor) -> list[str]:
    """Every page of the desk, with a draft, a check in review and a published one."""
    article = make.make_article(annotator)
    make.make_published_claim(annotator, reviewer, article)
    draft = make.make_verdict(make.make_claim(article, "12 percent", annotator), editor)
    waiting = make.make_verdict(
        make.make_claim(article, "The harbour master", annotator), annotator
    )
    make.submit(waiting, annotator)
    return list(_pages(article.pk, draft.pk, waiting.pk))


def _pages(article: int, *verdicts: int) -> Iterator[str]:
    for pattern in urls.desk_pages:
        names = list(pattern.pattern.converters)
        for verdict in verdicts:
            ids = {"article_id": article, "verdict_id": verdict, "language": "ar"}
            ids["claim_id"] = Claim.objects.get(verdict=verdict).pk
            yield reverse(pattern.name, args=[ids[name] for name in names])


def forms(client: Client, address: str) -> Iterator[Form]:
    """Those of a page that are posted; none of what is no page."""
    answer = client.get(address)
    if answer.status_code != 200 or "html" not in answer["Content-Type"]:
        return
    page = JustHTML(answer.content.decode(), sanitize=False, scripting_enabled=False)
    for node, _ in markup.elements(page.root):
        if node.name == "form" and (node.attrs.get("method") or "").lower() == "post":
            yield _form(node, address)


def _form(node: object, address: str) -> Form:
    filled, typed = {}, []
    for field, _ in markup.elements(node):
        name, kind = field.attrs.get("name"), field.attrs.get("type")
        if not name or field.name not in ("input", "textarea", "select", "button"):
            continue
        filled[name] = _value(field)
        if field.name == "textarea" or (field.name == "input" and kind in TYPED):
            typed.append(name)
    return Form(node.attrs.get("action") or address, filled, typed)


def _value(field: object) -> str:
    if field.name == "textarea":
        return field.to_text(strip=False)
    if field.name == "select":
        options = [each for each, _ in markup.elements(field) if each.name == "option"]
        chosen = [each for each in options if "selected" in each.attrs] or options[-1:]
        return chosen[0].attrs.get("value", "") if chosen else ""
    return field.attrs.get("value") or ""


def test_every_field_of_the_desk_refuses_nul(client_of, editor, pages):
    client, asked, taken = client_of(editor), set(), {}
    for address in pages:
        for form in forms(client, address):
            for name, sent in form.with_nul():
                status = client.post(form.address, sent).status_code
                asked.add(name)
                if not 400 <= status < 500:
                    taken[form.address, name] = status
    assert taken == {}
    names = {"text", "label", "statement", "summary", "explanation", "note"}
    assert names <= asked


def test_every_field_of_a_reader_refuses_nul(client, db):
    (form,) = forms(client, "/report/")
    for name, sent in form.with_nul():
        answer = client.post(
            "/report/",
            sent | {"text": sent["text"] or "Wrong."},
            headers={"origin": "http://testserver"},
        )
        assert answer.status_code == 400, name


def test_every_field_of_the_admin_refuses_nul(client_of, admin_user, pages):
    client, asked, taken = client_of(admin_user), set(), {}
    for model in admin.site._registry:
        row = model._default_manager.order_by("pk").first()
        for form in forms(client, _change_page(model, row)) if row else ():
            for name, sent in form.with_nul():
                answer = client.post(form.address, sent)
                asked.add(name)
                if answer.status_code != 200:  # the page again, with the reason
                    taken[model.__name__, name] = answer.status_code
    assert taken == {}
    assert {"title", "byline", "name", "label", "public_name"} <= asked


def _change_page(model: type, row: object) -> str:
    names = model._meta.app_label, model._meta.model_name
    return reverse("admin:{}_{}_change".format(*names), args=[row.pk])
