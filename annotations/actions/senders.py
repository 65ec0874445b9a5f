"""Where a request comes from on the network: what limits count by, and nobody keeps."""

from collections.abc import Mapping
from ipaddress import IPv6Address, IPv6Network, ip_address

from django.conf import settings

ONE_CUSTOMER = 64
"""Bits of an IPv6 address that tell customers apart; the rest each chooses freely."""


def sender(meta: Mapping[str, str]) -> str:
    """The address, of IPv6 its network; "" where none is known.

    `meta` is the request's META.
    Each proxy appends to X-Forwarded-For whom it heard, so of settings.TRUSTED_PROXIES
    the outermost wrote the entry that stands as many places from the right. What stands
    left of that, or comes without them, anybody may have made up.
    """
    heard = meta.get("REMOTE_ADDR", "")
    count = settings.TRUSTED_PROXIES
    entries = meta.get("HTTP_X_FORWARDED_FOR", "").split(",")
    if count and len(entries) >= count:
        return _counted(entries[-count]) or _counted(heard)
    return _counted(heard)


def _counted(words: str) -> str:
    """ "" for what is no address."""
    try:
        address = ip_address(_without_port(words.strip()))
    except ValueError:
        return ""
    if not isinstance(address, IPv6Address):
        return str(address)
    if address.ipv4_mapped:
        return str(address.ipv4_mapped)
    network = IPv6Network((int(address), ONE_CUSTOMER), strict=False)
    return str(network.network_address)


def _without_port(words: str) -> str:
    """Some proxies write 192.0.2.1:4711 and [2001:db8::1]:4711."""
    if words.startswith("["):
        return words[1:].partition("]")[0]
    return words.partition(":")[0] if words.count(":") == 1 else words
