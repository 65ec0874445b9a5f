"""An article's text with its marks, for public pages and the workbench alike.

    {% article_text text blocks marks css labels %}

renders every block as one element that carries `data-start`, the offset of its first
character in code points, and whose textContent is `text[start:end]` to the letter.
Marks are flat `<mark data-keys="12 40" class="l0-red l1-green">` runs: lane 0 is the
upper underline, lane 1 the lower, a deeper one only says `more`; `many` stands on a
run that several marks share. Where a mark begins stands an empty
`<span class="spot" id="words-KEY">`, for links into the text; where it ends a link to
`#claim-KEY`, when `labels` names it. Its number is drawn by the style sheet.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from annotations.anchoring import Mark, Run, SegmentedBlock, segment
from annotations.ingestion import Block

register = template.Library()

LANES_DRAWN = 2
BULLETS = tuple("-*+•‣◦▪●–0123456789")
"""What a list item of a pasted text brings as its own bullet or number."""

ELEMENTS = {
    "quote": ("blockquote", ""),
    "table": ("div", "table"),
    "caption": ("p", "caption"),
    "dateline": ("p", "dateline"),
    "footer": ("p", "footer"),
}
"""Element and class by the kind of block; any other is a plain paragraph."""

Place = tuple[int, int, int]
"""Key, start, end."""


@register.simple_tag
def article_text(
    text: str,
    blocks: Iterable[Any],
    marks: Iterable[Place] = (),
    css: Mapping[int, str] | None = None,
    labels: Mapping[int, str] | None = None,
    level: int = 2,
) -> SafeString:
    """The blocks as HTML.

    `blocks` are dicts or objects of kind, level, start, end. `css` gives the word that
    ends the class of a key's underline (a colour, a state; "plain" without one),
    `labels` the accessible name of the link after it. `level` is the heading level of
    the text's own first level. Raises ValueError as `anchoring.segment` does.
    """
    cut = segment(
        text, [_block(item) for item in blocks], [Mark(*place) for place in marks]
    )
    return cut_text(cut, css, labels, level)


@register.simple_tag
def cut_text(
    blocks: Iterable[SegmentedBlock],
    css: Mapping[int, str] | None = None,
    labels: Mapping[int, str] | None = None,
    level: int = 2,
) -> SafeString:
    """Blocks that `anchoring.segment` has cut, as HTML: the whole text, or some of it.

    The rest as in `article_text`; `labels` are those of the whole text.
    """
    drawing = _Drawing(css or {}, labels or {}, level)
    return mark_safe("\n".join(drawing.lines(blocks)))  # noqa: S308 - escaped by run


@register.simple_tag
def passage_text(passage: Any) -> SafeString:
    """The blocks around one span: `passage` has version, blocks and span."""
    span = passage.span
    place = (span.appearance_id, span.start, span.end)
    return article_text(passage.version.text, passage.blocks, [place])


def _block(item: Any) -> Block:
    return Block(**item) if isinstance(item, dict) else item


class _Drawing:
    """Turns cut blocks into lines of HTML."""

    def __init__(
        self, css: Mapping[int, str], labels: Mapping[int, str], level: int
    ) -> None:
        self.css = css
        self.labels = labels
        self.numbers = {key: number for number, key in enumerate(labels, start=1)}
        self.level = level

    def lines(self, blocks: Iterable[SegmentedBlock]) -> Iterator[str]:
        """One line a block; neighbouring list items stand in one list."""
        for is_list, group in groupby(blocks, lambda block: block.kind == "list_item"):
            if is_list:
                yield "<ul>"
            for block in group:
                yield self._block(block)
            if is_list:
                yield "</ul>"

    def _block(self, block: SegmentedBlock) -> str:
        name, css = self._element(block)
        runs = "".join(self._run(run) for run in block.runs)
        attributes = f' class="{css}"' if css else ""
        attributes += f' data-start="{block.start}" dir="auto"'
        return f"<{name}{attributes}>{runs}</{name}>"

    def _element(self, block: SegmentedBlock) -> tuple[str, str]:
        if block.kind == "heading":
            return f"h{min(6, max(block.level, 1) + self.level - 1)}", ""
        if block.kind == "list_item":
            bulleted = block.runs[0].text.startswith(BULLETS)
            words = ["bulleted"] if bulleted else []
            return "li", " ".join([*words, f"level-{block.level}"])
        return ELEMENTS.get(block.kind, ("p", ""))

    def _run(self, run: Run) -> str:
        words = escape(run.text)
        if not run.keys:
            return words
        spots = "".join(
            f'<span class="spot" id="words-{key}"></span>' for key in run.begins
        )
        keys = " ".join(str(key) for key in run.keys)
        mark = f'<mark class="{self._classes(run)}" data-keys="{keys}">{words}</mark>'
        return spots + mark + "".join(self._ref(key) for key in run.ends)

    def _classes(self, run: Run) -> str:
        lanes = [
            f"l{lane}-{escape(self.css.get(key, 'plain'))}"
            for key, lane in zip(run.keys, run.lanes, strict=True)
            if lane < LANES_DRAWN
        ]
        if len(run.keys) > 1:
            lanes.append("many")
        if max(run.lanes) >= LANES_DRAWN:
            lanes.append("more")
        return " ".join(lanes)

    def _ref(self, key: int) -> str:
        if key not in self.labels:
            return ""
        colour = escape(self.css.get(key, "plain"))
        return (
            f'<a class="ref colour-{colour}" id="ref-{key}" href="#claim-{key}" '
            f'data-n="{self.numbers[key]}" aria-label="{escape(self.labels[key])}"></a>'
        )
