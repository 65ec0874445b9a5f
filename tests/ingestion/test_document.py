import pytest

from annotations.ingestion import BLOCK_KINDS, Block, Document

TEXT = "Title\n\nWords here."


def test_blocks_with_white_space_between_are_accepted() -> None:
    blocks = (Block("heading", 1, 0, 5), Block("paragraph", 0, 7, 18))
    assert Document(TEXT, blocks).blocks == blocks


def test_unknown_facts_are_empty() -> None:
    document = Document("a", (Block("paragraph", 0, 0, 1),))
    assert document.title == document.outlet == document.byline == ""
    assert document.source_url == ""
    assert document.published_on is None
    assert document.language == "und"


@pytest.mark.parametrize(
    ("blocks", "complaint"),
    [
        ([("headline", 1, 0, 5), ("paragraph", 0, 7, 18)], "unknown kind"),
        ([("heading", 1, 0, 5), ("paragraph", 0, 7, 19)], "outside the text"),
        ([("heading", 1, -1, 5), ("paragraph", 0, 7, 18)], "outside the text"),
        ([("paragraph", 0, 7, 18), ("heading", 1, 0, 5)], "before"),
        ([("heading", 1, 0, 9), ("paragraph", 0, 7, 18)], "white space|out of order"),
        ([("heading", 1, 0, 5), ("quote", 0, 7, 7)], "is empty"),
        ([("heading", 1, 0, 6), ("paragraph", 0, 7, 18)], "white space"),
        ([("heading", 1, 0, 5), ("paragraph", 0, 6, 18)], "white space"),
        ([("heading", 1, 0, 5), ("paragraph", 0, 8, 18)], "Words stand between"),
        ([("heading", 1, 0, 5)], "after the last block"),
        ([], "after the last block"),
    ],
)
def test_blocks_that_do_not_fit_the_text_are_refused(
    blocks: list[tuple[str, int, int, int]], complaint: str
) -> None:
    with pytest.raises(ValueError, match=complaint):
        Document(TEXT, tuple(Block(*block) for block in blocks))


@pytest.mark.parametrize("text", ["a\r\nb", "e\u0301", "\ufeffa"])
def test_text_that_is_not_canonical_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not canonical"):
        Document(text, (Block("paragraph", 0, 0, len(text)),))


def test_every_kind_is_one_of_the_design() -> None:
    assert set(BLOCK_KINDS) == {
        "heading",
        "paragraph",
        "list_item",
        "quote",
        "table",
        "caption",
        "dateline",
        "footer",
    }
