"""What a publication freezes, and what it leaves out."""

from tests import factories as make


def test_a_reading_that_nobody_confirmed_is_not_published(annotator, reviewer):
    claim = make.make_published_claim(annotator, reviewer)
    assert claim.quantities.get().confirmed_at is None
    revision = make.revision_of(claim)
    assert revision.snapshot["quantities"] == []
    assert (revision.quantity_low, revision.quantity_high) == (None, None)
