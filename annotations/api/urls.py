"""Every address of the API."""

from django.urls import path, re_path

from annotations.api import (
    appearances,
    articles,
    changes,
    citations,
    claims,
    docs,
    edits,
    exports,
    fallback,
    moves,
    names,
    quantities,
    ratings,
    suggestions,
    verdicts,
)
from annotations.workflow.states import TRANSITIONS

resources = {
    "articles/": (articles.Articles, "api-articles"),
    "articles/<int:article_id>/": (articles.ArticleDetail, "api-article"),
    "articles/<int:article_id>/claims/": (
        claims.ClaimsOfArticle,
        "api-article-claims",
    ),
    "articles/<int:article_id>/edits/": (edits.Edits, "api-article-edits"),
    "articles/<int:article_id>/undos/": (edits.Undos, "api-article-undos"),
    "articles/<int:article_id>/redos/": (edits.Redos, "api-article-redos"),
    "articles/<int:article_id>/suggestions/": (
        suggestions.SuggestionsOfArticle,
        "api-article-suggestions",
    ),
    "articles/<int:article_id>/dismissals/": (
        suggestions.DismissalsOfArticle,
        "api-article-dismissals",
    ),
    "dismissals/<int:dismissal_id>/": (
        suggestions.DismissalDetail,
        "api-dismissal",
    ),
    "names/": (names.Names, "api-names"),
    "claims/": (claims.Claims, "api-claims"),
    "claims/<int:claim_id>/": (claims.ClaimDetail, "api-claim"),
    "claims/<int:claim_id>/restorations/": (
        claims.Restorations,
        "api-claim-restorations",
    ),
    "claims/<int:claim_id>/unused-words/": (
        claims.UnusedWordsOfClaim,
        "api-claim-unused-words",
    ),
    "claims/<int:claim_id>/history/": (claims.History, "api-claim-history"),
    "claims/<int:claim_id>/appearances/": (
        appearances.AppearancesOfClaim,
        "api-claim-appearances",
    ),
    "appearances/<int:appearance_id>/": (
        appearances.AppearanceDetail,
        "api-appearance",
    ),
    "quantities/parse/": (quantities.Parse, "api-quantities-parse"),
    "verdicts/": (verdicts.Verdicts, "api-verdicts"),
    "verdicts/<int:verdict_id>/": (verdicts.VerdictDetail, "api-verdict"),
    "verdicts/<int:verdict_id>/revisions/": (
        verdicts.Revisions,
        "api-verdict-revisions",
    ),
    "citations/": (citations.Citations, "api-citations"),
    "citations/<int:citation_id>/": (citations.CitationDetail, "api-citation"),
    "citations/<int:citation_id>/restorations/": (
        citations.CitationRestorations,
        "api-citation-restorations",
    ),
    "ratings/": (ratings.Ratings, "api-ratings"),
    "changes/": (changes.Changes, "api-changes"),
    "exports/verdicts.csv": (exports.VerdictsCsv, "api-export-csv"),
    "exports/verdicts.jsonl": (exports.VerdictsJsonLines, "api-export-jsonl"),
    "exports/verdicts.parquet": (exports.VerdictsParquet, "api-export-parquet"),
    "exports/claimreview.json": (exports.ClaimReviewFeed, "api-export-claimreview"),
    "exports/claimreview.jsonl": (
        exports.ClaimReviewLines,
        "api-export-claimreview-lines",
    ),
    "exports/annotations.jsonld": (exports.WebAnnotations, "api-export-annotations"),
}
resources |= {
    f"verdicts/<int:verdict_id>/{row.resource}/": (
        moves.resource(row),
        f"api-verdict-{row.resource}",
    )
    for row in TRANSITIONS
}

urlpatterns = [
    *(
        path(f"v1/{address}", resource.as_view(), name=name)
        for address, (resource, name) in resources.items()
    ),
    path("schema/", docs.Schema.as_view(), name="api-schema"),
    path("docs/", docs.Page.as_view(), name="api-docs"),
    re_path("", fallback.Fallback.as_view()),
]
