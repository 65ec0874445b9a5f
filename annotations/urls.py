"""Every address of the app: public pages, the desk, the API."""

from django.urls import include, path

from annotations.api.claims import marks
from annotations.views import (
    articles,
    cards,
    claims,
    desk,
    embeds,
    feeds,
    files,
    public,
    pulse,
    record,
    reporting,
    reports,
    review,
    search,
    sitemaps,
    style,
    suggestions,
    texts,
    tokens,
    translations,
    workbench,
)

public_pages = [
    path("", public.home, name="home"),
    path("claims/", search.claims, name="claims"),
    path("claims/<int:claim_id>/", public.claim_redirect, name="claim-redirect"),
    path("claims/<int:claim_id>/<str:slug>/", public.claim, name="claim"),
    path(
        "claims/<int:claim_id>/<str:slug>/history/",
        public.history,
        name="claim-history",
    ),
    path(
        "articles/<int:article_id>/", public.article_redirect, name="article-redirect"
    ),
    path("claims/<int:claim_id>/<str:slug>/embed/", embeds.embed, name="embed"),
    path(
        "claims/<int:claim_id>/<str:slug>/evidence.svg",
        cards.evidence,
        name="evidence-svg",
    ),
    path("articles/<int:article_id>/<str:slug>/", public.article, name="article"),
    path(
        "articles/<int:article_id>/versions/<int:number>.txt",
        texts.text,
        name="article-text",
    ),
    path("outlets/<str:slug>/", record.noun, {"noun": "outlets"}, name="outlet"),
    path("sources/<str:slug>/", record.noun, {"noun": "sources"}, name="source"),
    path("claimants/<str:slug>/", record.noun, {"noun": "claimants"}, name="claimant"),
    path("topics/<str:slug>/", record.noun, {"noun": "topics"}, name="topic"),
    path("corrections/", record.corrections, name="corrections"),
    path("methodology/", record.methodology, name="methodology"),
    path("statistics/", record.statistics, name="statistics"),
    path("about/", record.about, name="about"),
    path("data/", record.data, name="data"),
    path("report/", reporting.report, name="report"),
    path("report/thanks/", reporting.thanks, name="report-thanks"),
]

card_images = [
    path("claims/<int:claim_id>/<str:slug>/card.png", cards.card, name="card"),
    path("card.png", cards.site_card, name="site-card"),
]

feeds_and_sitemap = [
    path("feeds/claims.atom", feeds.checks, name="feed-claims"),
    path("feeds/corrections.atom", feeds.changes, name="feed-corrections"),
    path("feeds/<str:noun>/<str:slug>.atom", feeds.checks_of, name="feed-of"),
    path("sitemaps/record.xml", sitemaps.pages_of_record, name="sitemap-record"),
    path(
        "sitemaps/<str:name>-<int:number>.xml", sitemaps.section, name="sitemap-section"
    ),
    path("sitemaps/<str:noun>.xml", sitemaps.pages_of_nouns, name="sitemap-nouns"),
]

for_programs = [
    path("sitemap.xml", sitemaps.index, name="sitemap"),
    path("robots.txt", sitemaps.robots, name="robots"),
    path("oembed", embeds.oembed, name="oembed"),
]

data_files = [
    path("<str:name>", files.file, name="data-file"),
]
"""Only those that `manage.py export_nightly` has written."""

desk_pages = [
    path("", desk.desk, name="desk"),
    path("articles/new/", articles.new, name="desk-article-new"),
    path("articles/<int:article_id>/", workbench.workbench, name="workbench"),
    path("articles/<int:article_id>/text/", workbench.text, name="workbench-text"),
    path("articles/<int:article_id>/pulse/", pulse.pulse, name="workbench-pulse"),
    path(
        "articles/<int:article_id>/suggestions/",
        suggestions.suggestions,
        name="workbench-suggestions",
    ),
    path("claims/", marks(workbench.first_card).as_view(), name="desk-marks"),
    path("claims/<int:claim_id>/", claims.claim, name="desk-claim"),
    path(
        "claims/<int:claim_id>/translations/<str:language>/",
        translations.translation,
        name="desk-translation",
    ),
    path("claims/<int:claim_id>/card/", workbench.card, name="workbench-card"),
    path("review/", review.queue, name="review"),
    path("review/<int:verdict_id>/", review.verdict, name="review-verdict"),
    path("reports/", reports.inbox, name="desk-reports"),
    path("style/", style.style, name="desk-style"),
    path("tokens/", tokens.tokens, name="desk-tokens"),
]

urlpatterns = [
    path("api/", include("annotations.api.urls")),
    path("", include("annotations.api.factchecktools.urls")),
    path("annotations/", include("annotations.api.web_annotation.urls")),
    path("data/files/", include(data_files)),
    path("desk/", include(desk_pages)),
    path("", include(for_programs)),
]

in_every_language = [*feeds_and_sitemap, *card_images, *public_pages]
"""The project puts these under the prefix of each language too."""
