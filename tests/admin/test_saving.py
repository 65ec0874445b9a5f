"""What the admin writes, and what it refuses to write: no way round the workflow."""

import pytest
from django.contrib import admin
from django.contrib.auth.models import Group
from django.urls import reverse

from annotations.models import (
    Notice,
    Outlet,
    PublicCheck,
    Rating,
    ReviewEvent,
    User,
    Verdict,
    VerdictRevision,
)
from annotations.queries import history
from tests import factories as make


def page_of(row):
    name = row._meta.model_name
    return reverse(f"admin:annotations_{name}_change", args=[row.pk])


def filled(client, row):
    """The page's form as a browser would send it back unchanged."""
    page = client.get(page_of(row))
    form = page.context["adminform"].form
    data = {name: form[name].value() for name in form.fields}
    data |= {
        f"{inline.formset.prefix}-{key}": 0
        for inline in page.context["inline_admin_formsets"]
        for key in ("TOTAL_FORMS", "INITIAL_FORMS")
    }
    return {key: "" if value is None else value for key, value in data.items()}


def save(client, row, **changes):
    return client.post(page_of(row), {**filled(client, row), **changes})


def errors(answer):
    return answer.context["adminform"].form.errors


# -- what is written goes through the actions -----------------------------------------


def test_article_is_corrected_by_the_action(newsroom, superuser, admin_user):
    answer = save(superuser, newsroom.article, title="Ferries ran late")
    assert answer.status_code == 302
    article = make.fresh(newsroom.article)
    assert (article.title, article.version) == ("Ferries ran late", 2)
    told = [(entry.who, entry.why) for entry in history.of_row(article)]
    assert (str(admin_user), "correct an article") in told


def test_change_of_a_draft_makes_its_author_of_who_made_it(
    newsroom, superuser, admin_user
):
    answer = save(superuser, newsroom.verdict, summary="Twelve percent, by the list.")
    assert answer.status_code == 302
    verdict = make.fresh(newsroom.verdict)
    assert verdict.summary == "Twelve percent, by the list."
    assert verdict.authors.filter(user=admin_user).exists()


def test_change_of_a_claim_raises_the_version_of_its_verdict(newsroom, superuser):
    before = make.fresh(newsroom.verdict).version
    assert save(superuser, newsroom.draft, statement="Fares rose.").status_code == 302
    assert make.fresh(newsroom.draft).statement == "Fares rose."
    assert make.fresh(newsroom.verdict).version == before + 1


def test_change_of_a_citation_raises_the_version_of_its_verdict(newsroom, superuser):
    citation = newsroom.verdict.citations.get()
    before = make.fresh(newsroom.verdict).version
    assert save(superuser, citation, title="Price list").status_code == 302
    assert make.fresh(citation).title == "Price list"
    assert make.fresh(newsroom.verdict).version == before + 1


def test_saving_without_a_change_changes_nothing(newsroom, superuser):
    rows = [newsroom.article, newsroom.draft, newsroom.verdict]
    versions = [make.fresh(row).version for row in rows]
    for row in rows:
        assert save(superuser, row).status_code == 302
    assert [make.fresh(row).version for row in rows] == versions


def test_notice_is_put_up_and_taken_down(newsroom, superuser, admin_user):
    raised = make.fresh(newsroom.published).public_version
    url = reverse("admin:annotations_notice_add")
    given = {"claim": newsroom.published.pk, "kind": "under_review", "text": "Looking."}
    assert superuser.post(url, given).status_code == 302
    notice = Notice.objects.get(kind="under_review")
    assert notice.placed_by == admin_user
    chosen = {"action": "take_down", "_selected_action": [notice.pk]}
    superuser.post(reverse("admin:annotations_notice_changelist"), chosen)
    assert make.fresh(notice).lifted_by == admin_user
    assert make.fresh(newsroom.published).public_version == raised + 2


# -- what is refused, and how ---------------------------------------------------------


def test_change_by_somebody_else_meanwhile_is_not_overwritten(newsroom, superuser):
    read = filled(superuser, newsroom.draft)
    save(superuser, newsroom.draft, statement="Fares rose by an eighth.")
    answer = superuser.post(page_of(newsroom.draft), {**read, "statement": "Mine."})
    assert answer.status_code == 200
    assert "changed since you read it" in str(errors(answer))
    assert "Mine." in answer.content.decode()
    assert make.fresh(newsroom.draft).statement == "Fares rose by an eighth."


def test_refusal_stands_at_its_field(newsroom, superuser):
    answer = save(superuser, newsroom.draft, triage="not_checking", triage_reason=" ")
    assert answer.status_code == 200
    assert errors(answer) == {"triage_reason": ["Say why it is not checked."]}
    assert make.fresh(newsroom.draft).triage == "checking"


def test_second_notice_of_review_is_refused_in_words(newsroom, superuser, reviewer):
    url = reverse("admin:annotations_notice_add")
    given = {"claim": newsroom.published.pk, "kind": "under_review", "text": "Looking."}
    superuser.post(url, given)
    answer = superuser.post(url, given)
    assert answer.status_code == 200
    assert "under review already" in str(errors(answer))
    assert Notice.objects.filter(kind="under_review").count() == 1


@pytest.mark.parametrize(
    "forged",
    [
        {"status": "published", "revision": 1},
        {"status": "in_review", "submitted_by": 1},
        {"version": 99, "claim": 1, "created_by": 1},
    ],
)
def test_forged_fields_do_not_move_a_verdict(forged, newsroom, superuser):
    before = Verdict.objects.values().get(pk=newsroom.verdict.pk)
    save(superuser, newsroom.verdict, **forged)
    assert Verdict.objects.values().get(pk=newsroom.verdict.pk) == before


def test_published_content_is_not_edited(newsroom, superuser):
    verdict = newsroom.published.verdict
    closed = [newsroom.published, verdict, verdict.citations.get()]
    before = [type(row).objects.values().get(pk=row.pk) for row in closed]
    given = {"statement": "Other.", "summary": "Other.", "title": "Other.", "seen": 1}
    for row in closed:
        assert superuser.post(page_of(row), given).status_code == 403
    assert [type(row).objects.values().get(pk=row.pk) for row in closed] == before


def test_frozen_and_derived_rows_are_not_edited(newsroom, superuser):
    frozen = [
        VerdictRevision.objects.get(),
        ReviewEvent.objects.first(),
        PublicCheck.objects.get(),
        newsroom.article.current_version,
        newsroom.article.current_version.original,
        newsroom.published.appearances.get(),
        newsroom.published.appearances.get().spans.get(),
        newsroom.verdict.authors.get(),
        newsroom.notice,
    ]
    for row in frozen:
        assert superuser.post(page_of(row), {"number": 7}).status_code == 403, row


def test_only_notices_have_an_action_over_their_list(newsroom, superuser):
    offered = {}
    for model, page in admin.site._registry.items():
        if model._meta.app_label == "annotations":
            url = reverse(f"admin:annotations_{model._meta.model_name}_changelist")
            form = superuser.get(url).context["action_form"]
            offered[page.opts.model_name] = form and form.fields["action"].choices[1:]
    assert {name: choices for name, choices in offered.items() if choices} == {
        "notice": [("take_down", "Take down")]
    }


def test_saving_every_page_leaves_what_is_public_alone(newsroom, superuser):
    before = list(VerdictRevision.objects.values())
    forged = {
        "status": "published",
        "revision": 7,
        "public_version": 7,
        "kind": "first",
    }
    for model in admin.site._registry:
        if model._meta.app_label == "annotations":
            for row in model.objects.all():
                page = superuser.get(page_of(row))
                given = filled(superuser, row) if "adminform" in page.context else {}
                superuser.post(page_of(row), given | forged)
    assert list(VerdictRevision.objects.values()) == before
    assert ReviewEvent.objects.count() == 2
    assert make.fresh(newsroom.published).public_version == 2
    assert make.fresh(newsroom.verdict).status == "draft"


def test_reviewer_of_the_staff_cannot_hand_out_roles(newsroom, client_of, reviewer):
    reviewer.is_staff = True
    reviewer.save()
    assert client_of(reviewer).post(page_of(reviewer), {}).status_code == 403


# -- reference rows and people --------------------------------------------------------


def test_outlet_gets_its_slug_and_keeps_its_name(newsroom, superuser):
    url = reverse("admin:annotations_outlet_add")
    added = superuser.post(url, {"name": " Harbour  Gazette Weekly ", "url": ""})
    assert added.status_code == 302
    outlet = Outlet.objects.get(slug="harbour-gazette-weekly")
    assert outlet.name == "Harbour Gazette Weekly"
    save(superuser, outlet, name="Other", slug="other", url="https://example.org/")
    outlet.refresh_from_db()
    assert (outlet.name, outlet.slug) == (
        "Harbour Gazette Weekly",
        "harbour-gazette-weekly",
    )
    assert outlet.url == "https://example.org/"


def test_rating_in_use_keeps_its_place_and_takes_new_words(newsroom, superuser):
    rating = Rating.objects.get(slug="true")
    answer = save(superuser, rating, label="Right", value=1, slug="right")
    assert answer.status_code == 302
    rating.refresh_from_db()
    assert (rating.label, rating.value, rating.slug) == ("Right", 5, "true")


def test_roles_are_handed_out(newsroom, superuser, roleless):
    reviewers = Group.objects.get(name="reviewer")
    answer = save(superuser, roleless, groups=[reviewers.pk], date_joined_0="")
    assert answer.status_code == 302
    assert User.objects.get(pk=roleless.pk).role_names == {"reviewer"}


@pytest.fixture
def staff_editor(client_of, editor):
    editor.is_staff = True
    editor.save()
    return client_of(editor)


def test_editor_hands_out_roles_and_makes_nobody_superuser(staff_editor, roleless):
    annotators = Group.objects.get(name="annotator")
    answer = save(staff_editor, roleless, groups=[annotators.pk], is_superuser="on")
    assert answer.status_code == 302
    roleless.refresh_from_db()
    assert roleless.groups.get() == annotators
    assert not roleless.is_superuser


def test_editor_takes_no_superusers_account_over(staff_editor, admin_user):
    answer = staff_editor.post(page_of(admin_user), {"username": "mine"})
    assert answer.status_code == 403
    password = reverse("admin:auth_user_password_change", args=[admin_user.pk])
    new = {"password1": "a-long-new-one", "password2": "a-long-new-one"}
    assert staff_editor.post(password, new).status_code == 403
    admin_user.refresh_from_db()
    assert admin_user.check_password(make.PASSWORD)


def test_new_person_is_made_with_a_role(superuser, db):
    editors = Group.objects.get(name="editor")
    new = {
        "username": "desk-head",
        "usable_password": "true",
        "password1": "harbour-lights-9",
        "password2": "harbour-lights-9",
        "public_name": "Head of the desk",
        "groups": [editors.pk],
    }
    answer = superuser.post(reverse("admin:annotations_user_add"), new)
    assert answer.status_code == 302
    person = User.objects.get(username="desk-head")
    assert (str(person), person.role_names) == ("Head of the desk", {"editor"})
