"""A calendar over HTTP as its clients ask for it: the checks 1 to 16."""

import asyncio
import gzip
import logging
import re

import aiohttp
import pytest
from yarl import URL

from tests.web.conftest import SECRET, Memory
from web.fetches import Fetches

Client = aiohttp.ClientSession
ALWAYS = {
    "X-Robots-Tag": "noindex",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private, no-cache",
    "Vary": "Accept-Encoding",
}


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


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize("form", ["{}", "W/{}", '"other", {}', '"a","b",W/{}', "*"])
async def test_who_has_these_octets_is_told_so(
    client: Client, address: str, form: str, method: str
) -> None:
    async with client.get(address) as first:
        tag = first.headers["ETag"]
    known = {
        "If-None-Match": form.format(tag),
        "If-Modified-Since": "Fri, 01 Jan 2010 00:00:00 GMT",
    }
    async with client.request(method, address, headers=known) as answer:
        assert (answer.status, await answer.read()) == (304, b"")
        assert answer.headers["ETag"] == tag
        assert ALWAYS.items() <= dict(answer.headers).items()
        assert "Content-Type" not in answer.headers


async def test_the_tag_of_the_compressed_form_is_its_own(client: Client, address: str) -> None:
    async with client.get(address, headers={"Accept-Encoding": "gzip"}) as first:
        known = {"If-None-Match": first.headers["ETag"]}
    async with client.get(address, headers=known) as plain:
        assert plain.status == 200
    async with client.get(address, headers={**known, "Accept-Encoding": "gzip"}) as squeezed:
        assert squeezed.status == 304


async def test_another_tag_gives_the_calendar_whatever_the_date(
    client: Client, address: str
) -> None:
    async with client.get(address) as first:
        date = first.headers["Last-Modified"]
    headers = {"If-None-Match": '"other"', "If-Modified-Since": date}
    async with client.get(address, headers=headers) as answer:
        assert answer.status == 200


@pytest.mark.parametrize(
    ("date", "status"),
    [
        ("Fri, 01 Jul 2016 12:00:00 GMT", 304),
        ("Fri, 01 Jul 2016 11:59:59 GMT", 200),
        ("Sat, 02 Jul 2016 00:00:00 GMT", 200),  # the clock of a client that is fast
        ("yesterday", 200),
    ],
)
async def test_only_the_date_that_was_given_means_that_nothing_changed(
    client: Client, address: str, date: str, status: int
) -> None:
    async with client.get(address, headers={"If-Modified-Since": date}) as answer:
        assert answer.status == status


async def test_an_event_that_leaves_changes_both_marks_even_within_a_second(
    client: Client, address: str, memory: Memory
) -> None:
    async with client.get(address) as before:
        marks = before.headers["ETag"], before.headers["Last-Modified"]
    memory.put(SECRET, "One")
    for known in ({"If-None-Match": marks[0]}, {"If-Modified-Since": marks[1]}):
        async with client.get(address, headers=known) as after:
            assert after.status == 200
            assert (await after.read()).count(b"BEGIN:VEVENT") == 1
            assert after.headers["ETag"] != marks[0]
            assert after.headers["Last-Modified"] != marks[1]


async def test_a_change_elsewhere_and_a_new_day_leave_both_marks_alone(
    client: Client, address: str, memory: Memory
) -> None:
    async with client.get(address) as before:
        known = {"If-None-Match": before.headers["ETag"]}
    memory.put("another", "Three")
    memory.pass_by(days=1)
    async with client.get(address, headers=known) as after:
        assert after.status == 304
        assert after.headers["Last-Modified"] == before.headers["Last-Modified"]
    assert memory.builds == 2


async def test_a_hit_asks_the_office_nothing(client: Client, address: str, memory: Memory) -> None:
    for _ in range(5):
        async with client.get(address) as answer:
            assert answer.status == 200
    assert memory.builds == 1


@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE", "PATCH", "OPTIONS", "PROPFIND"])
@pytest.mark.parametrize("secret", [SECRET, "unknown"])
async def test_other_methods_are_refused_alike_for_known_and_unknown(
    client: Client, method: str, secret: str
) -> None:
    async with client.request(method, f"/cal/{secret}/programme.ics") as answer:
        assert answer.status == 405
        assert set(answer.headers["Allow"].split(",")) == {"GET", "HEAD"}
        assert answer.headers["X-Robots-Tag"] == "noindex"


async def test_what_does_not_exist_is_answered_uniformly(client: Client) -> None:
    seen = set()
    for path in (
        "/cal/unknown/programme.ics",
        f"/cal/{SECRET}x/programme.ics",
        f"/cal/{SECRET}/programme.txt",
        f"/cal/{SECRET}/.ics",
        f"/cal/{SECRET}/programme.ics/more",
        "/cal/%00%ff/a.ics",
        "/cal/" + "a" * 4000 + "/a.ics",
        "/",
        "/favicon.ico",
    ):
        async with client.get(URL(path, encoded=True)) as answer:
            kept = {name: value for name, value in answer.headers.items() if name != "Date"}
            seen.add((answer.status, await answer.text(), tuple(sorted(kept.items()))))
    assert len(seen) == 1
    assert seen.pop()[0] == 404


@pytest.mark.parametrize("name", ["a.ics", "mes-missions.ics", "%D0%BA.ics", "..ics", "a%2Fb.ics"])
async def test_the_name_is_for_people_and_may_be_anything(client: Client, name: str) -> None:
    async with client.get(URL(f"/cal/{SECRET}/{name}", encoded=True)) as answer:
        assert answer.status == 200


async def test_a_revoked_feed_is_empty_for_thirty_days_and_then_gone(
    client: Client, address: str, memory: Memory
) -> None:
    async with client.get(address) as before:
        known = {"If-None-Match": before.headers["ETag"]}
    memory.revoke(SECRET)
    for _ in range(2):
        async with client.get(address, headers=known) as answer:
            body = await answer.read()
            assert answer.status == 200
            assert b"VEVENT" not in body
            assert b"BEGIN:VTIMEZONE" in body
        memory.pass_by(days=29)
    memory.pass_by(days=1)
    async with client.get(address) as answer:
        assert answer.status == 410
        assert answer.headers["X-Robots-Tag"] == "noindex"


async def test_while_the_office_is_down_the_last_good_octets_are_served(
    client: Client, address: str, memory: Memory
) -> None:
    async with client.get(address) as before:
        octets = await before.read()
    memory.put(SECRET, "Three")
    memory.down = True
    async with client.get(address) as answer:
        assert (answer.status, await answer.read()) == (200, octets)
        assert answer.headers["ETag"] == before.headers["ETag"]
    memory.down = False
    async with client.get(address) as answer:
        assert b"SUMMARY:Three" in await answer.read()


async def test_a_feed_never_seen_while_the_office_is_down_is_asked_to_come_back(
    client: Client, address: str, memory: Memory
) -> None:
    memory.down = True
    async with client.get(address) as answer:
        assert answer.status == 503
        assert int(answer.headers["Retry-After"]) > 0


async def test_health_follows_the_office(client: Client, memory: Memory) -> None:
    async with client.get("/healthz") as answer:
        assert (answer.status, await answer.text()) == (200, "ok")
    memory.down = True
    async with client.get("/healthz") as answer:
        assert answer.status == 503


async def test_fetches_are_counted_by_client_and_unknown_addresses_are_not(
    client: Client, address: str, memory: Memory, fetches: Fetches
) -> None:
    agents = {"User-Agent": "Google-Calendar-Importer"}
    for _ in range(3):
        async with client.get(address, headers=agents):
            memory.pass_by(minutes=1)
    async with client.head(address), client.get("/cal/unknown/a.ics"):
        pass
    noted = []

    async def write(seen: object) -> None:
        noted.append(seen)

    await fetches.flush(write)
    await fetches.flush(write)
    [[fetch]] = [list(seen.values()) for seen in noted]
    assert (fetch.times, fetch.client, fetch.last.minute) == (3, "Google", 2)


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
