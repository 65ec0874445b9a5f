"""One of everything that can be public, and every address under which it is read."""

from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote, urlsplit

from django.conf import settings
from django.urls import URLPattern, resolve, reverse
from django.utils import timezone
from django.utils.translation import (
    get_language,
    get_language_from_path,
    override,
)

from annotations import urls
from annotations.actions import notices, translations
from annotations.actions.places import put_span
from annotations.exports.addresses import site
from annotations.models import (
    Appearance,
    Article,
    ArticleVersion,
    Claim,
    Newsroom,
    User,
)
from annotations.queries import nouns, public, sitemap
from tests import factories as make

ARABIC = "العبارات\n\nقال المكتب إن نحو 1200 راكب استخدموا العبارة في مارس.\n"
EXPLANATION = """
# Why

The register was **read twice**, see [the register](https://example.org/register).

| year | passengers |
|---|--:|
| 2024 | 1,204 |

- a list
- of two
"""
LONG = " ".join(["passengers and their luggage were counted at the pier"] * 5)
"""Forty words and more."""


def publish_everything(annotator: User, reviewer: User, editor: User) -> None:
    """Claims of every state and shape, published, with all that may stand on them."""
    words = "We check what is said.\n\n## How\n\nBy [asking](https://example.org)."
    texts = ("about", "funding", "methodology", "corrections_policy")
    Newsroom.objects.update(
        url="https://example.org/desk",
        contact_email="desk@example.org",
        data_licence="CC BY 4.0",
        data_licence_url="https://example.org/licence",
        **dict.fromkeys(texts, words),
    )
    article = make.make_article(annotator, source_url="https://example.org/ferries")
    plain = _plain(annotator, reviewer, article)
    _stands_again(plain, annotator)
    _later_told(annotator, reviewer, editor, article)
    make.make_published_claim(
        annotator,
        reviewer,
        make.make_article(annotator, ARABIC, language="ar"),
        "نحو 1200 راكب",
        language="ar",
        wording="verbatim",
        topics=["عبّارات"],
    )
    make.make_published_claim(
        annotator,
        reviewer,
        make.make_article(annotator, title="???", outlet=None),
        statement=LONG,
        verdict={"rating": "unproven"},
    )


def _plain(annotator: User, reviewer: User, article: Article) -> Claim:
    """With every field filled in, figures on both sides among them."""
    number = {"low": "1200", "high": "1200", "unit": "people", "confirmed": True}
    claim = make.make_claim(
        article,
        make.WORDS,
        annotator,
        quantities=[number],
        wording="verbatim",
        claimant="Port office",
        said_on="2024-03-04",
        topics=["Ferries", "Harbour"],
    )
    verdict = make.make_verdict(claim, annotator, explanation=EXPLANATION)
    make.make_citation(
        verdict,
        annotator,
        quote="1,204 passengers\ncame.",
        translation="The same.",
        locator="page 7",
        note="Counted at the pier.",
        origin="The register",
        published_on="2024-03-31",
        accessed_on="2024-04-02",
        stance="refutes",
        quantity=number | {"low": "1450", "high": "1450"},
    )
    translations.translate(
        claim_id=claim.pk,
        language="ar",
        by=annotator,
        fields={"statement": "استخدم العبّارة نحو 1200 راكب.", "summary": "كما قيل."},
    )
    make.publish(verdict, annotator, reviewer)
    return make.fresh(claim)


def _stands_again(claim: Claim, by: User) -> None:
    """In another article."""
    other = make.make_article(by, title="Ferries, once more", outlet="Pier Post")
    place = Appearance.objects.create(
        claim=claim,
        article=other,
        added_by=by,
        confirmed_by=by,
        confirmed_at=timezone.now(),
    )
    version = other.current_version
    start = version.text.index(make.WORDS)
    put_span(place, version, start, start + len(make.WORDS))


def _later_told(
    annotator: User, reviewer: User, editor: User, article: Article
) -> None:
    """Corrected, updated, edited, noticed; retracted; published past the gate."""
    words = "passengers used the ferry on 3 March 2024"
    changed = make.make_published_claim(annotator, reviewer, article, words).verdict
    for kind, later in (("correction", "Later."), ("update", ""), ("copy_edit", "")):
        make.make_update(
            make.fresh(changed), annotator, reviewer, kind, summary=kind, since=later
        )
    for kind in ("under_review", "we_asked", "still_holds"):
        notices.place(claim_id=changed.claim_id, kind=kind, text="Since.", by=reviewer)
    retracted = make.make_published_claim(annotator, reviewer, article, "12 percent")
    make.retract(retracted.verdict, editor)
    claim = make.make_claim(article, "The harbour master", annotator)
    verdict = make.make_verdict(claim, annotator, rating="false", citations=1)
    make.publish(verdict, annotator, editor, override_reason="No other office counts.")


def addresses() -> list[str]:
    """Every address of `urls.in_every_language`, in each, and of `urls.for_programs`,
    for each thing that is published, and the questions and mistakes that readers make.

    An address with arguments of a kind that is not known here is a KeyError: say in
    ARGUMENTS what they can be.
    """
    found = list(_of(urls.for_programs))
    for language, _name in settings.LANGUAGES:
        with override(language):
            found += _of(urls.in_every_language)
    claim = public.checks().first()
    page = reverse("claim", args=[claim.claim_id, claim.claim.slug])
    found[found.index("/oembed")] += f"?url={quote(site() + page, safe='')}"
    return [*found, *QUESTIONS, f"/report/?claim={claim.claim_id}"]


def name_of(address: str) -> str:
    """The name of the address, in whichever language it is."""
    path = urlsplit(address).path
    with override(get_language_from_path(path) or settings.LANGUAGE_CODE):
        return resolve(path).url_name


def _of(patterns: Iterable[URLPattern]) -> Iterator[str]:
    for pattern in patterns:
        for arguments in ARGUMENTS[frozenset(pattern.pattern.converters)](pattern):
            yield reverse(pattern.name, kwargs=arguments)


QUESTIONS = (
    "/?cursor=9999999999999999-1",
    "/?cursor=1-1",
    "/claims/?q=ferr*&rating=true&min=1000&from=2024-03-01",
    "/claims/?q=zeppelin&claimant=nobody",
    "/claims/?q=راكب",
    "/ar/claims/?q=ferr*&rating=true&min=1000&from=2024-03-01",
    "/claims/?min=many",
    "/corrections/?cursor=1-1",
    "/nowhere/",
)
"""The last but two is answered 400, the last 404; both are pages."""

Arguments = Iterator[dict[str, Any]]


def _none(pattern: URLPattern) -> Arguments:
    yield {}


def _claims(pattern: URLPattern) -> Arguments:
    slug = "slug" in pattern.pattern.converters
    for check in public.checks():
        yield {"claim_id": check.claim_id} | (
            {"slug": check.claim.slug} if slug else {}
        )


def _articles(pattern: URLPattern) -> Arguments:
    slug = "slug" in pattern.pattern.converters
    ids = {row.article_id for row in public.checks()}
    ids |= set(public.further().values_list("article_id", flat=True))
    for row in Article.objects.filter(pk__in=ids):
        given = {"slug": row.slug or str(row.pk)} if slug else {}
        yield {"article_id": row.pk} | given


def _texts(pattern: URLPattern) -> Arguments:
    """The texts in which checked words stand."""
    ids = {row.article_version_id for row in public.checks()}
    for version in ArticleVersion.objects.filter(pk__in=ids):
        yield {"article_id": version.article_id, "number": version.number}


def _names(pattern: URLPattern) -> Arguments:
    """Of the noun that the address stands for, or of each."""
    of = pattern.default_args.get("noun")
    for noun in [of] if of else nouns.NOUNS:
        for slug in nouns.published(nouns.NOUNS[noun]).values_list("slug", flat=True):
            yield {"slug": slug} | ({} if of else {"noun": noun})


def _nouns(pattern: URLPattern) -> Arguments:
    yield from ({"noun": noun} for noun in nouns.NOUNS)


def _sections(pattern: URLPattern) -> Arguments:
    kinds = {"claims": sitemap.CLAIMS, "articles": sitemap.ARTICLES}
    for name, kind in kinds.items():
        for number, _ in sitemap.ranges(kind)[get_language()]:
            yield {"name": name, "number": number}


ARGUMENTS = {
    frozenset(): _none,
    frozenset({"claim_id"}): _claims,
    frozenset({"claim_id", "slug"}): _claims,
    frozenset({"article_id"}): _articles,
    frozenset({"article_id", "slug"}): _articles,
    frozenset({"slug"}): _names,
    frozenset({"noun", "slug"}): _names,
    frozenset({"noun"}): _nouns,
    frozenset({"name", "number"}): _sections,
    frozenset({"article_id", "number"}): _texts,
}
"""By the names of an address's arguments: what they can be."""
