"""What an editor's hands do at the workbench."""

import re
from contextlib import suppress

from django.urls import reverse
from playwright.sync_api import Error, Locator, Page, expect

from annotations.models import Article, Claim

EDGES = """
words => {
  const article = document.getElementById("article-text");
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  const nodes = [];
  let text = "";
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push([text.length, node]);
    text += node.data;
  }
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`${words} is not on the page`);
  const nodeAt = (place) => nodes.findLast(([from]) => from <= place);
  const rectOf = (place) => {
    const [from, node] = nodeAt(place);
    const range = document.createRange();
    range.setStart(node, place - from);
    range.setEnd(node, place - from + 1);
    return range.getBoundingClientRect();
  };
  nodeAt(start)[1].parentElement.scrollIntoView({ block: "center" });
  const rtl = getComputedStyle(nodeAt(start)[1].parentElement).direction === "rtl";
  const [first, last] = [rectOf(start), rectOf(start + words.length - 1)];
  const middle = (rect) => rect.top + rect.height / 2;
  return {
    from: [rtl ? first.right - 1 : first.left + 1, middle(first)],
    to: [rtl ? last.left + 1 : last.right - 1, middle(last)],
  };
}
"""


PAUSE_AFTER_THE_LAST_KEY = 500

MARKS = "**/desk/claims/"
WRITES = re.compile(r"/api/v1/|/desk/claims/$")
"""Where the workbench sends marks, and all that it writes."""


PROBE = "/robots.txt"
INTERCEPTED = """
(probe) => fetch(probe).then((answer) => answer.text())
  .then((said) => said === "intercepted", () => false)
"""


def open_workbench(page: Page, article: Article) -> None:
    page.goto(reverse("workbench", args=[article.pk]))
    expect(page.locator("#article-text")).to_be_visible()


def select(page: Page, words: str) -> None:
    """Drag the mouse over the words."""
    edges = page.evaluate(EDGES, words)
    page.mouse.move(*edges["from"])
    page.mouse.down()
    page.mouse.move(*edges["to"], steps=5)
    page.mouse.up()
    expect(page.locator("#toolbar")).to_be_visible()


def click_on(page: Page, words: str) -> None:
    """Click in the middle of the words."""
    edges = page.evaluate(EDGES, words)
    (left, top), (right, bottom) = edges["from"], edges["to"]
    page.mouse.click((left + right) / 2, (top + bottom) / 2)


def mark(page: Page, words: str) -> Claim:
    """Select the words and press `c`; the claim, once its card is open."""
    known = set(Claim.objects.values_list("pk", flat=True))
    select(page, words)
    page.keyboard.press("c")
    expect(card(page).locator(".marked")).to_have_text(" ".join(words.split()))
    return Claim.objects.exclude(pk__in=known).get()


def card(page: Page) -> Locator:
    return page.locator("#card")


def saved(page: Page) -> None:
    """Wait until the status line says that all is saved."""
    expect(page.locator("#saved")).to_contain_text("saved ")
    expect(page.locator("#saved")).to_have_attribute("data-state", "saved")


def write(page: Page, label: str, words: str) -> None:
    """Type into a field of the card, leave it, and wait for its own save."""
    field = card(page).get_by_label(label, exact=True)
    with page.expect_response(
        lambda answer: answer.request.method in ("PATCH", "POST")
    ):
        field.fill(words)
        field.blur()
    saved(page)


def rate(page: Page, label: str) -> None:
    with page.expect_response(
        lambda answer: answer.request.method in ("PATCH", "POST")
    ):
        card(page).get_by_role("radio", name=label, exact=True).check()
    saved(page)


def cite(page: Page, title: str, **fields: str) -> None:
    """Add a first-hand source."""
    card(page).get_by_text("Add evidence").click()
    form = card(page).locator('[data-form="citation-new"]')
    form.get_by_label("Title", exact=True).fill(title)
    for label, words in fields.items():
        form.get_by_label(label.replace("_", " "), exact=True).fill(words)
    form.get_by_label("First hand", exact=False).check()
    form.get_by_role("button", name="Add", exact=True).click()
    listed = card(page).locator("[data-live='citations'] summary")
    expect(listed.filter(has_text=title)).to_have_count(1)


def type_into(page: Page, label: str, words: str) -> Locator:
    """Replace what stands in a field of the card, key by key."""
    field = card(page).get_by_label(label, exact=True)
    field.click()
    field.press("Control+a")
    field.press_sequentially(words)
    return field


def add_evidence(page: Page, title: str) -> Locator:
    """Open the form for new evidence and give the title; nothing is added yet."""
    form = card(page).locator('[data-form="citation-new"]')
    if not form.is_visible():
        card(page).get_by_text("Add evidence", exact=True).click()
    form.get_by_label("Title", exact=True).fill(title)
    return form


def leave_the_card(page: Page) -> None:
    """The next time the page is loaded, no card is open."""
    page.evaluate("history.replaceState(null, '', location.pathname)")


def pull_the_plug(page: Page) -> None:
    page.context.set_offline(True)


def intercept(page: Page, pattern, handle) -> None:
    """`page.route`, in force when this returns: a page that is open goes past a new
    route now and then, for a moment."""
    page.route("**" + PROBE, lambda route: route.fulfill(body="intercepted"))
    page.route(pattern, handle)
    page.wait_for_function(INTERCEPTED, arg=PROBE)


def nothing_arrives(page: Page) -> None:
    """The line is up for reading and eats every write."""
    intercept(
        page,
        WRITES,
        lambda route: (
            route.continue_() if route.request.method == "GET" else route.abort()
        ),
    )


def kill(page: Page) -> Page:
    """The tab's process ends, a moment after the last key; another tab is opened."""
    page.wait_for_timeout(PAUSE_AFTER_THE_LAST_KEY)
    address, context = page.url, page.context
    with page.expect_event("crash"), suppress(Error):
        page.goto("chrome://crash")
    another = context.new_page()
    page.close()
    another.goto(address)
    expect(another.locator("#article-text")).to_be_visible()
    return another


def load_again(page: Page) -> None:
    """Without a line the browser shows its own error page; the line is back then."""
    address = page.url
    with suppress(Error):
        page.reload()
    page.context.set_offline(False)
    page.goto("about:blank")
    page.goto(address)
    expect(page.locator("#article-text")).to_be_visible()
    if "#claim-" in address:  # its card scrolls the text when it opens
        expect(card(page).locator(".card")).to_be_visible()


def submit(page: Page) -> None:
    card(page).get_by_role("button", name="Submit for review").click()
    expect(card(page).get_by_role("link", name="Open for review")).to_be_visible()
