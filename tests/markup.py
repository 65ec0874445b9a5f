"""What is wrong with a page's HTML: by a strict parser, and by the rules of the
standard that a parser does not look at (what may stand in what, references, headings).
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from justhtml import JustHTML

Element = Any


def _names(words: str) -> set[str]:
    return set(words.split())


PHRASING = _names(
    "a abbr b bdi bdo br button cite code data del dfn em i iframe img input ins "
    "kbd label mark math meter output progress q s samp script select small span "
    "strong sub sup svg template textarea time u var wbr"
)
METADATA = _names("base link meta noscript script style template title")
FLOW = PHRASING | _names(
    "address article aside blockquote details div dl fieldset figure footer form h1 "
    "h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section table ul"
)
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
LINES = {"li"}
MAY_HOLD = {
    **dict.fromkeys(
        _names(
            "a b bdi bdo button cite code data del dfn em i ins kbd label mark output "
            "p pre q s samp small span strong sub sup time u var h1 h2 h3 h4 h5 h6"
        ),
        PHRASING,
    ),
    **dict.fromkeys(
        _names(
            "address article aside blockquote body dd div dt figcaption footer form "
            "header li main nav search section td th"
        ),
        FLOW,
    ),
    "html": {"head", "body"},
    "head": METADATA,
    "ul": LINES,
    "ol": LINES,
    "dl": {"div", "dt", "dd"},
    "table": {"caption", "colgroup", "thead", "tbody", "tfoot", "tr"},
    **dict.fromkeys(("thead", "tbody", "tfoot"), {"tr"}),
    "tr": {"td", "th"},
    "caption": FLOW - {"table"},
    "select": {"option", "optgroup", "hr"},
    "details": FLOW | {"summary"},
    "summary": PHRASING | set(HEADINGS),
    "figure": FLOW | {"figcaption"},
    "fieldset": FLOW | {"legend"},
    **dict.fromkeys(
        _names("br hr img input link meta option textarea title script wbr iframe"),
        set(),
    ),
}
"""What each element may hold; `a` in a place for flow may hold flow, which ours never
does. A `div` in a `dl` holds terms and what they mean."""

INTERACTIVE = {"a", "button", "details", "iframe", "input", "label", "select"}
REFERENCES = ("for", "aria-labelledby", "aria-describedby", "aria-controls")
DATETIME = re.compile(
    r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d))?"
)
NEVER = re.compile(r"style|on[a-z]+")
"""Attributes that the policy of the site would not let work."""


def problems(html: str) -> list[str]:
    """Each in one line; none for a page that is valid."""
    # As written, not as cleaned up, and as a browser without scripts reads it.
    page = JustHTML(html, collect_errors=True, sanitize=False, scripting_enabled=False)
    found = [str(error) for error in page.errors]
    nodes = list(elements(page.root))
    for node, above in nodes:
        found += _misplaced(node, above)
        found += _attributes(node)
    flat = [node for node, _ in nodes]
    return [*found, *_references(flat), *_headings(flat), *_head(flat)]


def elements(
    node: Element, above: tuple[Element, ...] = ()
) -> Iterator[tuple[Element, tuple[Element, ...]]]:
    """Every HTML element below the node, with those that it stands in; a drawing is
    answered, and what is in it is not."""
    for child in node.children or ():
        if child.name and not child.name.startswith(("#", "!")):
            yield child, above
            if child.namespace == "html":
                yield from elements(child, (*above, child))


def _misplaced(node: Element, above: tuple[Element, ...]) -> Iterator[str]:
    if not above:
        return
    parent, names = above[-1], [each.name for each in above]
    held = MAY_HOLD.get(parent.name)
    if held is None:
        yield f"<{parent.name}> is unknown"
    elif parent.name == "div" and names[-2] == "dl":
        held = {"dt", "dd"}
    if held is not None and node.name not in held:
        yield f"<{node.name}> in <{parent.name}>"
    inside = INTERACTIVE.intersection(names) - {"details", "label"}
    if node.name in INTERACTIVE and inside:
        yield f"<{node.name}> in <{inside.pop()}>"


def _attributes(node: Element) -> Iterator[str]:
    for name, value in node.attrs.items():
        if NEVER.fullmatch(name):
            yield f"<{node.name} {name}>"
        if name in ("id", "href", "src", "lang", "for") and not (value or "").strip():
            yield f'<{node.name} {name}=""> is empty'
        if name == "id" and re.search(r"\s", value or ""):
            yield f"a space in the id {value!r}"
    if node.name == "time" and not DATETIME.fullmatch(node.attrs.get("datetime", "")):
        yield f"<time datetime={node.attrs.get('datetime')!r}>"
    if node.name == "img" and "alt" not in node.attrs:
        yield "<img> without alt"


def _references(nodes: list[Element]) -> Iterator[str]:
    ids = Counter(node.attrs["id"] for node in nodes if "id" in node.attrs)
    yield from (f"two of the id {name}" for name, many in ids.items() if many > 1)
    for node in nodes:
        named = [node.attrs[name] or "" for name in REFERENCES if name in node.attrs]
        wanted = " ".join(named).split()
        href = node.attrs.get("href") or ""
        if href.startswith("#"):
            wanted.append(href[1:])
        yield from (f"nothing has the id {each}" for each in wanted if each not in ids)


def _headings(nodes: list[Element]) -> Iterator[str]:
    levels = [int(node.name[1]) for node in nodes if node.name in HEADINGS]
    if levels.count(1) != 1:
        yield f"{levels.count(1)} headings of level 1"
    for before, level in zip(levels, levels[1:], strict=False):
        if level > before + 1:
            yield f"a heading of level {level} after one of level {before}"


def _head(nodes: list[Element]) -> Iterator[str]:
    (root,) = (node for node in nodes if node.name == "html")
    if not root.attrs.get("lang") or root.attrs.get("dir") not in ("ltr", "rtl"):
        yield "<html> says no language or no direction"
    for name in ("title", "main"):
        if [node.name for node in nodes].count(name) != 1:
            yield f"not one <{name}>"
    metas = {node.attrs.get("name"): node for node in nodes if node.name == "meta"}
    is_found = "noindex" not in metas.get("robots", root).attrs.get("content", "")
    said = metas.get("description", root).attrs.get("content") or ""
    if is_found and not said.strip():
        yield "no description"
