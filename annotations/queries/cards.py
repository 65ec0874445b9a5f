"""What the card image of a check says, and the kept one that still says it.

It is in the language of the claim's words on the page that is being spoken.
"""

from dataclasses import replace
from datetime import date, datetime
from hashlib import sha256

from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import (
    get_language,
    get_language_bidi,
    gettext,
    override,
)

from annotations.directions import isolated, reads_from_right
from annotations.drawing import card, rows
from annotations.drawing.canvas import Canvas
from annotations.drawing.card import Card
from annotations.drawing.drawn import Drawn
from annotations.drawing.fonts import is_readable
from annotations.models import CardImage, Newsroom, VerdictRevision
from annotations.queries import charts, public
from annotations.queries.charts import Chart
from annotations.queries.figures import comma
from annotations.queries.periods import day
from annotations.queries.quoting import claimed
from annotations.queries.records import Record
from annotations.queries.translations import languages_of_words, spoken
from annotations.workflow.states import RevisionKind, Status

REMARK_HIGH = 16
"""Pixels of the line that says what the chart leaves out."""


def language(check: VerdictRevision) -> str:
    """The language of the card: the one that is being spoken where the claim has words
    in it, or else that of the original, where the site has that."""
    found = languages_of_words(check)
    return asked if (asked := get_language()) in found else found[0]


def version(check: VerdictRevision, newsroom: Newsroom) -> str:
    """A name for everything that the card is drawn from."""
    said = f"{card.DESIGN} {language(check)} {check.pk} {newsroom.name}"
    return sha256(said.encode()).hexdigest()[:16]


def kept(check: VerdictRevision, wanted: str) -> CardImage | None:
    """The kept image of that version."""
    return CardImage.objects.filter(revision=check, version=wanted).first()


def of(check: VerdictRevision, newsroom: Newsroom) -> Card:
    """What the card says; `check` as it was written."""
    with override(language(check)):
        return _card(spoken(check), newsroom)


def of_site(newsroom: Newsroom) -> tuple[str, str]:
    """What the card of the site itself says: its name, and what is done there."""
    return newsroom.name, gettext("What was said, and what the sources show")


def _card(check: VerdictRevision, newsroom: Newsroom) -> Card:
    snapshot = check.snapshot
    rating, claim = snapshot["rating"], claimed(snapshot["claim"])
    withdrawn = public.status(check) is Status.RETRACTED
    shape, colour = rating["shape"], rating["colour"]
    if withdrawn:
        shape, colour = "", public.WITHDRAWN
    mirrored = get_language_bidi() or reads_from_right(claim)
    return Card(
        newsroom=newsroom.name,
        rating=public.word(check),
        shape=shape,
        colour=colour,
        claim=claim if is_readable(claim) else gettext("Read the claim on its page"),
        speaker=_speaker(snapshot),
        note=_note(check),
        date=_date(check),
        mirrored=mirrored,
        withdrawn=withdrawn,
        chart=None if withdrawn else _chart(snapshot, mirrored),
    )


def _speaker(snapshot: Record) -> str:
    said_by, said_on = snapshot["said_by"], day(snapshot["claim"]["said_on"])
    parts = [isolated(said_by["name"])] if said_by else []
    parts += [_day(said_on)] if said_on else []
    return comma().join(parts)


def _note(check: VerdictRevision) -> str:
    """What became of the check since it was first published."""
    said = {"day": _day(check.published_at)}
    if check.kind == RevisionKind.RETRACTION:
        return gettext("This check no longer stands")
    if check.kind == RevisionKind.CORRECTION:
        return gettext("Corrected on %(day)s") % said
    if check.correction_count:
        return gettext("Corrected")
    if check.kind == RevisionKind.UPDATE:
        return gettext("Updated on %(day)s") % said
    return ""


def _date(check: VerdictRevision) -> str:
    if check.kind == RevisionKind.RETRACTION:
        return gettext("Retracted on %(day)s") % {"day": _day(check.published_at)}
    return gettext("Checked on %(day)s") % {"day": _day(check.first_published_at)}


def _day(given: date | datetime) -> str:
    found = localdate(given) if isinstance(given, datetime) else given
    return isolated(date_format(found, "j F Y"))


def _chart(snapshot: Record, mirrored: bool) -> Canvas | None:
    """The chart of the claim's number, with as many figures as have room, compared ones
    first. A claim of two numbers has none: one of them would tell half of it."""
    found = list(charts.of_snapshot(snapshot))
    if len(found) != 1:
        return None
    ((_, chart),) = found
    shown = sorted(chart.others, key=lambda item: item.sign == "apart")
    canvas = _drawn(chart, shown, mirrored)
    while canvas.height > card.CHART_HIGH and len(shown) > 1:
        shown = shown[:-1]
        canvas = _drawn(chart, shown, mirrored)
    return canvas


def _drawn(whole: Chart, shown: list[Drawn], mirrored: bool) -> Canvas:
    chart = replace(whole, others=shown)
    canvas, room = Canvas(mirrored=mirrored), {"card": card.CHART_ROOM}
    rows.draw(chart.items, chart.band, chart.scale, canvas, room)
    left_out = len(whole.others) - len(shown)
    told = [gettext("And %(count)s more.") % {"count": left_out}] if left_out else []
    if chart.scale.leaves_out_zero:
        told.append(gettext("The scale does not begin at zero."))
    if told:
        canvas.height += REMARK_HIGH
        canvas.text(0, canvas.height, " ".join(told), "scale", at_edge=True)
    return canvas
