"""The samples, and Google's own client speaking to the running site."""

from typing import Any

import httplib2
import pytest
from googleapiclient import discovery

from annotations.management.samples import loading, people


@pytest.fixture
def samples(transactional_db) -> None:
    cast, _ = people.make_people("factcheck-demo")
    list(loading.load(cast))


@pytest.fixture
def google(live_server, settings) -> Any:
    """Built from the document that the site ships, and from nothing else."""
    settings.SITE_URL = live_server.url
    http = httplib2.Http(timeout=30)
    address = live_server.url + "/$discovery/rest?version={apiVersion}"
    with discovery.build(
        "factchecktools",
        "v1alpha1",
        http=http,
        discoveryServiceUrl=address,
        static_discovery=False,
        cache_discovery=False,
    ) as service:
        yield service
