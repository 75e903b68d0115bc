"""Checks 1 to 13 of a conforming feed, over HTTP; the other ones follow from its octets."""

import gzip
from collections.abc import Mapping
from typing import NamedTuple

import aiohttp

from tests.publishing.conformance import faults


class Told(NamedTuple):
    """What came back."""

    status: int
    headers: Mapping[str, str]
    body: bytes


async def all_faults(
    client: aiohttp.ClientSession, address: str, *, public: bool = False
) -> list[str]:
    """What any client could stumble over in the feed at an address, in words.

    :param client: one that sends no header unless told to, and unpacks nothing.
    :param public: it is for everybody to keep.
    """
    plain = await _told(client, address)
    if plain.status != 200:
        return [f"1: a bare GET is answered {plain.status}"]
    found = [
        *_plain(plain, "public" if public else "private"),
        *await _packed(client, address, plain.body),
        *await _again(client, address, plain),
        *await _others(client, address, plain),
    ]
    return [*found, *faults(plain.body)]


async def _told(
    client: aiohttp.ClientSession, address: str, method: str = "GET", **headers: str
) -> Told:
    asked = {name.replace("_", "-"): value for name, value in headers.items()}
    async with client.request(method, address, headers=asked) as answer:
        return Told(answer.status, answer.headers, await answer.read())


def _plain(told: Told, whose: str) -> list[str]:
    kind = told.headers.get("Content-Type", "")
    kept = told.headers.get("Cache-Control", "")
    checks = {
        "2: Content-Type": kind != "text/calendar; charset=utf-8",
        "3: a method in the Content-Type": "method" in kind,
        "4: packed though nobody asked": "Content-Encoding" in told.headers,
        "4: Content-Length": told.headers.get("Content-Length") != str(len(told.body)),
        "6: Vary": "Accept-Encoding" not in told.headers.get("Vary", ""),
        "8: ETag": not told.headers.get("ETag", "").startswith('"'),
        "10: no Last-Modified": "Last-Modified" not in told.headers,
        "12: Cache-Control": whose not in kept or "no-store" in kept,
        "14: a cookie": "Set-Cookie" in told.headers,
    }
    return [text for text, failed in checks.items() if failed]


async def _packed(client: aiohttp.ClientSession, address: str, body: bytes) -> list[str]:
    told = await _told(client, address, Accept_Encoding="gzip")
    if told.headers.get("Content-Encoding") != "gzip":
        return ["5: not packed though asked"]
    return [] if gzip.decompress(told.body) == body else ["5: packed, it is something else"]


async def _again(client: aiohttp.ClientSession, address: str, first: Told) -> list[str]:
    tag, date = first.headers.get("ETag", ""), first.headers.get("Last-Modified", "")
    by_tag = await _told(client, address, If_None_Match=tag)
    by_date = await _told(client, address, If_Modified_Since=date)
    again = await _told(client, address)
    checks = {
        "9: no 304 by ETag": (by_tag.status, by_tag.body) != (304, b""),
        "9: another ETag with 304": by_tag.headers.get("ETag") != tag,
        "10: no 304 by Last-Modified": (by_date.status, by_date.body) != (304, b""),
        "11: other octets": again.body != first.body,
    }
    return [text for text, failed in checks.items() if failed]


async def _others(client: aiohttp.ClientSession, address: str, first: Told) -> list[str]:
    head = await _told(client, address, "HEAD")
    same = {name: value for name, value in first.headers.items() if name != "Date"}
    checks = {
        "7: HEAD has other headers": {k: v for k, v in head.headers.items() if k != "Date"} != same,
        "7: HEAD has a body": head.body != b"",
    }
    for method in ("PUT", "POST", "DELETE", "PROPFIND"):
        told = await _told(client, address, method)
        checks[f"13: {method} is answered {told.status}"] = told.status != 405
    return [text for text, failed in checks.items() if failed]


def silent(address: str) -> aiohttp.ClientSession:
    """A reader that sends no header unless told to, and unpacks nothing."""
    skipped = ("Accept", "Accept-Encoding", "User-Agent")
    return aiohttp.ClientSession(address, auto_decompress=False, skip_auto_headers=skipped)


Client = aiohttp.ClientSession
ALWAYS = {
    "X-Robots-Tag": "noindex",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private, no-cache",
    "Vary": "Accept-Encoding",
}
