import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from annotations.models import Article
from tests import factories

ADDRESS = "/desk/articles/new/"
HTML = (
    b"<!doctype html><html lang=en><head><title>Tides</title></head><body><article>"
    b"<h1>Tides of the week</h1><p>High water stands at six in the morning, said the "
    b"harbour office, and the ferries leave an hour later than they do in summer.</p>"
    b"<p>The low water of Thursday is the lowest of the year, the office added, and "
    b"no ferry leaves the eastern pier before noon on that day.</p>"
    b"</article></body></html>"
)


@pytest.fixture
def desk(client_of, annotator):
    return client_of(annotator)


def read(desk, **given):
    return desk.post(ADDRESS, {"step": "read", **given})


def add(desk, answer, **changes):
    """Send the form that `answer` shows, with some fields corrected."""
    facts = answer.context["facts"]
    fields = {name: facts[name].value() or "" for name in facts.fields}
    received = answer.context["arrival"].packed
    return desk.post(
        ADDRESS, {"step": "add", "received": received, **fields, **changes}
    )


def test_a_pasted_text_is_read_corrected_and_added(desk, annotator):
    answer = read(desk, text=factories.TEXT.replace("\n", "\r\n"))
    assert answer.status_code == 200
    assert not Article.objects.exists()
    assert answer.context["facts"]["title"].value() == factories.TEXT.split("\n")[0]

    answer = add(desk, answer, outlet="Harbour Gazette", published_on="2024-03-05")
    article = Article.objects.get()
    assert answer["Location"] == reverse("workbench", args=[article.pk])
    assert article.outlet.name == "Harbour Gazette"
    assert article.published_on.isoformat() == "2024-03-05"
    assert article.added_by == annotator
    assert article.current_version.text == factories.TEXT


def test_a_saved_page_is_read_and_its_bytes_are_kept(desk):
    answer = read(desk, file=SimpleUploadedFile("tides.html", HTML))
    assert "The low water of Thursday" in answer.content.decode()
    add(desk, answer)
    original = Article.objects.get().current_version.original
    assert bytes(original.data) == HTML
    assert original.filename == "tides.html"


def test_an_emoji_and_arabic_come_through(desk):
    text = "عنوان قصير\n\nقالت الوزارة 😀 إن نحو 2,500 جندي كانوا هناك.\n"
    add(desk, read(desk, text=text))
    assert Article.objects.get().current_version.text == text


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({}, "text"),
        ({"text": "  \n "}, "text"),
        ({"text": "a\0b"}, "text"),
        ({"file": SimpleUploadedFile("a.pdf", b"%PDF-1.7 words")}, "file"),
        ({"file": SimpleUploadedFile("a.txt", b"")}, "file"),
        ({"file": SimpleUploadedFile("a.txt", b"x" * 3_000_000)}, "file"),
        ({"text": "Words.", "file": SimpleUploadedFile("a.txt", b"Words.")}, "file"),
    ],
    ids=["nothing", "blank", "nul", "pdf", "empty file", "3 MB", "both"],
)
def test_what_cannot_be_read_is_refused_at_its_field(desk, given, field):
    answer = read(desk, **given)
    assert answer.status_code == 400
    assert answer.context["form"].errors[field]


def test_a_text_that_is_refused_stays_in_the_box(desk):
    answer = read(desk, text="Kept words" + "e" + "\u0301" * 200)
    assert answer.status_code == 400
    assert "Kept words" in answer.content.decode()


def test_a_wrong_correction_keeps_the_text_and_names_the_field(desk):
    answer = read(desk, text=factories.TEXT)
    refused = add(desk, answer, source_url="javascript:alert(1)", title="A new title")
    assert refused.status_code == 400
    assert refused.context["facts"].errors["source_url"]
    assert 'value="A new title"' in refused.content.decode()
    add(desk, refused, source_url="https://example.org/ferries")
    assert Article.objects.get().title == "A new title"


def test_the_same_text_is_offered_and_never_added_unasked(desk, annotator):
    known = factories.make_article(annotator)
    answer = read(desk, text=factories.TEXT)
    assert reverse("workbench", args=[known.pk]) in answer.content.decode()
    again = add(desk, answer)
    assert again.status_code == 200
    assert Article.objects.count() == 1
    add(desk, answer, separate="yes")
    assert Article.objects.count() == 2


def test_the_same_address_is_offered_when_it_is_filled_in(desk, annotator):
    address = "https://example.org/ferries"
    factories.make_article(annotator, source_url=address)
    answer = read(desk, text="Other words\n\nThey stand in another text.")
    assert not answer.context["known"]
    again = add(desk, answer, source_url=address)
    assert [article.source_url for article in again.context["known"]] == [address]
    assert Article.objects.count() == 1


def test_a_text_that_was_read_can_be_changed(desk):
    answer = read(desk, text="First words\n\nThey stand here.")
    again = desk.post(
        ADDRESS, {"step": "change", "received": answer.context["arrival"].packed}
    )
    assert "They stand here." in again.content.decode()
    assert not Article.objects.exists()


def test_a_forged_text_is_refused(desk):
    answer = desk.post(ADDRESS, {"step": "add", "received": "forged", "language": "en"})
    assert answer.status_code == 400
    assert not Article.objects.exists()


def test_words_of_the_text_are_never_markup(desk):
    answer = read(desk, text="A <script>alert(1)</script> title\n\nSome <b>words</b>.")
    assert "<script>alert" not in answer.content.decode()
