"""Who has these octets is told so, by tag and by date; and what changes either."""

import pytest

from tests.web.checks import ALWAYS, Client
from tests.web.conftest import SECRET, Memory


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
