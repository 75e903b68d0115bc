"""A calendar over HTTP as its clients ask for it: each way to ask, and what never shows."""

import asyncio
import gzip
import logging
import re

import pytest
from yarl import URL

from tests.web.checks import ALWAYS, Client
from tests.web.conftest import SECRET, Memory


async def test_a_bare_get_gives_the_plain_calendar(client: Client, address: str) -> None:
    async with client.get(address) as answer:
        body = await answer.read()
        assert answer.status == 200
        assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
        assert answer.headers["Content-Length"] == str(len(body))
        assert "Content-Encoding" not in answer.headers
        assert "Set-Cookie" not in answer.headers
        assert ALWAYS.items() <= dict(answer.headers).items()
        assert re.fullmatch('"[0-9a-f]{32}"', answer.headers["ETag"])
        assert answer.headers["Last-Modified"] == "Fri, 01 Jul 2016 12:00:00 GMT"
    assert body.startswith(b"BEGIN:VCALENDAR\r\n")
    assert body.count(b"BEGIN:VEVENT") == 2


@pytest.mark.parametrize(
    ("asked", "squeezed"),
    [
        ("gzip", True),
        ("br, GZIP;q=0.5", True),
        ("deflate, gzip;q=1.0, *;q=0.5", True),
        ("gzip; q=0.001", True),
        ("x-gzip", True),
        ("gzip;q=0", False),
        ("gzip; q=0.000", False),
        ("identity", False),
        ("*", False),
        ("br, zstd", False),
        ("", False),
    ],
)
async def test_it_is_compressed_only_for_who_asks_by_name(
    client: Client, address: str, asked: str, squeezed: bool
) -> None:
    async with client.get(address) as plain:
        octets = await plain.read()
    async with client.get(address, headers={"Accept-Encoding": asked}) as answer:
        body = await answer.read()
        assert answer.headers.get("Content-Encoding") == ("gzip" if squeezed else None)
        assert answer.headers["Content-Length"] == str(len(body))
        assert (answer.headers["ETag"] != plain.headers["ETag"]) == squeezed
        assert ALWAYS.items() <= dict(answer.headers).items()
    assert (gzip.decompress(body) if squeezed else body) == octets


@pytest.mark.parametrize("asked", ["gzip", "identity"])
async def test_head_gives_the_headers_of_get_and_no_body(
    client: Client, address: str, asked: str
) -> None:
    headers = {"Accept-Encoding": asked}
    async with client.get(address, headers=headers) as get:
        await get.read()
    async with client.head(address, headers=headers) as head:
        assert await head.read() == b""
        assert head.status == 200
        assert {**head.headers, "Date": ""} == {**get.headers, "Date": ""}


@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE", "PATCH", "OPTIONS", "PROPFIND"])
@pytest.mark.parametrize("secret", [SECRET, "unknown"])
async def test_other_methods_are_refused_alike_for_known_and_unknown(
    client: Client, method: str, secret: str
) -> None:
    async with client.request(method, f"/cal/{secret}/programme.ics") as answer:
        assert answer.status == 405
        assert set(answer.headers["Allow"].split(",")) == {"GET", "HEAD"}
        assert answer.headers["X-Robots-Tag"] == "noindex"


@pytest.mark.parametrize("name", ["a.ics", "mes-missions.ics", "%D0%BA.ics", "..ics", "a%2Fb.ics"])
async def test_the_name_is_for_people_and_may_be_anything(client: Client, name: str) -> None:
    async with client.get(URL(f"/cal/{SECRET}/{name}", encoded=True)) as answer:
        assert answer.status == 200


async def test_no_secret_ever_reaches_a_log(
    client: Client,
    server: URL,
    memory: Memory,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    address = f"/cal/{SECRET}/programme.ics"
    caplog.set_level(logging.DEBUG, "web.server")
    caplog.set_level(logging.DEBUG, "aiohttp")
    async with client.get(address), client.put(address), client.get(f"/cal/{SECRET}/x"):
        memory.revision += 1
        memory.down = True
    async with client.get(address), client.get(f"/cal/{SECRET}2/a.ics"):
        pass
    for request in (
        f"GET {address} HTTP/9.9\r\n\r\n",
        f"GET {address} HTTP/1.1\r\n{SECRET}\r\n\r\n",
    ):
        reader, writer = await asyncio.open_connection(server.host, server.port)
        writer.write(request.encode())
        assert (await reader.readline()).startswith(b"HTTP/1.0 400")
        writer.close()
        await writer.wait_closed()
    said = caplog.text + "".join(capfd.readouterr())
    assert "request failed" in said
    assert SECRET not in said


async def test_every_way_to_ask_is_answered_alike_over_one_connection_or_several(
    server: URL, address: str
) -> None:
    """Persistent or closing, of this protocol or the last (RFC 9112, section 9.3)."""
    closing, lasting = "Connection: close\r\n", "Connection: keep-alive\r\n"
    bodies, connections = [], []
    for version, said in (("1.0", ""), ("1.0", lasting), ("1.1", ""), ("1.1", closing)):
        head, body = await asked(server, f"GET {address} HTTP/{version}\r\nHost: a\r\n{said}\r\n")
        assert head.partition("\r\n")[0].endswith(" 200 OK")
        assert f"content-length: {len(body)}\r\n" in f"{head.lower()}\r\n"
        connections.append(re.findall(r"(?im)^connection: ([\w-]+)", head))
        bodies.append(body)
    assert len(set(bodies)) == 1
    assert connections == [[], ["keep-alive"], [], ["close"]]


async def asked(server: URL, request: str) -> tuple[str, bytes]:
    """What comes back, asked twice over the same connection where that stays."""
    reader, writer = await asyncio.open_connection(server.host, server.port)
    for last in (False, True):
        writer.write(request.encode())
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        length = re.findall(r"(?i)content-length: (\d+)", head)
        body = await reader.readexactly(int(length[0]))
        if last or reader.at_eof() or "close" in head or ("1.0" in request and "keep" not in head):
            break
    writer.close()
    await writer.wait_closed()
    return head, body
