"""The whole way of a feed, from the rows of a real office to what a client reads over HTTP."""

from datetime import timedelta

import icalendar
import pytest

from programme import feeds, life
from programme.office import Office
from programme.values import Level, Status
from programme.viewer import office_itself
from tests import factories
from tests.publishing.conformance import faults
from tests.web.house import Clock, Get, made
from web.fetches import Fetch, Fetches


def read(body: bytes) -> list[tuple[str, str, int]]:
    """Title, status and sequence of each event."""
    events = icalendar.Calendar.from_ical(body).walk("VEVENT")
    return [(str(event["SUMMARY"]), str(event["STATUS"]), event["SEQUENCE"]) for event in events]


async def test_a_feed_follows_its_rows_and_says_304_between(
    office: Office, clock: Clock, get: Get
) -> None:
    project = await office.note(factories.project)
    number = await office.note(
        factories.activity,
        title="Formation",
        level=Level.CLEAR,
        projects=[project],
        ref="GLACY-2016-001",
    )
    await office.note(factories.activity, title="Among us", level=Level.AMBER)
    secret = await made(office, clock)
    first = await get(secret)
    body = first.body
    assert faults(body) == []
    [(title, status, sequence)] = read(body)
    assert (title, status) == ("Formation", "TENTATIVE")
    assert "Tbilissi" in body.decode() or "Géorgie" in body.decode()
    again = await get(secret, **{"If-None-Match": first.tag})
    assert again.status == 304

    by = office_itself(clock.moment + timedelta(minutes=5))
    await office.act(
        life.step, by=by, activity_id=number, step=Status.CANCELLED, reason="Quorum absent"
    )
    clock.moment, clock.revision = by.now, await office.revision()
    after = await get(secret, **{"If-None-Match": first.tag})
    assert after.status == 200
    [(_, status, raised)] = read(after.body)
    assert (status, raised) == ("CANCELLED", sequence + 1)
    uids = [
        {str(event["UID"]) for event in icalendar.Calendar.from_ical(one).walk("VEVENT")}
        for one in (body, after.body)
    ]
    assert uids[0] == uids[1]


async def test_a_revoked_feed_and_an_unknown_one(office: Office, clock: Clock, get: Get) -> None:
    await office.note(factories.activity, level=Level.CLEAR)
    secret = await made(office, clock)
    assert len(read((await get(secret)).body)) == 1
    by = office_itself(clock.moment)
    [feed] = await office.ask(feeds.listed, by=by)
    await office.act(feeds.revoke, by=by, feed_id=feed.id)
    clock.revision = await office.revision()
    emptied = await get(secret)
    assert (emptied.status, read(emptied.body)) == (200, [])
    clock.moment += timedelta(days=31)
    assert (await get(secret)).status == 410
    assert (await get(secret + "x")).status == 404


async def test_what_was_fetched_can_be_noted(
    office: Office, clock: Clock, get: Get, fetches: Fetches
) -> None:
    secret = await made(office, clock)
    for _ in range(2):
        await get(secret, **{"User-Agent": "Mozilla/5.0 Thunderbird/153.0"})
    noted: list[Fetch] = []

    async def write(seen: dict[str, Fetch]) -> None:
        await office.note(feeds.fetched, fetches=seen)
        noted.extend(seen.values())

    await fetches.flush(write)
    assert [one[:5] for one in noted] == [
        (2, clock.moment, "Thunderbird", clock.revision, clock.moment)
    ]
    [feed] = await office.ask(feeds.listed, by=office_itself(clock.moment))
    assert (feed.fetches, feed.last_fetch_at, feed.client) == (2, clock.moment, "Thunderbird")


NAMES = {
    "office": "Programme of activities",
    "project:GLACY": "Programme: GLACY",
    "territory:XK": "Programme: Kosovo*",
    "kind:workshop": "Programme: Workshop",
}


@pytest.mark.parametrize("scope", NAMES)
async def test_a_calendar_is_named_for_people(
    office: Office, clock: Clock, get: Get, scope: str
) -> None:
    answer = await get(await made(office, clock, scope=scope, language="en_GB"))
    calendar = icalendar.Calendar.from_ical(answer.body)
    assert {str(calendar["X-WR-CALNAME"]), str(calendar["NAME"])} == {NAMES[scope]}
