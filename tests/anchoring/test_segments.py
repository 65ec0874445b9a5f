import time
from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.anchoring import Mark, Run, SegmentedBlock, segment


@dataclass(frozen=True)
class Part:
    kind: str
    level: int
    start: int
    end: int


Scene = tuple[str, list[Part], list[Mark]]
TEXT = "The fleet\n\n1,204 ships came 🚢 in March."
PARTS = [Part("heading", 1, 0, 9), Part("paragraph", 0, 11, 39)]


def shown(block: SegmentedBlock) -> list[tuple[str, tuple[int, ...], tuple[int, ...]]]:
    return [(run.text, run.keys, run.ends) for run in block.runs]


def test_text_without_marks_is_one_run_a_block() -> None:
    assert segment(TEXT, PARTS, []) == [
        SegmentedBlock(
            0, "heading", 1, 0, 9, (Run(0, 9, "The fleet", (), (), (), ()),)
        ),
        SegmentedBlock(
            1, "paragraph", 0, 11, 39, (Run(11, 39, TEXT[11:39], (), (), (), ()),)
        ),
    ]


def test_overlapping_marks_become_flat_runs() -> None:
    marks = [Mark(7, 11, 22), Mark(5, 17, 29)]
    paragraph = segment(TEXT, PARTS, marks)[1]
    assert shown(paragraph) == [
        ("1,204 ", (7,), ()),
        ("ships", (7, 5), (7,)),
        (" came 🚢", (5,), (5,)),
        (" in March.", (), ()),
    ]
    assert [run.lanes for run in paragraph.runs] == [(0,), (0, 1), (1,), ()]


def test_of_marks_that_begin_together_the_longest_comes_first() -> None:
    paragraph = segment(TEXT, PARTS, [Mark(1, 11, 16), Mark(2, 11, 22)])[1]
    assert shown(paragraph)[:2] == [("1,204", (2, 1), (1,)), (" ships", (2,), (2,))]


def test_marks_on_the_same_words_are_sorted_by_key_and_end_together() -> None:
    paragraph = segment(TEXT, PARTS, [Mark(9, 11, 16), Mark(3, 11, 16)])[1]
    assert shown(paragraph)[0] == ("1,204", (3, 9), (3, 9))
    assert paragraph.runs[0].lanes == (0, 1)


def test_mark_across_blocks_ends_in_the_last() -> None:
    heading, paragraph = segment(TEXT, PARTS, [Mark(1, 4, 16)])
    assert shown(heading) == [("The ", (), ()), ("fleet", (1,), ())]
    assert shown(paragraph)[0] == ("1,204", (1,), (1,))


@pytest.mark.parametrize("end", [9, 10, 11])
def test_mark_that_ends_between_blocks_ends_with_its_last_words(end: int) -> None:
    heading, paragraph = segment(TEXT, PARTS, [Mark(1, 4, end)])
    assert shown(heading)[1] == ("fleet", (1,), (1,))
    assert shown(paragraph) == [(TEXT[11:], (), ())]


def test_marks_that_touch_may_share_a_lane() -> None:
    paragraph = segment(TEXT, PARTS, [Mark(1, 11, 16), Mark(2, 16, 22)])[1]
    assert [run.lanes for run in paragraph.runs] == [(0,), (0,), ()]


def test_lowest_free_lane_is_taken_again() -> None:
    text = "abcdefgh"
    marks = [Mark(1, 0, 2), Mark(2, 0, 8), Mark(3, 1, 4), Mark(4, 3, 6)]
    runs = segment(text, [Part("paragraph", 0, 0, 8)], marks)[0].runs
    lanes = {
        key: lane for run in runs for key, lane in zip(run.keys, run.lanes, strict=True)
    }
    assert lanes == {2: 0, 1: 1, 3: 2, 4: 1}


@pytest.mark.parametrize(
    ("marks", "complaint"),
    [
        ([Mark(1, 4, 4)], "empty or outside"),
        ([Mark(1, -1, 4)], "empty or outside"),
        ([Mark(1, 4, 40)], "empty or outside"),
        ([Mark(1, 9, 11)], "covers no word"),
        ([Mark(1, 0, 3), Mark(1, 4, 9)], "Two marks have the key 1"),
    ],
)
def test_mark_that_cannot_be_shown_is_refused(
    marks: list[Mark], complaint: str
) -> None:
    with pytest.raises(ValueError, match=complaint):
        segment(TEXT, PARTS, marks)


@st.composite
def scenes(draw: st.DrawFn) -> Scene:
    """A text of some blocks, with marks that overlap, nest and cross blocks."""
    words = draw(
        st.lists(
            st.text("ab 😀ج", min_size=1).filter(str.strip), min_size=1, max_size=5
        )
    )
    gap = draw(st.sampled_from(["\n", "\n\n", " \n\n "]))
    parts, place = [], 0
    for block in words:
        lead = len(block) - len(block.lstrip())
        start = place + lead
        parts.append(Part("paragraph", 0, start, start + len(block.strip())))
        place += len(block) + len(gap)
    text = gap.join(words)
    ends = st.integers(0, len(text))
    spans = draw(st.lists(st.tuples(ends, ends), max_size=12))
    keys = draw(st.permutations(range(len(spans))))
    marks = [
        Mark(key, min(span), max(span)) for key, span in zip(keys, spans, strict=True)
    ]
    return text, parts, [mark for mark in marks if _covers(mark, parts)]


def _covers(mark: Mark, parts: list[Part]) -> bool:
    return any(max(mark.start, p.start) < min(mark.end, p.end) for p in parts)


@given(scenes())
def test_runs_joined_are_the_text_unchanged(scene: Scene) -> None:
    text, parts, marks = scene
    blocks = segment(text, parts, marks)
    assert [(b.kind, b.level, b.start, b.end) for b in blocks] == [
        (p.kind, p.level, p.start, p.end) for p in parts
    ]
    for index, block in enumerate(blocks):
        assert block.index == index
        assert "".join(run.text for run in block.runs) == text[block.start : block.end]
        reached = block.start
        for run in block.runs:
            assert run.start == reached < run.end
            reached = run.end
        assert reached == block.end


@given(scenes())
def test_runs_of_a_mark_are_its_words_in_the_blocks(scene: Scene) -> None:
    text, parts, marks = scene
    blocks = segment(text, parts, marks)
    for mark in marks:
        for block in blocks:
            own = "".join(run.text for run in block.runs if mark.key in run.keys)
            first, last = max(mark.start, block.start), min(mark.end, block.end)
            assert own == text[first : max(first, last)]


@given(scenes())
def test_every_mark_ends_once_and_with_its_last_run(scene: Scene) -> None:
    _, _, marks = scene
    runs = [run for block in segment(*scene) for run in block.runs]
    ends = Counter(key for run in runs for key in run.ends)
    assert ends == {mark.key: 1 for mark in marks}
    for mark in marks:
        last = [run for run in runs if mark.key in run.keys][-1]
        assert mark.key in last.ends


@given(scenes())
def test_keys_are_sorted_by_start_then_longest(scene: Scene) -> None:
    _, _, marks = scene
    order = {m.key: (m.start, -m.end, m.key) for m in marks}
    for block in segment(*scene):
        for run in block.runs:
            assert list(run.keys) == sorted(run.keys, key=order.__getitem__)
            assert list(run.ends) == sorted(run.ends, key=order.__getitem__)


@given(scenes())
def test_mark_keeps_its_lane_and_shares_it_with_none_it_overlaps(scene: Scene) -> None:
    _, _, marks = scene
    lanes: dict[int, set[int]] = {}
    for block in segment(*scene):
        for run in block.runs:
            assert len(set(run.lanes)) == len(run.lanes) == len(run.keys)
            for key, lane in zip(run.keys, run.lanes, strict=True):
                lanes.setdefault(key, set()).add(lane)
    assert all(len(own) == 1 for own in lanes.values())
    for one, other in combinations(marks, 2):
        if max(one.start, other.start) < min(one.end, other.end):
            assert lanes[one.key] != lanes[other.key]


@given(scenes())
def test_no_more_lanes_than_marks_on_one_spot(scene: Scene) -> None:
    text, _, marks = scene
    depth = max(
        (sum(m.start <= at < m.end for m in marks) for at in range(len(text))),
        default=0,
    )
    used = {
        lane for block in segment(*scene) for run in block.runs for lane in run.lanes
    }
    assert len(used) <= depth
    assert all(lane < depth for lane in used)


@given(scenes(), st.randoms())
def test_order_of_the_marks_does_not_matter(scene: Scene, random: Random) -> None:
    text, parts, marks = scene
    shuffled = random.sample(marks, len(marks))
    assert segment(text, parts, shuffled) == segment(text, parts, marks)


def crowded() -> Scene:
    """2,000 marks of a sentence's length on 70,000 characters in 200 blocks."""
    random = Random(14)
    text = "\n\n".join("word " * 69 + "words" for _ in range(200))
    parts = [Part("paragraph", 0, 352 * n, 352 * n + 350) for n in range(200)]
    starts = [random.randrange(len(text) - 200) // 5 * 5 for _ in range(2_000)]
    marks = [
        Mark(key, start, start + random.randrange(20, 150))
        for key, start in enumerate(starts)
    ]
    return text, parts, marks


def test_two_thousand_marks_take_no_time() -> None:
    scene = crowded()
    assert len(scene[0]) > 70_000
    times = []
    for _ in range(5):
        began = time.perf_counter()
        segment(*scene)
        times.append(time.perf_counter() - began)
    assert min(times) < 0.2  # some 20 ms on a quiet machine


@given(scenes(), st.sets(st.integers(0, 4)))
def test_some_blocks_look_as_they_do_among_all(scene: Scene, wanted: set[int]) -> None:
    text, parts, marks = scene
    whole = segment(text, parts, marks)
    some = segment(text, parts, marks, wanted)
    assert some == [block for block in whole if block.index in wanted]


@given(scenes())
def test_each_mark_begins_once_and_ends_once(scene: Scene) -> None:
    text, parts, marks = scene
    runs = [run for block in segment(text, parts, marks) for run in block.runs]
    keys = sorted(mark.key for mark in marks)
    assert sorted(key for run in runs for key in run.begins) == keys
    assert sorted(key for run in runs for key in run.ends) == keys
