"""The OpenAPI document in the words of a page: what is asked, what is answered."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from drf_spectacular.generators import SchemaGenerator

from annotations.exports.addresses import site

Part = dict[str, Any]
KINDS = {
    "integer": "whole number",
    "boolean": "true or false",
    "string": "text",
    "date": "day",
    "date-time": "time",
    "decimal": "decimal",
    "uri": "address",
}


@dataclass(frozen=True)
class Field:
    """A field, parameter or header. `shape` names what its parts look like."""

    name: str
    kind: str
    required: bool
    description: str
    shape: str = ""


@dataclass(frozen=True)
class Shape:
    """An object that is sent or answered."""

    name: str
    description: str
    fields: list[Field]


@dataclass(frozen=True)
class Operation:
    """One method at one address. `body` and `answer` are names of shapes."""

    anchor: str
    method: str
    address: str
    summary: str
    description: str
    parameters: list[Field]
    body: str
    answer: str
    media_type: str
    statuses: list[str]
    needs_key: bool
    command: str


@dataclass(frozen=True)
class Reference:
    """`groups` are operations by the noun of their address."""

    groups: dict[str, list[Operation]]
    shapes: list[Shape]


@cache
def reference() -> Reference:
    document = SchemaGenerator().get_schema(request=None, public=True)
    groups: dict[str, list[Operation]] = {}
    for address, operations in document["paths"].items():
        for method, part in operations.items():
            found = _operation(method.upper(), address, part)
            groups.setdefault(part["tags"][0], []).append(found)
    return Reference(
        groups=groups,
        shapes=[
            Shape(str(name), _said(part), _fields(part))
            for name, part in document["components"]["schemas"].items()
        ],
    )


def _operation(method: str, address: str, part: Part) -> Operation:
    status, answer = next(iter(part["responses"].items()))
    media_type, content = next(iter(answer["content"].items()))
    body = part.get("requestBody", {}).get("content", {}).get("application/json", {})
    return Operation(
        anchor=part["operationId"],
        method=method,
        address=address,
        summary=part.get("summary", ""),
        description=_said(part),
        parameters=[_parameter(item) for item in part.get("parameters", [])],
        body=_shape(body.get("schema", {})),
        answer=_shape(content["schema"]),
        media_type=media_type,
        statuses=[
            f"{code} {found['description']}".strip()
            for code, found in part["responses"].items()
            if code != status
        ],
        needs_key={} not in part["security"],
        command=_command(method, address, part, with_body=bool(body)),
    )


def _parameter(item: Part) -> Field:
    place = {"header": " (header)", "query": " (parameter)"}.get(item["in"], "")
    return Field(
        name=item["name"],
        kind=_kind(item["schema"]) + place,
        required=item.get("required", False),
        description=_said(item),
    )


def _fields(part: Part) -> list[Field]:
    required = part.get("required", [])
    return [
        Field(
            name=str(name),
            kind=_kind(inner),
            required=name in required,
            description=_said(inner),
            shape=_shape(inner),
        )
        for name, inner in part.get("properties", {}).items()
    ]


def _said(part: Part) -> str:
    """The description, without the marks of Markdown."""
    return str(part.get("description", "")).replace("`", "")


def _kind(part: Part) -> str:
    """A schema in plain words."""
    if "enum" in part:
        return "one of " + ", ".join(str(word) or "“”" for word in part["enum"])
    if "oneOf" in part:
        return " or ".join(_kind(item) for item in part["oneOf"])
    if "allOf" in part:
        return _kind(part["allOf"][0])
    if "$ref" in part:
        return _shape(part)
    types = part.get("type", "anything")
    words = [
        _word(name, part) for name in ([types] if isinstance(types, str) else types)
    ]
    return " or ".join(words)


def _word(name: str, part: Part) -> str:
    if name == "array":
        return f"list of {_kind(part['items'])}"
    known = part.get("format", name) if name == "string" else name
    return KINDS.get(known, known)


def _shape(part: Part) -> str:
    """The name of the shape that the schema refers to, "" for none."""
    if "$ref" in part:
        return part["$ref"].rpartition("/")[2]
    inner = [part["items"]] if "items" in part else part.get("oneOf", [])
    inner = inner or part.get("allOf", [])
    return next(filter(None, map(_shape, inner)), "")


def _command(method: str, address: str, part: Part, *, with_body: bool) -> str:
    """A call to copy."""
    words = ["curl"] if method == "GET" else ["curl", "-X", method]
    if {} not in part["security"]:
        words.append('-H "Authorization: Bearer $TOKEN"')
    for item in part.get("parameters", []):
        if item["in"] == "header" and item.get("required"):
            words.append(f"-H '{item['name']}: \"1\"'")
    if with_body:
        words += ["-H 'Content-Type: application/json'", "-d @body.json"]
    path = address
    for item in part.get("parameters", []):
        path = path.replace(f"{{{item['name']}}}", "1")
    return " ".join([*words, site() + path])
