"""Which addresses may be asked: those that anybody on the internet can reach."""

from __future__ import annotations

import ipaddress
import socket

from crosscheck.errors import InputError


def address_of(host: str, port: int, url: str, *, allow_private: bool) -> str:
    """An address of the host. InputError where it has none, and, unless private ones are allowed, where any of its
    addresses is private, loopback, link-local or otherwise not for everyone.

    Whoever connects must use the address that is returned: asked again, a name may lead elsewhere.
    """
    try:
        found = [str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    except (OSError, UnicodeError) as error:
        raise InputError(url, f"the host {host} cannot be found", "check the address and the connection") from error
    if not allow_private:
        for address in found:
            if not _is_public(address):
                cause = f"{host} leads to an address that is not public ({address})"
                raise InputError(url, cause, "give --allow-private if it is meant")
    return found[0]


def _is_public(address: str) -> bool:
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is not None:
            return inner.is_global and not inner.is_multicast
        if ip in _NAT64:
            return _is_public(str(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)))
    return ip.is_global and not ip.is_multicast


_NAT64 = ipaddress.ip_network("64:ff9b::/96")
"""Addresses that a gateway translates into IPv4 (RFC 6052)."""
