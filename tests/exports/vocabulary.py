"""The terms of W3C Web Annotation that we use, as a JSON-LD processor needs them.

No package carries the context that the documents name, and tests reach no network: so
these are written down from the vocabulary, each with what it stands for.
"""

from typing import Any

from rdflib import Graph
from rdflib.plugins.parsers.jsonld import to_rdf

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
OA = "http://www.w3.org/ns/oa#"

_ADDRESSES = {
    "body": "oa:hasBody",
    "cached": "oa:cachedSource",
    "creator": "dcterms:creator",
    "first": "as:first",
    "homepage": "foaf:homepage",
    "last": "as:last",
    "next": "as:next",
    "partOf": "as:partOf",
    "prev": "as:prev",
    "rights": "dcterms:rights",
    "selector": "oa:hasSelector",
    "source": "oa:hasSource",
    "state": "oa:hasState",
    "target": "oa:hasTarget",
}
_TIMES = {
    "created": "dcterms:created",
    "modified": "dcterms:modified",
    "sourceDate": "oa:sourceDate",
}
_COUNTS = {
    "end": "oa:end",
    "start": "oa:start",
    "startIndex": "as:startIndex",
    "total": "as:totalItems",
}
TERMS: dict[str, Any] = {
    "as": "http://www.w3.org/ns/activitystreams#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "oa": OA,
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "id": "@id",
    "type": "@type",
    "Annotation": "oa:Annotation",
    "AnnotationCollection": "as:OrderedCollection",
    "AnnotationPage": "as:OrderedCollectionPage",
    "Organization": "foaf:Organization",
    "SpecificResource": "oa:SpecificResource",
    "TextPositionSelector": "oa:TextPositionSelector",
    "TextQuoteSelector": "oa:TextQuoteSelector",
    "TextualBody": "oa:TextualBody",
    "TimeState": "oa:TimeState",
    "classifying": "oa:classifying",
    "linking": "oa:linking",
    "exact": "oa:exact",
    "format": "dc:format",
    "label": {"@id": "rdfs:label"},
    "language": "dc:language",
    "name": "foaf:name",
    "prefix": "oa:prefix",
    "suffix": "oa:suffix",
    "value": "rdf:value",
    "items": {"@id": "as:items", "@type": "@id", "@container": "@list"},
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"},
}
TERMS |= {name: {"@id": iri, "@type": "@id"} for name, iri in _ADDRESSES.items()}
TERMS |= {name: {"@id": iri, "@type": "xsd:dateTime"} for name, iri in _TIMES.items()}
TERMS |= {
    name: {"@id": iri, "@type": "xsd:nonNegativeInteger"}
    for name, iri in _COUNTS.items()
}
# “assessing” is missing here as it is in the published context.


def graph(node: dict[str, Any]) -> Graph:
    """The document as RDF, its named context replaced by the terms."""
    named = node["@context"]
    parts = named if isinstance(named, list) else [named]
    assert CONTEXT in parts
    known = [TERMS if part == CONTEXT else part for part in parts]
    return to_rdf(node | {"@context": known}, Graph())


def statements(node: dict[str, Any], told: set[tuple[str, str]] | None = None) -> int:
    """How many statements the document makes: what RDF must hold of it. What is `told`
    of a named thing more than once counts once."""
    told, total = set() if told is None else told, 0
    for name, value in node.items():
        if name in ("@context", "id") or (node.get("id"), name) in told:
            continue
        if "id" in node:
            told.add((node["id"], name))
        values = value if isinstance(value, list) else [value]
        total += len(values) if name != "items" else 1 + 2 * len(values)
        total += sum(statements(item, told) for item in values if type(item) is dict)
    return total
