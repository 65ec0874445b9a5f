"""The workbench with few and with many claims: how long a hand has to wait."""

import pytest
from playwright.sync_api import Page, expect

from tests.bench import bulk
from tests.bench.figures import show

WORDS = 10_000
LOADS = 5
STEPS = 20
MARKS = 10

PAINTED = """
() => new Promise((resolve) => new PerformanceObserver((list) => {
  const [painted] = list.getEntriesByName("first-contentful-paint");
  if (painted) resolve(painted.startTime);
}).observe({ type: "paint", buffered: true }))
"""

STEP = """
async (key) => {
  const frame = () => new Promise(requestAnimationFrame);
  const open = () => document.querySelector("#card .card");
  const marked = () =>
    [...document.querySelectorAll("#article-text mark.chosen")]
      .map((run) => run.dataset.keys).join();
  const [card, mark, begin] = [open(), marked(), performance.now()];
  document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  do await frame(); while (marked() === mark && performance.now() - begin < 5000);
  const seen = performance.now() - begin;
  while (open() === card && performance.now() - begin < 5000) await frame();
  return [seen, performance.now() - begin];
}
"""

MARK = """
async (block) => {
  const frame = () => new Promise(requestAnimationFrame);
  const place = document.querySelectorAll("#article-text [data-start]")[block];
  place.scrollIntoView({ block: "center" });
  const words = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  let node = words.nextNode();
  while (node && node.length < 12) node = words.nextNode();
  document.getSelection().setBaseAndExtent(node, 0, node, 12);
  await new Promise((resolve) => setTimeout(resolve, 400));
  const was = document.querySelector("#card .card")?.dataset.claim;
  const begin = performance.now();
  const press = new KeyboardEvent("keydown", { key: "c", bubbles: true });
  document.body.dispatchEvent(press);
  const spent = () => performance.now() - begin;
  const made = () => {
    const id = document.querySelector("#card .card")?.dataset.claim;
    return id !== was && id;
  };
  const text = document.getElementById("article-text");
  const drawn = () => text.querySelector(`mark[data-keys~="${made()}"]`);
  do await frame(); while (!(made() && (drawn() || CSS.highlights.has("fresh")))
    && spent() < 10000);
  const claimed = spent();
  while (!drawn() && spent() < 10000) await frame();
  return [claimed, spent()];
}
"""

SCROLL = """
async (id) => {
  const long = [];
  const observer = new PerformanceObserver((list) =>
    long.push(...list.getEntries().map((entry) => entry.duration)));
  observer.observe({ entryTypes: ["longtask"] });
  const place = id ? document.getElementById(id) : document.scrollingElement;
  const frames = [];
  let last = await new Promise(requestAnimationFrame);
  for (let step = 0; step < 240; step += 1) {
    place.scrollBy(0, step < 120 ? 160 : -160);
    const now = await new Promise(requestAnimationFrame);
    frames.push(now - last);
    last = now;
  }
  observer.disconnect();
  frames.sort((a, b) => a - b);
  return [frames[Math.floor(frames.length * 0.95)], long];
}
"""


@pytest.mark.parametrize("spans", [40, 2000])
def test_workbench(desk_of, annotator, spans):
    article = bulk.make_article(annotator, WORDS, spans)
    page = desk_of(annotator)
    print(f"\nWorkbench with {spans} claims in {WORDS} words")
    show("first paint", [load(page, article) for _ in range(LOADS + 1)][1:])
    steps = [page.evaluate(STEP, "j" if n % 4 else "k") for n in range(1, STEPS)]
    show("j, k: to the frame that marks the next", [seen for seen, _ in steps])
    show("j, k: to its card", [opened for _, opened in steps])
    scroll(page, "", "the article")
    page.keyboard.press("Escape")
    scroll(page, "panel-body", "the list")
    made = [page.evaluate(MARK, 3 + 11 * n) for n in range(MARKS + 1)][1:]
    show("select, c: to the claim, its words lit, its card", [lit for lit, _ in made])
    show("select, c: to the mark as the server draws it", [drawn for _, drawn in made])
    assert article.appearances.count() == spans + MARKS + 1


def load(page: Page, article) -> float:
    page.goto(f"/desk/articles/{article.pk}/")
    expect(page.locator("#claims .claim-list li").first).to_be_visible()
    return page.evaluate(PAINTED)


def scroll(page: Page, place: str, name: str) -> None:
    runs = [page.evaluate(SCROLL, place) for _ in range(3)]
    show(f"frame at the 95th percentile, {name}", [frame for frame, _ in runs])
    long = [task for _, tasks in runs for task in tasks]
    show(f"long tasks ({len(long)}), {name}", long or [0])
