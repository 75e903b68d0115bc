"""A feed's octets and its stamp move when its rows do, and at no other time."""

from datetime import timedelta
from email.utils import parsedate_to_datetime

from sqlalchemy.orm import Session

from db.tables import Activity, Feed
from programme import feeds
from programme.office import Office
from programme.values import Level
from programme.viewer import Viewer, office_itself
from tests import factories
from tests.web.house import Answer, Clock, Get, events, made, served
from web.fetches import Fetches


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
