"""Pages of record: what is published of a name, the corrections, how we work."""

import re

import pytest
from django.urls import reverse

from annotations.exports.tables import COLUMNS
from annotations.models import Newsroom, Rating
from annotations.queries import nouns
from annotations.workflow import gate
from tests import factories as make

pytestmark = pytest.mark.django_db

MARKER = "for-the-desk-alone"
STANDING = ("corrections", "methodology", "about", "data", "report", "statistics")
NOUNS = {
    "/outlets/harbour-gazette/": "Harbour Gazette",
    "/claimants/port-office/": "Port office",
    "/topics/ferries/": "Ferries",
    "/sources/register-of-ships/": "Register of ships",
}


@pytest.fixture
def publish(annotator, reviewer):
    """`publish(**facts)`: one more published claim that every noun is spoken of in."""

    def one_more(rating="true", **facts):
        known = {"claimant": "Port office", "topics": ["Ferries", "Harbour"]}
        claim = make.make_claim(
            make.make_article(annotator), make.WORDS, annotator, **known | facts
        )
        verdict = make.make_verdict(claim, annotator, rating=rating)
        make.make_citation(verdict, annotator, publisher="Register of ships")
        make.publish(verdict, annotator, reviewer)
        return make.fresh(claim)

    return one_more


@pytest.fixture
def read(client):
    """`read(address)`: the page, which has to be there."""

    def text(address):
        answer = client.get(address)
        assert answer.status_code == 200, address
        return answer.content.decode()

    return text


@pytest.mark.parametrize("address", NOUNS)
def test_page_of_a_name_lists_its_checks_and_counts_them(
    address, publish, read, editor
):
    true, false, withdrawn = publish(), publish("false"), publish()
    make.retract(withdrawn.verdict, editor)
    html = read(address)
    assert f"<bdi>{NOUNS[address]}</bdi></h1>" in html
    for claim in (true, false, withdrawn):
        assert f"/claims/{claim.pk}/" in html
    tally = html[html.index('<table class="tally"') : html.index("</table>")]
    found = [part.split("</bdi>")[0] for part in tally.split("<bdi>")[1:]]
    assert found == [
        label
        for label in Rating.objects.values_list("label", flat=True)
        if label in ("True", "False")
    ] + ["Retracted"]
    assert len(re.findall(r"<td>1\s*<svg", tally)) == 3
    assert f'href="/feeds{address[:-1]}.atom"' in html


@pytest.mark.parametrize("address", NOUNS)
def test_name_that_nothing_published_speaks_of_is_not_found(
    address, client, annotator, publish
):
    assert client.get(address).status_code == 404
    claim = make.make_claim(
        make.make_article(annotator),
        make.WORDS,
        annotator,
        claimant="Port office",
        topics=["Ferries"],
    )
    verdict = make.make_verdict(claim, annotator)
    make.make_citation(verdict, annotator, publisher="Register of ships")
    assert client.get(address).status_code == 404
    publish()
    assert client.get(address).status_code == 200


@pytest.mark.parametrize("address", NOUNS)
def test_name_whose_slug_was_changed_is_not_found_at_the_old_one(
    address, client, publish
):
    publish()
    noun, slug = address.strip("/").split("/")
    nouns.NOUNS[noun].model.objects.filter(slug=slug).update(slug="another")
    assert client.get(address).status_code == 404
    assert client.get(f"/feeds{address[:-1]}.atom").status_code == 404


def test_source_cited_in_a_draft_only_is_not_found(client, publish, annotator):
    claim = publish()
    make.reopen(claim.verdict, annotator)
    make.make_citation(make.fresh(claim.verdict), annotator, publisher=MARKER)
    assert client.get(f"/sources/{MARKER}/").status_code == 404
    assert (
        f"/sources/{MARKER}/"
        not in client.get("/sitemaps/sources.xml").content.decode()
    )


@pytest.mark.parametrize("address", NOUNS)
def test_long_list_is_read_a_page_at_a_time(address, publish, read, client):
    first = publish()
    for _ in range(20):
        publish()
    html = read(address)
    assert html.count('class="check-row') == 20
    assert f"/claims/{first.pk}/" not in html
    cursor = html.split("?cursor=")[1].split('"')[0]
    earlier = read(f"{address}?cursor={cursor}")
    assert earlier.count('class="check-row') == 1
    assert f"/claims/{first.pk}/" in earlier
    assert f'href="http://127.0.0.1:8000{address}?cursor={cursor}"' in earlier
    assert client.get(f"{address}?cursor=x").status_code == 400


def test_sitemap_names_what_is_published_of(publish, client):
    publish()
    for address in NOUNS:
        file = f"/sitemaps/{address.split('/')[1]}.xml"
        assert f"{address}</loc>" in client.get(file).content.decode()
    assert client.get("/sitemaps/people.xml").status_code == 404


def test_corrections_tell_what_changed_and_why_newest_first(
    publish, read, annotator, reviewer, editor
):
    claim, other = publish(), publish()
    make.make_update(claim.verdict, annotator, reviewer, "update", since="Later.")
    make.make_update(
        claim.verdict, annotator, reviewer, "correction", rating="half-true"
    )
    make.make_update(
        claim.verdict, annotator, reviewer, "copy_edit", summary="A comma, moved."
    )
    make.retract(other.verdict, editor, public_note="The source was forged.")
    html = read("/corrections/")
    entries = html.split('<li class="change-')[1:]
    kinds = [entry.split('"')[0] for entry in entries]
    assert kinds == ["retraction", "correction", "update"]
    assert "The source was forged." in entries[0]
    assert "no longer stands" in entries[0]
    assert "The rating was <bdi>“True”</bdi> and became <bdi>“Half true”</bdi>" in html
    assert "A later register became public." in entries[1]
    history = f"/claims/{claim.pk}/{claim.slug}/history/"
    assert f"{history}#revision-3" in entries[1]
    assert "The rating was" not in entries[2]
    assert '<th scope="row">Correction</th><td>1</td>' in html


def test_corrections_know_nothing_of_drafts(publish, read, annotator):
    claim = publish()
    make.reopen(claim.verdict, annotator)
    make.make_citation(make.fresh(claim.verdict), annotator, title=MARKER)
    html = read("/corrections/")
    assert "No published check has been updated" in html
    assert MARKER not in html


def test_long_log_is_read_a_page_at_a_time(publish, read, annotator, reviewer):
    claim = publish()
    for number in range(21):
        make.make_update(
            claim.verdict, annotator, reviewer, "update", since=f"Later {number}."
        )
    html = read("/corrections/")
    assert html.count('<li class="change-') == 20
    cursor = html.split("?cursor=")[1].split('"')[0]
    assert read(f"/corrections/?cursor={cursor}").count('<li class="change-') == 1


def test_methodology_says_what_the_code_asks(read):
    Newsroom.objects.update(low_rating_origins=3, about_tolerance="7.5")
    html = read("/methodology/")
    for check in gate.asked():
        assert check.name in html
    for rating in Rating.objects.all():
        assert rating.label in html
        assert rating.definition.split("’")[0] in html
    assert "3 independent origins" in html
    assert "7.5" in html


def test_what_the_newsroom_has_not_written_is_left_out(read):
    for name in STANDING:
        html = read(reverse(name))
        assert "not written" not in html
        assert 'class="prose"' not in html
    assert "Who pays for it" not in read("/about/")
    assert "Licence" not in read("/data/")


def test_what_the_newsroom_has_written_stands_on_its_page(read):
    Newsroom.objects.update(
        about="We are *the harbour desk*.",
        funding="Readers pay.",
        methodology="We call first.",
        corrections_policy="Within a day.",
        contact_email="desk@example.org",
        data_licence="CC BY 4.0",
        data_licence_url="https://creativecommons.org/licenses/by/4.0/",
    )
    about = read("/about/")
    assert "<em>the harbour desk</em>" in about
    assert "Readers pay." in about
    assert "mailto:desk@example.org" in about
    assert "We call first." in read("/methodology/")
    assert "Within a day." in read("/methodology/")
    assert "Within a day." in read("/corrections/")
    assert "<bdi>CC BY 4.0</bdi>" in read("/data/")


def test_data_page_names_every_column_and_every_file(read):
    html = read("/data/")
    for column in COLUMNS:
        assert f"<code>{column.name}</code>" in html
    for name in ("api-export-csv", "api-export-jsonl", "feed-corrections", "api-docs"):
        assert reverse(name) in html


@pytest.mark.parametrize("name", STANDING)
def test_standing_page_is_confirmed_by_its_validator(name, publish, client):
    publish()
    address = reverse(name)
    answer = client.get(address)
    assert not answer.cookies
    assert "Cookie" not in answer.get("Vary", "")
    assert answer["Cache-Control"] == "public, max-age=60"
    assert answer["Last-Modified"]
    again = client.get(address, HTTP_IF_NONE_MATCH=answer["ETag"])
    assert again.status_code == 304
    assert client.put(address).status_code == 405
    assert f'href="{address}"' in client.get("/").content.decode()


@pytest.mark.parametrize("address", NOUNS)
def test_page_of_a_name_changes_its_validator_with_its_checks(address, publish, client):
    publish()
    etag = client.get(address)["ETag"]
    assert client.get(address, HTTP_IF_NONE_MATCH=etag).status_code == 304
    assert not client.get(address).cookies
    publish()
    assert client.get(address, HTTP_IF_NONE_MATCH=etag).status_code == 200
    assert client.post(address).status_code == 405


def test_no_page_of_record_takes_more_than_six_queries(
    publish, client, django_assert_max_num_queries
):
    for _ in range(3):
        publish()
    for address in [*NOUNS, *map(reverse, STANDING)]:
        with django_assert_max_num_queries(6):
            assert client.get(address).status_code == 200


def test_statistics_name_a_rating_as_it_is_called_now(client, annotator, reviewer):
    make.make_published_claim(annotator, reviewer)
    client.get("/statistics/")
    Rating.objects.filter(slug="true").update(label="Right as rain")
    assert "Right as rain" in client.get("/statistics/").content.decode()
