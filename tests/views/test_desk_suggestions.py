"""The workbench's list of passages worth checking."""

from django.urls import reverse

from tests import factories as make


def address(article_id: int) -> str:
    return reverse("workbench-suggestions", args=[article_id])


def test_passages_stand_with_their_number_and_reason(annotator, client_of):
    article = make.make_article(annotator)
    page = client_of(annotator).get(address(article.pk)).content.decode()
    assert "Worth checking (2)" in page
    assert "about 1,200 passengers, 3 March 2024" in page
    assert "a number with a noun, a change" in page
    start = make.TEXT.index("Fares")
    assert f'data-start="{start}"' in page


def test_text_without_figures_has_nothing_left(annotator, client_of):
    article = make.make_article(annotator, "Title\n\nIt rained all day long.\n")
    page = client_of(annotator).get(address(article.pk)).content.decode()
    assert "Nothing is left to suggest" in page


def test_strangers_and_people_without_a_role_stay_out(
    annotator, roleless, client, client_of
):
    path = address(make.make_article(annotator).pk)
    assert client.get(path).status_code == 302
    assert client_of(roleless).get(path).status_code == 403


def test_absent_article_and_wrong_method(annotator, client_of):
    person = client_of(annotator)
    assert person.get(address(10**9)).status_code == 404
    assert person.post(address(1)).status_code == 405
