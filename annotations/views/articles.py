"""A new article: a text is read, what was recognised is corrected, it is added."""

from dataclasses import dataclass
from typing import Any

from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from annotations.actions import articles
from annotations.actions.articles import Received
from annotations.actions.errors import Refused
from annotations.ingestion import (
    Document,
    IngestionError,
    from_file,
    from_text,
    sha256,
)
from annotations.queries import arrivals
from annotations.queries.speaking import spoken
from annotations.views.access import desk_page
from annotations.views.forms import ArrivalForm, ArticleForm, take

SALT = "annotations.views.articles.arrival"


@dataclass(frozen=True)
class Arrival:
    """What came in, and the article that was read in it."""

    received: Received
    document: Document

    @property
    def packed(self) -> str:
        """What came in, signed: it rides along in the form and nothing is stored."""
        name = self.received.filename
        data = self.received.data.decode("latin-1")
        return signing.dumps([name, data], salt=SALT, compress=True)


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page
def new(request: HttpRequest) -> HttpResponse:
    """One page in two steps, both stateless: read a text, then add the article."""
    step = request.POST.get("step", "read")
    if request.method != "POST":
        return _page(request, ArrivalForm())
    if step == "read":
        return _read(request)
    arrival = _unpacked(request.POST.get("received", ""))
    if arrival is None:
        form = ArrivalForm({})
        form.add_error("text", _("The text did not come along. Paste it once more."))
        return _page(request, form, status=400)
    if step == "change":
        text = "" if arrival.received.filename else _text(arrival.received.data)
        return _page(request, ArrivalForm(initial={"text": text}))
    return _add(request, arrival)


def _read(request: HttpRequest) -> HttpResponse:
    form = ArrivalForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, form, status=400)
    file = form.cleaned_data["file"]
    name, data = (
        (file.name, file.read()) if file else ("", form.cleaned_data["text"].encode())
    )
    try:
        arrival = _arrival(name, data)
    except IngestionError as error:
        form.add_error("file" if file else "text", spoken(error.detail))
        return _page(request, form, status=400)
    facts = ArticleForm(initial=_recognised(arrival.document))
    return _page(request, form, arrival=arrival, facts=facts)


def _add(request: HttpRequest, arrival: Arrival) -> HttpResponse:
    facts = ArticleForm(request.POST)
    separate = request.POST.get("separate") == "yes"
    if not facts.is_valid():
        return _page(request, None, arrival=arrival, facts=facts, status=400)
    known = _known(arrival, facts.cleaned_data["source_url"])
    if known and not separate:
        return _page(request, None, arrival=arrival, facts=facts, known=known)
    try:
        article = articles.add(
            document=arrival.document,
            by=request.user,
            received=arrival.received,
            corrections=facts.cleaned_data,
        )
    except Refused as refused:
        take(facts, refused)
        return _page(request, None, arrival=arrival, facts=facts, status=400)
    return redirect("workbench", article_id=article.pk)


def _page(
    request: HttpRequest,
    form: ArrivalForm | None,
    *,
    arrival: Arrival | None = None,
    facts: ArticleForm | None = None,
    known: Any = None,
    status: int = 200,
) -> HttpResponse:
    if arrival and known is None:
        known = _known(arrival, arrival.document.source_url)
    context = {"form": form, "arrival": arrival, "facts": facts, "known": known}
    return render(request, "desk/article_new.html", context, status=status)


def _arrival(name: str, data: bytes) -> Arrival:
    """Raises IngestionError."""
    if name:
        kind = "text/html" if name.lower().endswith((".html", ".htm")) else "text/plain"
        document = from_file(name, data)
    else:
        kind, document = "text/plain", from_text(_text(data))
    return Arrival(Received(data, kind, name[:300]), document)


def _unpacked(packed: str) -> Arrival | None:
    try:
        name, data = signing.loads(packed, salt=SALT)
        return _arrival(name, data.encode("latin-1"))
    except (signing.BadSignature, IngestionError):
        return None


def _text(data: bytes) -> str:
    return data.decode()


def _known(arrival: Arrival, source_url: str) -> list:
    return list(arrivals.same(sha256(arrival.document.text), source_url))


def _recognised(document: Document) -> dict[str, Any]:
    return {name: getattr(document, name) for name in articles.CORRECTABLE}
