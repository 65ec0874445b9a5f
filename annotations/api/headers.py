"""Headers and parameters that many operations share, for the OpenAPI document."""

from drf_spectacular.utils import OpenApiParameter

from annotations.api.pagination import MOST, USUAL

LONGEST_KEY = 255
_TAG = r'(W/)?"[!#-+\--~]*"'
TAGS = rf"^{_TAG}( *, *{_TAG})*$"
"""Entity tags, parted by commas (RFC 9110, 8.8.3); ours have no comma inside."""
KEY = r"^[!-~]([ -~]*[!-~])?$"


def _sent(
    name: str, schema: object, description: str, **more: bool
) -> OpenApiParameter:
    place = OpenApiParameter.HEADER
    return OpenApiParameter(name, schema, place, description=description, **more)


def _answered(
    name: str, on: list[int], description: str, *, always: bool = False
) -> OpenApiParameter:
    """A header of answers with the statuses `on`."""
    return OpenApiParameter(
        name,
        str,
        OpenApiParameter.HEADER,
        response=on,
        required=always,
        description=description,
    )


IF_MATCH = _sent(
    "If-Match",
    {"type": "string", "pattern": TAGS},
    "The ETag that was read. Missing: 428; another by now: 412.",
    required=True,
)
IF_NONE_MATCH = _sent(
    "If-None-Match",
    str,
    "The ETag of the answer that you have: 304 while it still holds.",
)
IDEMPOTENCY_KEY = _sent(
    "Idempotency-Key",
    {"type": "string", "pattern": KEY, "minLength": 1, "maxLength": LONGEST_KEY},
    f"Up to {LONGEST_KEY} characters, new for each write. Sent again with the same "
    "body within 30 days, it gets the first answer again; with another, 422.",
)
PAGING = [
    OpenApiParameter(
        "cursor",
        {"type": "string", "minLength": 1},
        description="From `next` or `previous`.",
    ),
    OpenApiParameter(
        "page_size",
        {"type": "integer", "minimum": 1, "maximum": MOST},
        description=f"1 to {MOST}; {USUAL} unless said.",
    ),
]
ALWAYS = [
    _answered(
        "RateLimit-Policy", [200, 201, 429], "How much you may ask for in a minute."
    ),
    _answered(
        "RateLimit", [200, 201, 429], "What is left of it, and for how many seconds."
    ),
    _answered("Retry-After", [429, 503], "Ask again in so many seconds.", always=True),
    _answered("WWW-Authenticate", [401], "How to sign in.", always=True),
]
"""What answers of every operation may have."""

LINK = _answered("Link", [200], "The neighbours of the page: `next`, `prev`.")
LAST_MODIFIED = _answered("Last-Modified", [200, 304], "For strangers.")


def etag(*statuses: int, always: bool = False) -> OpenApiParameter:
    words = "The version that is answered."
    return _answered("ETag", list(statuses), words, always=always)


def location(status: int) -> OpenApiParameter:
    words = "The address of what was made."
    return _answered("Location", [status], words, always=True)
