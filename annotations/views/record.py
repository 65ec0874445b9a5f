"""Pages of record: what is published of one name, corrections, how the desk works."""

from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from annotations.exports import parquet
from annotations.exports.addresses import absolute, site
from annotations.exports.nightly import SUMS
from annotations.exports.tables import COLUMNS
from annotations.models import VerdictRevision
from annotations.queries import nouns, public, ratings
from annotations.queries import statistics as figures
from annotations.views.files import newest
from annotations.views.public import answer_page, one_page, public_page
from annotations.workflow import gate
from annotations.workflow.states import NOTED_KINDS

KICKERS = {
    "outlets": _("Outlet"),
    "sources": _("Source"),
    "claimants": _("Claimant"),
    "topics": _("Topic"),
}
ABOUT = {
    "outlets": _("Claims in its articles, checked against the sources"),
    "sources": _("Checks that cite it as evidence"),
    "claimants": _("What it said, checked against the sources"),
    "topics": _("Claims about it, checked against the sources"),
}
"""What the list on the page holds."""
DELAYS: dict[int | None, Promise] = {
    1: _("within a day"),
    7: _("within a week"),
    30: _("within a month"),
    90: _("within three months"),
    figures.LATER: _("after more than three months"),
    None: _("day of the claim not known"),
}
"""From the day of the claim to that of its check."""


@public_page
def noun(request: HttpRequest, noun: str, slug: str) -> HttpResponse:
    """The checks that speak of one name, with a tally of what they came to."""
    kind = nouns.NOUNS[noun]
    found = nouns.checks(kind, slug)
    tally = nouns.tally(found)
    context = {
        "named": nouns.one(kind, slug),
        "tally": tally,
        "widest": max(step.count for step in tally.steps),
        "noun": noun,
        "slug": slug,
        "kicker": KICKERS[noun],
        "what": ABOUT[noun],
    }
    context |= one_page(request, found)
    return answer_page(request, "noun", context, nouns.changed_at(kind, slug))


@public_page
def corrections(request: HttpRequest) -> HttpResponse:
    """Every update, correction and retraction, newest first."""
    found = one_page(request, public.log_of_changes())
    counts = public.counts_of_changes()
    counted = [
        (kind, kind.label, counts[kind])
        for kind in VerdictRevision.Kind
        if kind in counts
    ]
    context = found | {"counted": counted}
    return answer_page(request, "corrections", context, public.changed_at())


@public_page
def methodology(request: HttpRequest) -> HttpResponse:
    """How claims are chosen, checked, rated and put right."""
    scale = public.scale()
    best, worst = ratings.ends(scale)
    mostly_true = ratings.mostly_true(scale)
    context = {
        "scale": scale,
        "best": best,
        "worst": worst,
        "low": [
            row for row in scale if row.value is not None and row.value < mostly_true
        ],
        "asked": gate.asked(),
    }
    return answer_page(request, "methodology", context, None)


@public_page
def about(request: HttpRequest) -> HttpResponse:
    """Who publishes this site, who pays for it, and how to reach them."""
    return answer_page(request, "about", {}, None)


@public_page
def data(request: HttpRequest) -> HttpResponse:
    """What programs may take: exports with their columns, the API, feeds."""
    exports = [
        (absolute("api-export-csv"), _("CSV, one row a check, for spreadsheets")),
        (
            absolute("api-export-jsonl"),
            _("JSON Lines, with numbers, citations, revisions and places nested"),
        ),
        (absolute("api-export-claimreview"), _("ClaimReview, as a schema.org feed")),
        (absolute("api-export-annotations"), _("W3C Web Annotations")),
    ]
    if parquet.is_installed():
        typed = _("Parquet, with typed numbers, days and times")
        exports.insert(2, (absolute("api-export-parquet"), typed))
    edition = newest()
    context = {
        "exports": exports,
        "columns": COLUMNS,
        "site": site(),
        "edition": edition,
        "sums": SUMS,
    }
    return answer_page(request, "data", context, edition and edition.taken_at)


@public_page
def statistics(request: HttpRequest) -> HttpResponse:
    """The checks in figures."""
    changed_at, newsroom = public.changed_at(), ratings.newsroom()
    found = figures.kept(changed_at, newsroom.words_changed_at)
    delays = [
        (label, found.delays[days])
        for days, label in DELAYS.items()
        if days in found.delays
    ]
    context = {
        "found": found,
        "commonest": max((step.count for step in found.ratings), default=0),
        "delays": delays,
        "slowest": max((many for _label, many in delays), default=0),
        "widest": max((many for _kind, many in found.kinds), default=0),
        "busiest": max((period.total for period in found.over_time), default=0),
        "corrected": 100 * found.corrected / found.total if found.total else 0,
        "noted": [kind for kind in VerdictRevision.Kind if kind in NOTED_KINDS],
    }
    return answer_page(request, "statistics", context, changed_at, newsroom)
