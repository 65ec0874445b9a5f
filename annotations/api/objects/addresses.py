"""Absolute addresses of things: for programs (`url`) and for the desk (`html_url`)."""

from annotations.exports.addresses import absolute


def api(noun: str, pk: int) -> str:
    """Of one object: `noun` is "claim", "verdict" and so on."""
    return absolute(f"api-{noun}", pk)


def desk_claim(pk: int) -> str:
    return absolute("desk-claim", pk)


def workbench(pk: int) -> str:
    return absolute("workbench", pk)
