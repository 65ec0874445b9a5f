"""The list of what readers reported."""

import pytest
from django.urls import reverse

from annotations.actions import reports
from tests import factories as make

pytestmark = pytest.mark.django_db

ADDRESS = "/desk/reports/"
SCRIPT = "<script>alert(1)</script>"


@pytest.fixture
def claim(annotator, reviewer):
    return make.make_published_claim(annotator, reviewer)


@pytest.fixture
def report(claim):
    return reports.send(
        text=f"The day is wrong. {SCRIPT}",
        page=f"/claims/{claim.pk}/",
        contact="reader@example.org",
        sender="::1",
    )


@pytest.fixture
def desk(client_of, reviewer):
    return client_of(reviewer)


def test_empty_list_says_so(desk):
    assert "No report is open." in desk.get(ADDRESS).content.decode()


def test_report_shows_what_it_says_and_leads_to_its_claim(desk, report, claim):
    html = desk.get(ADDRESS).content.decode()
    assert "The day is wrong. &lt;script&gt;" in html
    assert reverse("desk-claim", args=[claim.pk]) in html
    assert "reader@example.org" in html


def test_page_that_is_no_web_address_is_no_link(desk):
    reports.send(text="x", page="javascript:alert(1)", contact="", sender="::1")
    html = desk.get(ADDRESS).content.decode()
    assert "javascript:alert(1)" in html
    assert 'href="javascript' not in html


def test_closed_report_tells_who_and_what(desk, report, reviewer):
    answer = desk.post(ADDRESS, {"report": report.pk, "note": "Corrected."})
    assert answer.status_code == 302
    html = desk.get(ADDRESS).content.decode()
    assert "No report is open." in html
    assert "Corrected." in html
    assert f"<bdi>{reviewer}</bdi>" in html


@pytest.mark.parametrize("note", ["", "  ", "a" * 1001, "a\x00"])
def test_note_that_cannot_be_taken_closes_nothing(desk, report, note):
    answer = desk.post(ADDRESS, {"report": report.pk, "note": note})
    assert answer.status_code == 400
    assert 'class="error"' in answer.content.decode()
    assert make.fresh(report).done_at is None


def test_closing_twice_says_so(desk, report):
    for _ in range(2):
        answer = desk.post(ADDRESS, {"report": report.pk, "note": "Done."}, follow=True)
    assert "closed already" in answer.content.decode()


def test_contact_is_erased(desk, report):
    desk.post(ADDRESS, {"erase": report.pk})
    assert "reader@example.org" not in desk.get(ADDRESS).content.decode()


@pytest.mark.parametrize("number", ["", "x", "-1", "9" * 30, "999999"])
@pytest.mark.parametrize("name", ["report", "erase"])
def test_bad_number_changes_nothing(desk, report, name, number):
    answer = desk.post(ADDRESS, {name: number, "note": "Done."})
    assert answer.status_code in (400, 404)
    found = make.fresh(report)
    assert found.done_at is None
    assert found.contact


def test_annotator_reads_and_may_do_nothing(client_of, annotator, report):
    client = client_of(annotator)
    html = client.get(ADDRESS).content.decode()
    assert "The day is wrong." in html
    assert "reader@example.org" not in html
    assert "Close the report" not in html
    for given in ({"report": report.pk, "note": "No."}, {"erase": report.pk}):
        assert client.post(ADDRESS, given).status_code == 403
    assert make.fresh(report).done_at is None


def test_desk_counts_what_is_open(desk, report):
    assert "1 report from readers is open" in desk.get("/desk/").content.decode()
    desk.post(ADDRESS, {"report": report.pk, "note": "Done."})
    assert "from readers" not in desk.get("/desk/").content.decode().split("<main")[1]


def test_editor_is_told_what_public_pages_lack(client_of, editor, desk):
    lacking = "Public pages leave out what is not written"
    assert lacking in client_of(editor).get("/desk/").content.decode()
    assert lacking not in desk.get("/desk/").content.decode()
