"""A second JSON-LD processor, stricter than rdflib: it tells what it drops."""

from typing import Any

from pyld import jsonld

from tests.exports.vocabulary import CONTEXT, TERMS


def dropped(node: dict[str, Any]) -> list[str]:
    """The names in the document for which its context knows no meaning."""
    found: list[str] = []
    jsonld.JsonLdProcessor(on_property_dropped=found.append).expand(node, _options())
    return found


def round_trip(node: dict[str, Any]) -> dict[str, Any]:
    """The document expanded, and compacted by its own context again."""
    expanded = jsonld.expand(node, _options())
    return jsonld.compact(expanded, node["@context"], _options())


def _options() -> dict[str, Any]:
    return {"documentLoader": _load}


def _load(address: str, options: dict[str, Any]) -> dict[str, Any]:
    assert address == CONTEXT
    return {
        "contentType": "application/ld+json",
        "contextUrl": None,
        "documentUrl": address,
        "document": {"@context": TERMS},
    }
