"""The document from which Google's API clients build themselves.

`discovery.build("factchecktools", "v1alpha1", discoveryServiceUrl=SITE +
"/$discovery/rest?version={apiVersion}", static_discovery=False)` speaks to this site.
"""

from typing import Any

from django.http.response import HttpResponseBase
from rest_framework.request import Request
from rest_framework.response import Response

from annotations.api.caching import digest, published
from annotations.api.factchecktools.envelope import CONTENT_TYPE, Resource
from annotations.exports.addresses import site

Part = dict[str, Any]

NAME, VERSION = "factchecktools", "v1alpha1"


class Document(Resource):
    def get(self, request: Request) -> HttpResponseBase:
        body = document()
        return published(
            request,
            digest(body),
            None,
            lambda: Response(body, content_type=CONTENT_TYPE),
        )


def document() -> Part:
    """What there is to call at this site."""
    return {
        "kind": "discovery#restDescription",
        "discoveryVersion": "v1",
        "id": f"{NAME}:{VERSION}",
        "name": NAME,
        "version": VERSION,
        "title": "Fact Check API",
        "description": "Published checks, in the shapes of the Fact Check Tools API.",
        "documentationLink": f"{site()}/data/",
        "protocol": "rest",
        "rootUrl": f"{site()}/",
        "baseUrl": f"{site()}/",
        "servicePath": "",
        "batchPath": "batch",
        "parameters": {
            "key": _text("Accepted and not needed."),
            "alt": _text("The format of answers: json.") | {"default": "json"},
            "fields": _text("Accepted; answers are whole."),
            "prettyPrint": _in_query("boolean", "Accepted."),
            "quotaUser": _text("Accepted."),
        },
        "schemas": SCHEMAS,
        "resources": {
            "claims": {"methods": {"search": SEARCH}},
            "pages": {"methods": {"list": LIST, "get": GET}},
        },
    }


def _in_query(kind: str, description: str, **other: str) -> Part:
    return {"type": kind, "location": "query", "description": description, **other}


def _text(description: str) -> Part:
    return _in_query("string", description)


def _count(description: str) -> Part:
    return _in_query("integer", description, format="int32")


def _method(name: str, path: str, answer: str, parameters: Part) -> Part:
    return {
        "id": f"{NAME}.{name}",
        "path": f"{VERSION}/{path}",
        "flatPath": f"{VERSION}/{path}",
        "httpMethod": "GET",
        "parameters": parameters,
        "parameterOrder": [],
        "response": {"$ref": answer},
    }


PAGING = {
    "pageSize": _count("How many at once: 10 unless said, 100 at most."),
    "pageToken": _text("nextPageToken of the page before; all else as it was."),
    "offset": _count("How many to pass over. Counts only without pageToken."),
}
SEARCH = _method(
    "claims.search",
    "claims:search",
    "SearchResponse",
    {
        "query": _text("Words to look for. Needed unless a publisher is given."),
        "languageCode": _text("BCP 47, such as “en-US”. The region does not count."),
        "reviewPublisherSiteFilter": _text(
            "Host of the publisher, such as “example.org”."
        ),
        "maxAgeDays": _count("The most days since the claim was made or reviewed."),
        **PAGING,
    },
)
LIST = _method(
    "pages.list",
    "pages",
    "PagesResponse",
    {
        "url": _text("Address of one page. Not together with organization."),
        "organization": _text("Host of the publisher. Not together with url."),
        **PAGING,
    },
)
GET = _method("pages.get", "{+name}", "Page", {}) | {
    "flatPath": f"{VERSION}/pages/{{pagesId}}",
    "parameters": {
        "name": {
            "type": "string",
            "location": "path",
            "required": True,
            "pattern": "^pages/[^/]+$",
            "description": "Of the page, such as “pages/12”.",
        }
    },
    "parameterOrder": ["name"],
}


def _shape(name: str, /, **properties: Part) -> Part:
    return {"id": name, "type": "object", "properties": properties}


def _list_of(name: str) -> Part:
    return {"type": "array", "items": {"$ref": name}}


STRING = {"type": "string"}
TIME = {"type": "string", "format": "google-datetime"}
WHOLE = {"type": "integer", "format": "int32"}

SCHEMAS = {
    shape["id"]: shape
    for shape in (
        _shape("SearchResponse", claims=_list_of("Claim"), nextPageToken=STRING),
        _shape(
            "Claim",
            text=STRING,
            claimant=STRING,
            claimDate=TIME,
            claimReview=_list_of("ClaimReview"),
        ),
        _shape(
            "ClaimReview",
            publisher={"$ref": "Publisher"},
            url=STRING,
            title=STRING,
            reviewDate=TIME,
            textualRating=STRING,
            languageCode=STRING,
        ),
        _shape("Publisher", name=STRING, site=STRING),
        _shape(
            "PagesResponse",
            claimReviewMarkupPages=_list_of("Page"),
            nextPageToken=STRING,
        ),
        _shape(
            "Page",
            name=STRING,
            pageUrl=STRING,
            publishDate=STRING,
            claimReviewAuthor={"$ref": "Author"},
            claimReviewMarkups=_list_of("Markup"),
            versionId=STRING,
        ),
        _shape("Author", name=STRING, imageUrl=STRING, sameAs=STRING),
        _shape(
            "Markup",
            url=STRING,
            claimReviewed=STRING,
            claimDate=STRING,
            claimFirstAppearance=STRING,
            claimAppearances={"type": "array", "items": STRING},
            claimAuthor={"$ref": "Author"},
            rating={"$ref": "Rating"},
        ),
        _shape(
            "Rating",
            textualRating=STRING,
            ratingValue=WHOLE,
            bestRating=WHOLE,
            worstRating=WHOLE,
            ratingExplanation=STRING,
        ),
    )
}
