"""What a frame on another page takes, and what of it stands in less."""

import pytest

from annotations.drawing.frame import Frame

CLAIM = "“" + " ".join(["passengers and their luggage were counted"] * 6) + "”"
SUMMARY = " ".join(["The register of the day shows as many."] * 7)
ARABIC = " ".join(["أحصى مكتب الميناء ركاب العبّارة"] * 8)
WIDTHS = (240, 320, 480, 600)


def frame(**given):
    facts = {
        "notes": (),
        "rating": "Mostly true",
        "claim": CLAIM,
        "speaker": "Port office",
        "summary": SUMMARY,
        "foot": ("The whole check", "A newsroom, 3 March 2024"),
    }
    return Frame(**facts | given)


SEVERAL = [
    frame(),
    frame(claim=ARABIC, summary=ARABIC),
    frame(claim="约有2500名美军驻扎在伊拉克" * 9),
]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("whole", SEVERAL)
def test_what_is_cut_stands_in_the_room_that_is_given(whole, width):
    for height in range(whole.least(width), whole.height(width), 7):
        fitted = whole.fit(width, height)
        assert fitted.height(width) <= height
        assert fitted.claim
        assert fitted.rating == whole.rating


@pytest.mark.parametrize("width", WIDTHS)
def test_what_has_room_is_not_cut(width):
    whole = frame()
    assert whole.fit(width, whole.height(width)) == whole


def test_narrower_frame_is_higher():
    heights = [frame().height(width) for width in WIDTHS]
    assert heights == sorted(heights, reverse=True)
    assert frame(notes=("Corrected",)).height(320) > frame().height(320)


def test_summary_goes_before_the_claim_is_cut():
    whole = frame()
    shorter = whole.fit(480, whole.height(480) - 60)
    assert (shorter.claim, shorter.summary[-1]) == (CLAIM, "…")
    least = whole.fit(480, 0)
    assert (least.summary, least.speaker) == ("", "")
    assert least.claim.endswith("…”")
    assert least.height(480) == whole.least(480)
