"""What answers where no operation stands."""

import pytest


@pytest.mark.parametrize(
    "path",
    ["/api/", "/api/v1/", "/api/v1/rumours/", "/api/v1/claims/one/", "/api/v2/claims/"],
)
@pytest.mark.parametrize("method", ["GET", "POST", "DELETE"])
def test_unknown_address_answers_a_problem(stranger, method, path):
    answer = stranger.send(method, path)
    assert answer.status_code == 404
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["title"] == "Not Found"


@pytest.mark.parametrize("method", ["GET", "POST", "PATCH"])
def test_missing_slash_keeps_method_body_and_query(stranger, method):
    answer = stranger.send(method, "/api/v1/claims?page_size=5", b"{}")
    assert answer.status_code == 308
    assert answer["Location"] == "/api/v1/claims/?page_size=5"


def test_wrong_method_says_which_are_right(stranger):
    answer = stranger.send("DELETE", "claims/")
    assert answer.status_code == 405
    assert answer["Content-Type"] == "application/problem+json"
    assert set(answer["Allow"].split(", ")) >= {"GET", "POST"}


def test_head_answers_as_get_without_body(stranger, published):
    path = f"claims/{published.pk}/"
    head = stranger.send("HEAD", path)
    assert (head.status_code, head.content) == (200, b"")
    assert head["ETag"] == stranger.get(path)["ETag"]


@pytest.mark.parametrize("accept", ["text/html", "application/xml", "*/*", "none"])
def test_accept_never_refuses(stranger, published, accept):
    assert stranger.get("claims/", accept=accept).status_code == 200
    assert stranger.get("exports/verdicts.csv", accept=accept).status_code == 200
