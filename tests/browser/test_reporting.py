"""A reader without an account or scripts reports an error; a reviewer closes it."""

from playwright.sync_api import expect

from annotations.models import Report
from tests import factories as make


def test_report_of_a_reader_reaches_the_desk_and_is_closed(
    page_of, annotator, reviewer
):
    claim = make.make_published_claim(annotator, reviewer)
    page = page_of(java_script_enabled=False)
    page.goto(f"/report/?claim={claim.pk}")
    page.get_by_label("How we can reach you").fill("reader@example.org")
    page.get_by_role("button", name="Send the report").click()
    expect(page.get_by_text("Say what is wrong.")).to_be_visible()
    expect(page.get_by_label("How we can reach you")).to_have_value(
        "reader@example.org"
    )
    page.get_by_label("What is wrong").fill("It was the 4th of March.")
    page.get_by_role("button", name="Send the report").click()
    expect(page.get_by_role("heading", name="Thank you")).to_be_visible()
    assert page.context.cookies() == []
    assert Report.objects.get().claim == claim

    desk = page_of(reviewer)
    desk.goto("/desk/")
    desk.get_by_role("link", name="1 report from readers is open").click()
    expect(desk.get_by_text("It was the 4th of March.")).to_be_visible()
    desk.get_by_label("What was done").fill("Corrected today.")
    desk.get_by_role("button", name="Close the report").click()
    expect(desk.get_by_text("No report is open.")).to_be_visible()
    expect(desk.get_by_text("Corrected today.")).to_be_visible()


def test_trap_is_not_seen(page_of, db):
    page = page_of()
    page.goto("/report/")
    expect(page.locator("[name=website]")).to_be_hidden()
