"""Ctrl+Z takes back one's own steps, in order, across a reload, and says what."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from annotations.models import Span, Verdict
from tests import factories as make
from tests.browser import hands


@pytest.fixture
def article(annotator):
    return make.make_article(annotator)


@pytest.fixture
def page(page_of, annotator, article) -> Page:
    page = page_of(annotator)
    hands.open_workbench(page, article)
    return page


def press(page: Page, keys: str, says: str) -> None:
    page.keyboard.press(keys)
    expect(page.locator("#toast")).to_contain_text(says)


def button(page: Page, name: str) -> Locator:
    steps = page.get_by_role("group", name="Your steps in this article")
    return steps.get_by_role("button", name=name)


def exact_of(claim) -> str:
    return Span.objects.get(appearance__claim=claim).exact


def test_five_things_come_back_in_order_across_a_reload(page, article):
    first = hands.mark(page, "about 1,200 passengers used the ferry")
    second = hands.mark(page, "the ferry on 3 March 2024")
    hands.write(page, "Summary", "The register shows as many.")
    expect(page.locator(f"#row-{second.pk}")).to_contain_text("draft")
    hands.select(page, "on 3 March 2024")
    page.get_by_role("button", name="Set as the edges").click()
    expect(hands.card(page).locator(".marked")).to_have_text("on 3 March 2024")
    page.locator(f"[data-choose='{first.pk}']").click()
    expect(hands.card(page).locator(f"#claim-{first.pk}")).to_be_visible()
    hands.card(page).get_by_role("button", name="Discard the claim").click()
    expect(page.locator(f"#row-{first.pk}")).to_have_count(0)

    page.reload()
    expect(button(page, "Take back")).to_be_enabled()
    press(page, "Control+z", "Took back: the discarding of claim 1")
    expect(hands.card(page).locator(f"#claim-{first.pk}")).to_be_visible()
    press(page, "Control+z", "Took back: edges of claim 2")
    words = "the ferry on 3 March 2024"
    expect(hands.card(page).locator(".marked")).to_have_text(words)
    shared = page.locator(f'mark[data-keys="{first.pk} {second.pk}"]')
    expect(shared).to_have_text("the ferry")

    page.reload()
    press(page, "Control+z", "Took back: triage and summary of claim 2")
    expect(hands.card(page).get_by_label("Summary", exact=True)).to_have_value("")
    press(page, "Control+z", "Took back: the marking of claim 2")
    expect(page.locator(f"#row-{second.pk}")).to_have_count(0)
    press(page, "Control+z", "Took back: the marking of claim 1")
    expect(page.locator("#article-text mark")).to_have_count(0)
    expect(button(page, "Take back")).to_be_disabled()
    press(page, "Control+z", "nothing of yours to take back")

    for _ in range(4):
        with page.expect_response("**/redos/"):
            page.keyboard.press("Control+Shift+z")
    press(page, "Control+y", "Did again: the discarding of claim 1")
    assert make.fresh(first).discarded_at
    assert exact_of(second) == "on 3 March 2024"
    assert Verdict.objects.get().summary == "The register shows as many."


def test_in_a_field_the_browsers_own_undo_works(page, annotator, article):
    claim = make.make_claim(article, make.WORDS, annotator)
    page.reload()
    page.locator(f"[data-choose='{claim.pk}']").click()
    field = hands.card(page).get_by_label("The claim, so that it stands alone")
    field.focus()
    page.keyboard.type("Never ")
    page.keyboard.press("Control+z")
    expect(field).to_have_value(claim.statement)
    page.keyboard.type("Ever ")
    hands.saved(page)
    said = field.input_value()
    assert make.fresh(claim).statement == said

    hands.card(page).locator("h2").focus()
    press(page, "Control+z", "Took back: statement and wording of claim 1")
    expect(field).to_have_value(claim.statement)
    button(page, "Do again").click()
    expect(field).to_have_value(said)


def test_a_choice_is_taken_back_where_it_was_made(page, annotator, article):
    claim = make.make_claim(article, make.WORDS, annotator)
    page.reload()
    page.locator(f"[data-choose='{claim.pk}']").click()
    hands.rate(page, "False")
    press(page, "Control+z", "Took back: triage and rating of claim 1")
    rating = hands.card(page).get_by_role("radio", name="False", exact=True)
    expect(rating).not_to_be_checked()
    assert Verdict.objects.get().rating is None


def test_typed_evidence_is_kept_while_something_is_taken_back(page, annotator, article):
    claim = make.make_claim(article, make.WORDS, annotator)
    page.reload()
    page.locator(f"[data-choose='{claim.pk}']").click()
    hands.write(page, "Summary", "As many.")
    hands.card(page).get_by_text("Add evidence").click()
    title = hands.card(page).locator('[data-form="citation-new"] [name="title"]')
    title.fill("Register")
    title.blur()
    press(page, "Control+z", "Took back")
    expect(hands.card(page).get_by_label("Summary", exact=True)).to_have_value("")
    expect(title).to_have_value("Register")


def test_what_a_colleague_changed_since_is_refused_with_the_reason(
    page, annotator, second_annotator, article
):
    claim = make.make_claim(article, make.WORDS, annotator)
    make.amend_claim(claim, annotator, kind="event")
    make.amend_claim(claim, annotator, topics=["Fares"])
    make.amend_claim(claim, second_annotator, topics=["Ferries"])
    page.reload()
    press(page, "Control+z", "Not taken back: topics of claim 1. second-annotator")
    expect(page.locator("#toast")).to_contain_text("Once more takes back what came")
    assert [topic.name for topic in claim.topics.all()] == ["Ferries"]
    press(page, "Control+z", "Took back: kind of claim 1")
    press(page, "Control+z", "has worked on the claim since")
    press(page, "Control+z", "nothing of yours to take back")


def test_discard_put_back_by_its_message_is_not_a_step_more(page, article):
    claim = hands.mark(page, make.WORDS)
    hands.card(page).get_by_role("button", name="Discard the claim").click()
    page.locator("#toast").get_by_role("button", name="Undo").click()
    expect(page.locator(f"#row-{claim.pk}")).to_have_count(1)
    expect(button(page, "Do again")).to_be_enabled()
    press(page, "Control+z", "Took back: the marking")


def test_buttons_say_what_they_are_and_whether_they_do(page, article):
    undo = button(page, "Take back")
    redo = button(page, "Do again")
    expect(undo).to_be_disabled()
    hands.mark(page, make.WORDS)
    expect(undo).to_be_enabled()
    undo.click()
    expect(page.locator("#article-text mark")).to_have_count(0)
    expect(redo).to_be_enabled()
    redo.click()
    expect(page.locator("#article-text mark")).to_have_text(make.WORDS)
    page.keyboard.press("?")
    expect(page.locator("#help")).to_contain_text(
        re.compile("take back your last step")
    )


def test_without_a_line_nothing_is_taken_back_later(page, article):
    hands.mark(page, "about 1,200 passengers used the ferry")
    expect(button(page, "Take back")).to_be_enabled()
    page.context.set_offline(True)
    press(page, "Control+z", "Not taken back: you are not connected.")
    page.context.set_offline(False)
    press(page, "Control+z", "Took back: the marking of claim 1")


def test_a_line_that_is_back_before_the_browser_says_so_takes_back(page, article):
    hands.mark(page, "about 1,200 passengers used the ferry")
    expect(button(page, "Take back")).to_be_enabled()
    page.evaluate("dispatchEvent(new Event('offline'))")
    expect(page.locator("#saved")).to_contain_text("not connected")
    press(page, "Control+z", "Took back: the marking of claim 1")


def test_signed_out_nothing_is_taken_back_and_the_reason_is_named(page, article):
    hands.mark(page, "about 1,200 passengers used the ferry")
    page.evaluate("dispatchEvent(new Event('offline'))")
    page.context.clear_cookies()
    press(page, "Control+z", "Not taken back: you are signed out.")


def test_steps_taken_back_in_haste_leave_what_the_server_has(page, article):
    claim = hands.mark(page, "about 1,200 passengers used the ferry")
    hands.write(page, "The claim, so that it stands alone", "Riders counted.")
    for _ in range(3):
        page.keyboard.press("Escape")
    for _ in range(3):
        page.keyboard.press("Control+z")
    expect(page.locator("#toast")).to_contain_text("nothing of yours to take back")
    expect(page.locator(f"#row-{claim.pk}")).to_have_count(0)
    expect(page.locator("#article-text mark")).to_have_count(0)
    assert make.fresh(claim).discarded_at


def test_step_that_is_refused_after_a_reload_is_told_and_not_kept(page, article):
    hands.nothing_arrives(page)
    page.keyboard.press("Control+z")
    expect(page.locator("#saved")).to_contain_text("not connected")
    page.unroute(hands.WRITES)
    page.reload()
    expect(page.locator("#toast")).to_contain_text("nothing of yours to take back")
    expect(page.locator("#kept")).to_be_hidden()
    expect(page.locator("#saved")).not_to_contain_text("not saved")
