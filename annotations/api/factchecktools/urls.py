"""Addresses of the Fact Check API, as Google's are below theirs."""

from django.urls import path, re_path

from annotations.api.factchecktools import claims, discovery, images, nothing, pages

urlpatterns = [
    path("v1alpha1/claims:search", claims.Search.as_view(), name="claims-search"),
    path("v1alpha1/claims:imageSearch", images.ImageSearch.as_view()),
    path("v1alpha1/pages", pages.Pages.as_view(), name="markup-pages"),
    path("v1alpha1/pages/<int:claim_id>", pages.Page.as_view(), name="markup-page"),
    path("$discovery/rest", discovery.Document.as_view(), name="discovery"),
    re_path("^v1alpha1/", nothing.Nothing.as_view()),
]
