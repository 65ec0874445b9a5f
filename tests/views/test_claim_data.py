"""What machines read of a claim's page, beside what people do."""

import json
import re

import pytest
from django.conf import settings

from annotations.actions.appearances import discard_appearance, stands_again
from tests import factories as make

pytestmark = pytest.mark.django_db

DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>')


def read(client, claim):
    return client.get(f"/claims/{claim.pk}/{claim.slug}/").content.decode()


def appearances(client, claim):
    """Addresses of the articles that the page's ClaimReview names beside the first."""
    nodes = [json.loads(block) for block in DATA.findall(read(client, claim))]
    (review,) = [node for node in nodes if node["@type"] == "ClaimReview"]
    return [work["url"] for work in review["itemReviewed"].get("appearance", [])]


def test_data_of_the_page_names_the_articles_that_the_page_names(
    client, annotator, reviewer
):
    claim = make.make_published_claim(annotator, reviewer)
    other = make.make_article(annotator, title="Ferries again")
    start = other.current_version.text.find(make.WORDS)
    place = stands_again(
        claim_id=claim.pk,
        article_id=other.pk,
        start=start,
        end=start + len(make.WORDS),
        exact=make.WORDS,
        by=reviewer,
    )
    assert "Ferries again" in read(client, claim)
    assert appearances(client, claim) == [f"{settings.SITE_URL}/articles/{other.pk}/"]
    discard_appearance(appearance_id=place.pk, by=reviewer)
    assert "Ferries again" not in read(client, claim)
    assert appearances(client, claim) == []
