"""Every address of the app: public pages, the desk, the API."""

from django.urls import include, path

from annotations.views import (
    articles,
    claims,
    desk,
    public,
    pulse,
    review,
    suggestions,
    tokens,
    workbench,
)

public_pages = [
    path("", public.home, name="home"),
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
    path("articles/<int:article_id>/<str:slug>/", public.article, name="article"),
]

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
    path("claims/<int:claim_id>/", claims.claim, name="desk-claim"),
    path("claims/<int:claim_id>/card/", workbench.card, name="workbench-card"),
    path("review/", review.queue, name="review"),
    path("review/<int:verdict_id>/", review.verdict, name="review-verdict"),
    path("tokens/", tokens.tokens, name="desk-tokens"),
]

urlpatterns = [
    path("api/", include("annotations.api.urls")),
    path("desk/", include(desk_pages)),
    path("", include(public_pages)),
]
