"""Headers that name a kind and its parameters: Accept, Content-Type."""

from django.utils.http import parse_header_parameters


def parameters(header: str) -> dict[str, str]:
    """Those of the header. Raises ValueError where it cannot be taken apart."""
    try:
        _, found = parse_header_parameters(header)
    except TypeError:
        # Python stumbles over a parameter that comes whole and in parts.
        raise ValueError("A parameter comes whole and in parts.") from None
    return found
