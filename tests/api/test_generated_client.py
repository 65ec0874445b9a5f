"""A client that openapi-python-client makes of the OpenAPI document does the work."""

import importlib
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from annotations.actions import tokens
from annotations.models import User
from annotations.workflow.roles import Scope
from tests import factories as make
from tests.api.contract import COMMITTED, document

CONFIG = Path(__file__).parent / "openapi_python_client.yaml"
NAME = "made_client"
START = make.TEXT.index(make.WORDS)


@pytest.fixture(scope="module")
def client_folder(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("generated")
    made = subprocess.run(
        [
            *(sys.executable, "-m", "openapi_python_client", "generate"),
            *("--path", str(COMMITTED), "--config", str(CONFIG)),
            *("--meta", "none", "--output-path", str(folder / NAME)),
            "--fail-on-warning",
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert made.returncode == 0, made.stdout + made.stderr
    return folder


@pytest.fixture
def made(client_folder, monkeypatch) -> Callable[[str], ModuleType]:
    """`made("models")`: a module of the client."""
    monkeypatch.syspath_prepend(client_folder)
    return lambda name: importlib.import_module(f"{NAME}.{name}")


@pytest.fixture
def call(made) -> Callable[..., Any]:
    """`call(client, "claims.add_claim", …)`: the answer, parsed."""

    def run(client: Any, operation: str, *ids: int, **given: Any) -> Any:
        return made(f"api.{operation}").sync_detailed(*ids, client=client, **given)

    return run


@pytest.fixture
def client_of(made, live_server) -> Iterator[Callable[..., Any]]:
    """`client_of(user)`: the client with a key of that person's; `client_of()`: a
    stranger's."""
    opened = []

    def client(user: User | None = None) -> Any:
        kinds, where = made("client"), {"base_url": live_server.url}
        if user is None:
            opened.append(kinds.Client(**where))
        else:
            _, secret = tokens.issue(user=user, scope=Scope.PUBLISH)
            opened.append(kinds.AuthenticatedClient(token=secret, **where))
        return opened[-1]

    yield client
    for one in opened:
        one.get_httpx_client().close()


def tag(answer: Any) -> str:
    return answer.headers["ETag"]


@pytest.mark.django_db(transaction=True)
def test_claim_is_made_and_published(made, call, client_of, annotator, reviewer):
    models, author = made("models"), client_of(annotator)
    text = models.NewArticle(text=make.TEXT, outlet="Harbour Gazette")
    article = call(author, "articles.add_article", body=text).parsed
    place = models.NewClaim(
        article=article.id,
        start=START,
        end=START + len(make.WORDS),
        exact=make.WORDS,
        claimant="Port office",
        topics=["Ferries"],
    )
    claim = call(author, "claims.add_claim", body=place, idempotency_key="1").parsed
    assert (claim.span.exact, claim.quantities[0].low) == (make.WORDS, "1200")
    words = models.NewVerdict(claim=claim.id, rating="true", summary="As counted.")
    verdict = call(author, "verdicts.add_verdict", body=words).parsed
    source = models.NewCitation(
        verdict=verdict.id,
        title="The register",
        url="https://example.org/register",
        kind=models.NewCitationKind.DOCUMENT,
        stance=models.NewCitationStance.SUPPORTS,
        first_hand=True,
    )
    assert call(author, "citations.add_citation", body=source).status_code == 201
    read = call(author, "verdicts.read_verdict", verdict.id)
    sent = call(
        author, "verdicts.add_verdict_submission", verdict.id, if_match=tag(read)
    )
    done = call(
        client_of(reviewer),
        "verdicts.add_verdict_publication",
        verdict.id,
        if_match=tag(sent),
    )
    assert done.parsed.status == models.VerdictStatus.PUBLISHED
    stranger = client_of()
    shown = call(stranger, "claims.read_claim", claim.id).parsed
    assert (shown.verdict.rating, shown.claimant.name) == ("true", "Port office")


@pytest.mark.django_db(transaction=True)
def test_pages_of_a_list_are_walked(call, client_of, annotator, reviewer):
    ids = {make.make_published_claim(annotator, reviewer).pk for _ in range(5)}
    stranger, cursor, found = client_of(), {}, []
    while cursor is not None:
        answer = call(stranger, "claims.list_claims", page_size=2, **cursor).parsed
        found += [claim.id for claim in answer.results]
        query = answer.next_ and parse_qs(urlsplit(answer.next_).query)
        cursor = query and {"cursor": query["cursor"][0]}
    assert sorted(found) == sorted(ids)


@pytest.mark.django_db(transaction=True)
def test_refusals_are_read_as_problems(made, call, client_of, annotator):
    models = made("models")
    stranger = client_of()
    unknown = call(stranger, "claims.read_claim", 404)
    assert isinstance(unknown.parsed, models.Problem)
    assert unknown.parsed.status == 404
    nobody = call(
        client_of(annotator), "verdicts.add_verdict", body=models.NewVerdict(9)
    )
    assert nobody.parsed.errors[0].pointer == "/claim"


def test_every_operation_is_a_function_that_reads_well(client_folder):
    functions = {
        path.stem for path in (client_folder / NAME / "api").glob("*/[!_]*.py")
    }
    named = [
        operation["operationId"]
        for methods in document()["paths"].values()
        for operation in methods.values()
    ]
    assert functions == set(named)
    assert len(named) == len(functions)
    assert {"add_claim", "read_claim", "list_claims", "add_verdict_publication"} <= (
        functions
    )
