"""The page of one published claim."""

import pytest

from annotations.actions import notices
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def claim(annotator, reviewer):
    return make.make_published_claim(
        annotator,
        reviewer,
        statement="About 1,200 passengers used the ferry on 3 March 2024.",
        claimant="Port Office",
        said_on="2024-03-04",
        quantities=[{"low": "1200", "high": "1200", "approximator": "about"}],
        verdict={"explanation": "The register was **read twice**."},
    )


def address(claim):
    return f"/claims/{claim.pk}/{claim.slug}/"


def read(client, claim):
    return client.get(address(claim)).content.decode()


def test_claim_page_shows_the_check(client, claim, annotator, reviewer):
    html = read(client, claim)
    assert claim.statement in html
    assert "Port Office" in html
    assert "4 March 2024" in html
    assert "The claim is right, and nothing that matters is left out." in html
    assert "The register of the day shows as many." in html
    assert "The register was <strong>read twice</strong>." in html
    assert "about 1,200" in html
    assert f"<bdi>{annotator}</bdi>" in html
    assert f"<bdi>{reviewer}</bdi>" in html


def test_claim_page_links_into_the_article_at_the_words(client, claim):
    article = claim.revisions.get().article
    target = f"/articles/{article.pk}/{article.slug}/"
    assert f'href="{target}#words-{claim.pk}"' in read(client, claim)
    assert f'id="words-{claim.pk}"' in client.get(target).content.decode()


def test_claim_page_shows_each_citation(client, annotator, reviewer):
    claim = make.make_claim(make.make_article(annotator), make.WORDS, annotator)
    verdict = make.make_verdict(claim, annotator)
    make.make_citation(
        verdict,
        annotator,
        title="Register of the pier",
        publisher="Harbour Archive",
        url="https://example.org/register",
        kind="dataset",
        stance="refutes",
        quote="Passengers counted: 1,204",
        locator="page 7",
        published_on="2024-03-31",
        accessed_on="2024-04-02",
    )
    make.publish(verdict, annotator, reviewer)
    html = read(client, make.fresh(claim))
    assert '<a href="https://example.org/register"' in html
    for words in (
        "Register of the pier",
        "Harbour Archive",
        "dataset",
        "Refutes",
        "Passengers counted: 1,204",
        "page 7",
        'published <time datetime="2024-03-31">31 March 2024</time>',
        'read <time datetime="2024-04-02">2 April 2024</time>',
    ):
        assert words in html


@pytest.mark.parametrize(
    ("wording", "language", "heading"),
    [
        ("verbatim", "en", "“The pier is safe”"),
        ("verbatim", "ar", "«The pier is safe»"),
        ("reported", "en", "The pier is safe"),
        ("restated", "en", "The pier is safe"),
    ],
)
def test_quotation_marks_stand_only_around_verbatim_words(
    client, annotator, reviewer, wording, language, heading
):
    claim = make.make_published_claim(
        annotator,
        reviewer,
        statement="The pier is safe",
        wording=wording,
        language=language,
    )
    html = read(client, claim)
    assert f'<h1 lang="{language}" dir="auto">{heading}</h1>' in html
    home = client.get("/").content.decode()
    assert f' lang="{language}" dir="auto">{heading}</a>' in home


def test_outlet_is_named_where_no_claimant_is(client, annotator, reviewer):
    claim = make.make_published_claim(annotator, reviewer)
    speaker = '<a href="/outlets/harbour-gazette/"><bdi>Harbour Gazette</bdi></a>'
    assert f'<p class="said facts">\n  <span>{speaker}' in read(client, claim)


def test_first_screen_is_the_claim_its_rating_and_its_summary(client, claim):
    html = read(client, claim)
    opening = html[html.index('<header class="opening">') : html.index('id="check"')]
    article = claim.revisions.get().article
    for words in (
        claim.statement,
        '<a href="/claimants/port-office/"><bdi>Port Office</bdi></a>',
        '<time datetime="2024-03-04">4 March 2024</time>',
        f'href="/articles/{article.pk}/{article.slug}/#words-{claim.pk}"',
        "The claim is right, and nothing that matters is left out.",
        "The register of the day shows as many.",
    ):
        assert words in opening
    assert "Passenger register" not in opening


def test_page_leads_to_dispute_and_data(client, claim):
    html = read(client, claim)
    for target in (
        f"/report/?claim={claim.pk}",
        f"/api/v1/claims/{claim.pk}/",
        "/api/v1/exports/verdicts.csv",
        "/feeds/claims.atom",
        "/methodology/",
        "/corrections/",
    ):
        assert f'href="{target}"' in html


def test_names_on_the_page_lead_to_their_pages(client, annotator, reviewer):
    claim = make.make_published_claim(annotator, reviewer, topics=["Ferries"])
    publisher = claim.verdict.citations.get().publisher
    html = read(client, claim)
    for target in (
        "/topics/ferries/",
        "/outlets/harbour-gazette/",
        f"/sources/{publisher.slug}/",
    ):
        assert f'href="{target}"' in html
        assert client.get(target).status_code == 200


def test_number_that_nobody_confirmed_is_not_shown(client, annotator, reviewer):
    claim = make.make_published_claim(annotator, reviewer)
    assert claim.quantities.filter(confirmed_at=None).exists()
    assert "The numbers claimed" not in read(client, claim)


@pytest.mark.parametrize("kind", ["update", "correction"])
def test_change_stands_before_the_claim(client, claim, annotator, reviewer, kind):
    make.make_update(
        claim.verdict, annotator, reviewer, kind, summary="The register was amended."
    )
    html = read(client, claim)
    assert html.index("A later register became public.") < html.index("<h1")
    assert "The register was amended." in html
    assert "The register of the day shows as many." not in html


def test_copy_edit_is_not_announced(client, claim, annotator, reviewer):
    make.make_update(
        claim.verdict, annotator, reviewer, "copy_edit", summary="It shows as many."
    )
    html = read(client, claim)
    assert "banner" not in html
    assert "It shows as many." in html


def test_retracted_check_stays_and_says_so_first(client, claim, editor):
    make.retract(claim.verdict, editor)
    html = read(client, claim)
    assert html.index("The register was a forgery.") < html.index("<h1")
    assert "It no longer stands." in html
    assert "The register of the day shows as many." in html
    assert '<span class="rating colour-green">' not in html
    assert "The claim is right" not in html


def test_override_reason_is_public(client, annotator, editor):
    claim = make.make_claim(make.make_article(annotator), make.WORDS, annotator)
    verdict = make.make_verdict(claim, annotator, rating="false", citations=1)
    reason = "No other office counts passengers."
    make.publish(verdict, annotator, editor, override_reason=reason)
    assert reason in read(client, make.fresh(claim))


def test_notices_are_shown_until_they_are_taken_down(client, claim, reviewer):
    place = notices.place
    review = place(
        claim_id=claim.pk, kind="under_review", text="New count.", by=reviewer
    )
    place(claim_id=claim.pk, kind="we_asked", text="No reply came.", by=reviewer)
    html = read(client, claim)
    assert html.index("New count.") < html.index("<h1")
    assert "No reply came." in html
    notices.lift(notice_id=review.pk, by=reviewer)
    assert "New count." not in read(client, claim)


def test_history_holds_the_text_of_every_revision(client, claim, annotator, editor):
    make.make_update(
        claim.verdict, annotator, editor, "correction", summary="Fewer came."
    )
    make.retract(make.fresh(claim.verdict), editor)
    page = client.get(address(claim) + "history/")
    html = page.content.decode()
    assert page.status_code == 200
    assert "The register of the day shows as many." in html
    assert "Fewer came." in html
    assert "A later register became public." in html
    assert "The register was a forgery." in html
    for number in (1, 2, 3):
        assert f'id="revision-{number}"' in html


@pytest.mark.parametrize("page", ["", "history/"])
def test_wrong_slug_moves_to_the_right_one_for_good(client, claim, page):
    answer = client.get(f"/claims/{claim.pk}/another/{page}")
    assert (answer.status_code, answer["Location"]) == (301, address(claim) + page)


def test_address_without_slug_moves_to_the_page(client, claim):
    answer = client.get(f"/claims/{claim.pk}/")
    assert (answer.status_code, answer["Location"]) == (301, address(claim))


def test_slug_of_other_letters_is_reached(client, annotator, reviewer):
    claim = make.make_published_claim(annotator, reviewer, statement="الرصيف آمن")
    moved = client.get(f"/claims/{claim.pk}/", follow=True)
    assert moved.status_code == 200
    assert client.get(address(claim)).status_code == 200


@pytest.mark.parametrize("page", ["", "any-slug/", "any-slug/history/"])
def test_hidden_claim_answers_as_an_absent_one(client, annotator, page):
    claim = make.make_claim(make.make_article(annotator), make.WORDS, annotator)
    make.submit(make.make_verdict(claim, annotator), annotator)
    hidden = client.get(f"/claims/{claim.pk}/{page}")
    absent = client.get(f"/claims/{claim.pk + 10**6}/{page}")
    huge = client.get(f"/claims/{10**30}/{page}")
    assert {hidden.status_code, absent.status_code, huge.status_code} == {404}
    assert hidden.content == absent.content == huge.content


@pytest.mark.parametrize("page", ["", "history/"])
def test_claim_page_is_only_read(client, claim, page):
    for method in (client.post, client.put, client.patch, client.delete):
        assert method(address(claim) + page).status_code == 405


@pytest.mark.parametrize("page", ["", "history/"])
def test_claim_page_costs_three_queries_however_much_there_is(
    client, claim, annotator, reviewer, page, django_assert_max_num_queries
):
    for number in range(3):
        make.make_update(
            make.fresh(claim.verdict), annotator, reviewer, summary=f"Count {number}."
        )
    with django_assert_max_num_queries(3):
        client.get(address(claim) + page)


def test_numbers_of_sources_stand_beside_the_claimed_one(client, annotator, reviewer):
    claim = make.make_claim(
        make.make_article(annotator),
        make.WORDS,
        annotator,
        quantities=[{"low": "1200", "high": "1200", "approximator": "about"}],
    )
    verdict = make.make_verdict(claim, annotator)
    for low, confirmed in (("1450", True), ("31415", False)):
        figure = {"low": low, "high": low, "confirmed": confirmed}
        make.make_citation(verdict, annotator, quantity=figure)
    make.publish(verdict, annotator, reviewer)
    html = read(client, make.fresh(claim))
    numbers = html[html.index("<h2>The numbers</h2>") : html.index("What the sources")]
    assert "claimed is 0.828 of cited, 250 less" in numbers
    assert "<desc>Claimed: about 1,200" in numbers
    assert "31,415" not in numbers


def test_claim_whose_sources_give_no_figure_has_no_such_section(client, claim):
    assert "<h2>The numbers</h2>" not in read(client, claim)
