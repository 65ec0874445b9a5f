"""Checks as W3C Web Annotations: each published appearance of a claim is one.

Its target are the words in the article's canonical text, by quote and by position in
code points; its bodies the rating, the summary and the address of the check. The words
of that standard (annotation, selector, state, source) are used here in its sense.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from annotations.exports.addresses import absolute, claim_page, site
from annotations.exports.claimreview import known, script_text
from annotations.models import Newsroom
from annotations.queries import public, records
from annotations.queries.appearances import Shown
from annotations.workflow.states import Status

Node = dict[str, Any]

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
FULL_CONTEXT = [CONTEXT, {"assessing": "oa:assessing"}]
"""The model knows the motivation “assessing”, and its published context does not."""

CONTENT_TYPE = f'application/ld+json; profile="{CONTEXT}"'


def annotation(shown: Shown, newsroom: Newsroom) -> Node:
    """Without its context: that is of the document that it stands in."""
    check = shown.check
    return known(
        {
            "id": absolute("annotation", shown.pk),
            "type": "Annotation",
            "motivation": "assessing",
            "creator": _creator(newsroom),
            "created": records.moment(check.first_published_at),
            "modified": records.moment(check.published_at),
            "rights": newsroom.data_licence_url,
            "body": _bodies(shown),
            "target": _target(shown),
        }
    )


def collection(*, identity: str, label: str, total: int | None, **ends: Any) -> Node:
    """A collection. `ends` are first and last: pages, or their addresses."""
    return known(
        {
            "id": identity,
            "type": "AnnotationCollection",
            "label": label,
            "total": total,
            **ends,
        }
    )


def page(*, identity: str, items: list[Any], **near: Any) -> Node:
    """A page of annotations or of their addresses. `near` are next, prev, partOf and
    startIndex; what is None is left out."""
    told = {name: value for name, value in near.items() if value is not None}
    return {"id": identity, "type": "AnnotationPage", **told, "items": items}


def document(appearances: Iterable[Shown], newsroom: Newsroom) -> Iterator[bytes]:
    """All of them as one collection of one page, an annotation a line. The total stands
    at the end, where it is known."""
    identity = absolute("api-export-annotations")
    head = collection(identity=identity, label=label(newsroom), total=None)
    yield _open({"@context": FULL_CONTEXT, **head}) + b', "first": '
    first = page(
        identity=f"{identity}#items",
        partOf={"id": identity, "type": "AnnotationCollection"},
        startIndex=0,
        items=[],
    )
    yield script_text(first).removesuffix("]}").encode() + b"\n"
    total = 0
    for total, shown in enumerate(appearances, start=1):
        line = script_text(annotation(shown, newsroom)).encode()
        yield (b",\n" if total > 1 else b"") + line
    yield f'\n]}}, "total": {total}}}\n'.encode()


def _open(node: Node) -> bytes:
    """The node as JSON without its end, for something to follow."""
    return script_text(node).removesuffix("}").encode()


def label(newsroom: Newsroom) -> str:
    """What the whole collection is called."""
    return f"{newsroom.name}: checked claims"


def _creator(newsroom: Newsroom) -> Node:
    return {
        "id": f"{site()}/#newsroom",
        "type": "Organization",
        "name": newsroom.name,
        "homepage": newsroom.url or site(),
    }


def _bodies(shown: Shown) -> list[Node]:
    check = shown.check
    retracted = public.status(check) is Status.RETRACTED
    said = check.public_note if retracted else check.snapshot["summary"]
    text = {"type": "TextualBody", "format": "text/plain"}
    bodies = [
        text | {"value": public.word(check), "purpose": "classifying"},
        text
        | {"value": said, "purpose": "assessing"}
        | {"language": check.snapshot["claim"]["language"]},
        {
            "type": "SpecificResource",
            "source": claim_page(check),
            "purpose": "linking",
        },
    ]
    return [body for body in bodies if body.get("value") != ""]


def _target(shown: Shown) -> Node:
    span = shown.span
    frozen_text = absolute("article-text", shown.article_id, span["version"])
    quote = {
        "type": "TextQuoteSelector",
        "exact": span["exact"],
        "prefix": span["prefix"],
        "suffix": span["suffix"],
    }
    position = {
        "type": "TextPositionSelector",
        "start": span["start"],
        "end": span["end"],
    }
    return {
        "type": "SpecificResource",
        "source": frozen_text
        if shown.page_slug is None
        else absolute("article", shown.article_id, shown.page_slug),
        "selector": [quote, position],
        "state": {
            "type": "TimeState",
            "sourceDate": records.moment(shown.captured_at),
            "cached": frozen_text,
        },
    }
