"""Browsing and searching what is published."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.encoding import iri_to_uri
from django.utils.formats import date_format, number_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from annotations.exports.addresses import site
from annotations.queries import public
from annotations.queries.pages import CursorError
from annotations.queries.quoting import quoted
from annotations.queries.search import finding
from annotations.queries.search.finding import Found
from annotations.queries.search.walk import TooBroad
from annotations.queries.translations import spoken_all
from annotations.views.public import answer_page, public_page
from annotations.views.search_form import SearchForm


@public_page
def claims(request: HttpRequest) -> HttpResponse:
    """Published checks by words and filters. What cannot be understood is named, with
    400, beside what the rest of the question finds."""
    scale = public.scale()
    form = SearchForm(request.GET, scale)
    wanted, cursor = form.wanted(), request.GET.get("cursor", "")
    found = _find(form, wanted, cursor)
    context = _context(form, wanted, found) | {"cursor": cursor}
    question = {
        name: request.GET[name] for name in form.fields if request.GET.get(name)
    }
    context["first"] = reverse("claims") + _address(question)
    if found and found.next:
        context["next"] = _address(question | {"cursor": found.next})
    if cursor:
        question["cursor"] = cursor
    context["canonical"] = site() + iri_to_uri(request.path) + _address(question)
    status = 400 if form.errors else 200
    changed_at = public.changed_at()
    return answer_page(request, "claims", context, changed_at, status=status)


def _find(form: SearchForm, wanted: dict[str, Any], cursor: str) -> Found | None:
    try:
        found = finding.find(wanted, cursor)
        return replace(found, checks=spoken_all(found.checks))
    except CursorError as error:
        raise BadRequest(str(error)) from None
    except TooBroad:
        form.add_error("q", _("This takes too long to look for. Add a word or filter."))
        return None


def _context(
    form: SearchForm, wanted: dict[str, Any], found: Found | None
) -> dict[str, Any]:
    nothing = found is not None and not found.checks
    return {
        "form": form,
        "found": found,
        "chips": list(_chips(wanted, found, form.ratings)),
        "is_wrong": bool(form.errors.keys() - {"q"}),
        "topics": public.busy_topics() if nothing else [],
    }


def _address(given: Mapping[str, Any]) -> str:
    """A question as the end of an address."""
    return f"?{urlencode(given)}" if given else ""


def _chips(
    wanted: Mapping[str, Any], found: Found | None, ratings: Mapping[str, str]
) -> Iterator[dict[str, str]]:
    """Each part of the question in plain words, with the address without it."""
    for name in wanted:
        rest = {key: value for key, value in wanted.items() if key != name}
        address = reverse("claims") + _address(rest)
        words = _words(name, wanted[name], found)
        if name == "rating":
            words = ratings.get(wanted[name], words)
        yield {"words": words, "without": address}


def _words(name: str, value: Any, found: Found | None) -> str:
    if name == "q":
        return quoted(value, get_language())
    if name in ("min", "max"):
        number = number_format(value.normalize(), use_l10n=True, force_grouping=True)
        sentence = _("%s or more") if name == "min" else _("%s at most")
        return sentence % number
    if name in ("from", "to"):
        day = date_format(value, "j F Y")
        return (_("since %s") if name == "from" else _("until %s")) % day
    # A name is shown as we know it only where a published check bears it: whether it
    # stands on the desk is nobody's business. The scale is public.
    known = found and (found.checks or name == "rating")
    named = found.asked.names.get(name) if known else None
    return named[0][2] or value if named else value
