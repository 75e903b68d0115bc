"""The whole way of a feed, from the rows of a real office to what a client reads over HTTP."""

from datetime import timedelta
from email.utils import parsedate_to_datetime

import icalendar
import pytest
from sqlalchemy.orm import Session

from db.tables import Activity, Feed
from programme import feeds, life
from programme.office import Office
from programme.values import Level, Status
from programme.viewer import Viewer, office_itself
from tests import factories
from tests.publishing.conformance import faults
from tests.web.house import Answer, Clock, Get, events, made, served
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


async def test_while_nothing_changes_not_an_octet_does_whatever_the_clock_says(
    office: Office, clock: Clock, get: Get
) -> None:
    for title in ("One", "Two"):
        await office.note(factories.activity, title=title, level=Level.CLEAR)
    secret = await made(office, clock)
    first = await get(secret)
    for hours in (1, 5, 24, 24 * 30, 24 * 180):
        clock.moment += timedelta(hours=hours)
        again = await get(secret)
        assert (again.body, again.tag) == (first.body, first.tag)
        assert (await get(secret, **{"If-None-Match": first.tag})).status == 304


async def test_another_process_writes_the_same_octets(
    office: Office, clock: Clock, get: Get
) -> None:
    await office.note(factories.activity, level=Level.CLEAR)
    secret = await made(office, clock)
    first = await get(secret)
    clock.moment += timedelta(days=3)
    async with served(office, clock, Fetches()) as elsewhere:
        there = await elsewhere(secret, **{"If-None-Match": first.tag})
    assert there.status == 304


async def test_since_when_a_calendar_is_as_it_is_outlives_a_restart(
    office: Office, clock: Clock, get: Get, fetches: Fetches
) -> None:
    await office.note(factories.activity, title="stays", level=Level.CLEAR)
    leaves = await office.note(factories.activity, title="leaves", level=Level.CLEAR)
    secret = await made(office, clock)

    async def restarted(at: Get) -> Answer:
        answer = await at(secret)
        await fetches.flush(lambda seen: office.note(feeds.fetched, fetches=seen))
        return answer

    first = await restarted(get)
    clock.moment += timedelta(days=3)
    async with served(office, clock, fetches) as again:
        known = {"If-Modified-Since": first.date}
        assert (await again(secret, **known)).status == 304
        assert (await restarted(again)).date == first.date
    # It leaves while nobody serves, and nothing that stays is newer.
    await office.act(hidden, by=office_itself(clock.moment), activity_id=leaves)
    await clock.look(office)
    async with served(office, clock, fetches) as again:
        after = await again(secret, **known)
        assert (after.status, len(events(after.body))) == (200, 1)
        assert parsedate_to_datetime(first.date) < parsedate_to_datetime(after.date)


def hidden(session: Session, *, by: Viewer, activity_id: int) -> None:
    """It is no longer for everybody."""
    session.get_one(Activity, activity_id).level = Level.AMBER


def older(session: Session) -> None:
    """An earlier release wrote it last."""
    session.get_one(Feed, 1).edition = 1


async def test_a_new_edition_of_the_writer_moves_the_stamp_of_what_was_fetched(
    office: Office, clock: Clock, get: Get, fetches: Fetches
) -> None:
    await office.note(factories.activity, level=Level.CLEAR)
    secret = await made(office, clock)
    [before] = events((await get(secret)).body)
    await fetches.flush(lambda seen: office.note(feeds.fetched, fetches=seen))
    clock.moment += timedelta(days=3)
    await office.note(older)
    async with served(office, clock, Fetches()) as elsewhere:
        [after] = events((await elsewhere(secret)).body)
    assert before["LAST-MODIFIED"].dt < after["LAST-MODIFIED"].dt == clock.moment
    assert before["SEQUENCE"] == after["SEQUENCE"]
