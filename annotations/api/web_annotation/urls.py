"""Addresses of the Web Annotation container."""

from django.urls import path

from annotations.api.web_annotation.container import Annotation, Container

urlpatterns = [
    path("", Container.as_view(), name="annotations"),
    path("<int:appearance_id>/", Annotation.as_view(), name="annotation"),
]
