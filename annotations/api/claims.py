"""Claims: marking, changing, discarding, restoring and reading them."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from rest_framework.request import Request
from rest_framework.response import Response

from annotations.actions import claims, unused_words
from annotations.actions.errors import Invalid
from annotations.api.bodies.base import Empty
from annotations.api.bodies.claim_filters import ClaimFilters
from annotations.api.bodies.claims import ClaimChanges, NewClaim, UnusedWords
from annotations.api.caching import published
from annotations.api.checks import checks_in
from annotations.api.objects import history
from annotations.api.objects import published as public_objects
from annotations.api.objects import working as desk_objects
from annotations.api.pagination import NO_CURSOR, Page, address, page, part, size_of
from annotations.api.permissions import on_desk
from annotations.api.problems import Problem
from annotations.api.resource import Given, Resource, desk, reading, writing
from annotations.api.shapes.claims import Claim as ClaimShape
from annotations.api.shapes.claims import HistoryEntry
from annotations.api.shapes.common import Discarded
from annotations.models import Article, Claim
from annotations.queries import catalogue, claim_filters, public, working
from annotations.queries import history as changes
from annotations.queries.pages import CursorError
from annotations.queries.search import filters, finding
from annotations.queries.search.walk import TooBroad

TOO_BROAD = "That takes too long to look for. Add a word or a filter."
PLACE = ("start", "end", "exact")


class Claims(Resource):
    marked: Claim | None = None
    """What this request has marked; it stands once the request is answered."""

    @reading(
        ClaimShape,
        summary="Claims, newest first; by `q`, best first",
        filters=ClaimFilters,
        paged=True,
    )
    def get(self, request: Request) -> HttpResponseBase:
        given = request.query_params.dict()
        names = ClaimFilters().fields
        wanted = ClaimFilters.read(
            {name: given[name] for name in given if name in names}
        )
        return claim_list(request, wanted)

    @writing(NewClaim, ClaimShape, summary="Mark a claim", status=201)
    def post(self, given: Given) -> dict[str, Any]:
        facts = dict(given.fields)
        place = {name: facts.pop(name) for name in PLACE}
        items = facts.pop("quantities", None)
        alone = facts.pop("unless_marked", False)
        version, article = facts.pop("article_version", None), facts.pop("article")
        try:
            claim = claims.mark(
                article_id=article,
                by=given.by,
                version_number=version,
                facts=facts,
                items=items,
                unless_marked=alone,
                **place,
            )
        except Article.DoesNotExist:
            raise Invalid.at("article", f"There is no article {article}.") from None
        has_topics = bool(facts.get("topics"))
        self.marked = catalogue.just_marked(claim, has_topics=has_topics)
        return desk_objects.claim(self.marked)


def marks(draw: Callable[[HttpRequest, Claim], str]) -> type[Claims]:
    """Marking from the workbench, which shows the card of the claim at once: an answer
    has that too, as `card`, so that nobody waits for a second one. `draw` makes its
    HTML: pages are not the API's.

    An answer that repeats an earlier one has no card: the claim may have changed since.
    """

    class Marks(Claims):
        http_method_names = ["post"]
        schema = None

        def post(self, request: Request) -> Response:
            response = super().post(request)
            if self.marked:
                response.data |= {"card": draw(request._request, self.marked)}
            return response

    return Marks


class ClaimsOfArticle(Resource):
    @reading(ClaimShape, summary="Claims of an article", paged=True)
    def get(self, request: Request, article_id: int) -> HttpResponseBase:
        desk = on_desk(request)
        known = working.articles() if desk else catalogue.published_article_ids()
        if not known.filter(pk=article_id).exists():
            raise Article.DoesNotExist
        return claim_list(request, {"article": article_id})


class ClaimDetail(Resource):
    @reading(ClaimShape, summary="A claim with its verdict")
    def get(self, request: Request, claim_id: int) -> HttpResponseBase:
        if on_desk(request):
            return desk(whole_claim(claim_id))
        check = public.check(claim_id)
        return published(
            request,
            check.claim.public_version,
            check.claim.public_changed_at,
            lambda: Response(public_objects.claim(catalogue.published([check])[0])),
        )

    @writing(ClaimChanges, ClaimShape, summary="Change a claim", conditional=True)
    def patch(self, given: Given, claim_id: int) -> dict[str, Any]:
        claims.amend_claim(
            claim_id=claim_id,
            by=given.by,
            expected=given.expected,
            fields=given.fields,
        )
        return whole_claim(claim_id)

    @writing(Empty, Discarded, summary="Discard a claim", conditional=True)
    def delete(self, given: Given, claim_id: int) -> dict[str, Any]:
        """Restorations take it back. One that was ever published is retracted
        instead: 409."""
        claim = claims.discard_claim(
            claim_id=claim_id, by=given.by, expected=given.expected
        )
        return desk_objects.discarded(claim, catalogue.verdict_version(claim=claim))

    def version(self, claim_id: int) -> int:
        return version_of(claim_id)


class Restorations(Resource):
    @writing(Empty, ClaimShape, summary="Take back a discard")
    def post(self, given: Given, claim_id: int) -> dict[str, Any]:
        claims.restore_claim(claim_id=claim_id, by=given.by)
        return whole_claim(claim_id)


class UnusedWordsOfClaim(Resource):
    @writing(
        UnusedWords, ClaimShape, summary="Keep words that were not used", status=201
    )
    def post(self, given: Given, claim_id: int) -> dict[str, Any]:
        """They stand in the claim's history, and change nothing."""
        unused_words.keep_unused(claim_id=claim_id, by=given.by, **given.fields)
        return whole_claim(claim_id)


class History(Resource):
    @reading(HistoryEntry, summary="What changed in a claim, and when", paged=True)
    def get(self, request: Request, claim_id: int) -> HttpResponseBase:
        """Strangers get what differed between publications."""
        if on_desk(request):
            version_of(claim_id)
            return _steps(request, history.entries(changes.of(claim_id)))
        check = public.check(claim_id)
        return published(
            request,
            check.claim.public_version,
            check.claim.public_changed_at,
            lambda: _steps(
                request, history.publications(list(public.revisions(claim_id)))
            ),
        )


def _steps(request: Request, found: list[dict[str, Any]]) -> Response:
    """A page of a claim's history, the newest first; it only grows."""
    page = part(request, found, range(len(found), 0, -1))
    return page.response(page.rows)


def claim_list(request: Request, wanted: dict[str, Any]) -> HttpResponseBase:
    """A page of the claims that are wanted, as the asker may see them."""
    if on_desk(request):
        found = page(request, claim_filters.desk(catalogue.claims(), wanted))
        return found.response(map(desk_objects.claim, found.rows))
    found = searched(request, wanted) if "q" in wanted else listed(request, wanted)
    return checks_in(request, found, public_objects.claim)


def listed(request: Request, wanted: dict[str, Any]) -> Page:
    """Published checks, newest claim first."""
    return page(request, filters.narrow(public.checks(), wanted), "claim_id")


def searched(request: Request, wanted: dict[str, Any]) -> Page:
    """Published checks with words, the best first."""
    try:
        found = finding.find(
            wanted, request.query_params.get("cursor", ""), size_of(request)
        )
    except CursorError:
        raise Problem(400, NO_CURSOR, "/cursor") from None
    except TooBroad:
        raise Problem(400, TOO_BROAD, "/q") from None
    following = found.next and address(request, found.next)
    return Page(found.checks, following or None, None)


def version_of(claim_id: int) -> int:
    """Raises Claim.DoesNotExist, also for a discarded one."""
    kept = Claim.objects.filter(discarded_at=None)
    return kept.values_list("version", flat=True).get(pk=claim_id)


def whole_claim(claim_id: int) -> dict[str, Any]:
    return desk_objects.claim(catalogue.claims().get(pk=claim_id))
