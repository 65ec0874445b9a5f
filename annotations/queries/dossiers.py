"""What the gate looks at, gathered from the working state."""

from urllib.parse import urlsplit

from annotations.models import Citation, Notice, Verdict
from annotations.queries import ratings, working
from annotations.workflow.gate import Dossier, Evidence


def of(verdict: Verdict) -> Dossier:
    """The dossier of the draft as it stands."""
    newsroom = ratings.newsroom()
    rating = verdict.rating
    citations = working.citations().filter(verdict_id=verdict.pk)
    return Dossier(
        rated=rating is not None,
        rating_value=rating.value if rating else None,
        rating_definition=rating.definition if rating else "",
        mostly_true=ratings.mostly_true(list(newsroom.scale.ratings.all())),
        summary=verdict.summary,
        evidence=[
            Evidence(origin=origin(item), first_hand=item.first_hand)
            for item in citations
        ],
        claimant_was_asked=Notice.objects.filter(
            claim_id=verdict.claim_id, kind=Notice.Kind.WE_ASKED, lifted_at=None
        ).exists(),
        low_rating_origins=newsroom.low_rating_origins,
    )


def origin(citation: Citation) -> str:
    """What the citation rests on: as stated, else its publisher, else its site.

    Two papers that report one briefing name it as their origin and count once.
    """
    if citation.origin:
        return citation.origin
    if citation.publisher:
        return citation.publisher.name
    return urlsplit(citation.url).hostname or citation.title
