"""A feed built from what it was shows what one built from nothing does, after any change."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from db.tables import Activity, Entrustment, Leg, Participation, Project
from programme import feeds, life
from programme.feeds import Contents, FeedSeen
from programme.office import Office
from programme.values import Answer, Level, Right, Status
from programme.viewer import Viewer, office_itself
from tests import factories
from tests.web.house import Clock, made

Deed = Callable[..., Awaitable[object]]


def retitle(session: Session, *, by: Viewer) -> None:
    """Another title."""
    session.get_one(Activity, 1).title = "Other"


def move(session: Session, *, by: Viewer) -> None:
    """Other days."""
    leg = session.get_one(Leg, 1)
    leg.start_on = leg.end_on = by.now.date()


def far(session: Session, *, by: Viewer) -> None:
    """Days that no calendar reaches."""
    leg = session.get_one(Leg, 1)
    leg.start_on = leg.end_on = by.now.date() + timedelta(days=4000)


def hide(session: Session, *, by: Viewer) -> None:
    """A level that the feed does not reach."""
    session.get_one(Activity, 1).level = Level.RED


def rename(session: Session, *, by: Viewer) -> None:
    """A project that changes its name."""
    session.get_one(Project, 1).name = "GLACY Plus"


def entrust(session: Session, *, by: Viewer) -> None:
    """A right that opens everything."""
    session.add(Entrustment(person_id=1, right=Right.HEAD))


def join(session: Session, *, by: Viewer) -> None:
    """A part in what was out of reach."""
    session.add(Participation(activity_id=3, person_id=1))


def decline(session: Session, *, by: Viewer) -> None:
    """An answer."""
    part = session.get_one(Participation, 1)
    part.answer = Answer.DECLINED


def another(session: Session, *, by: Viewer) -> None:
    """One more."""
    factories.activity(session, title="New", level=Level.CLEAR, ref="NEW-2016-001")


def nothing(session: Session, *, by: Viewer) -> None:
    """No change."""


DEEDS = (retitle, move, far, hide, rename, entrust, join, decline, another, nothing)


@pytest.fixture
async def feed(office: Office, clock: Clock) -> FeedSeen:
    """All that somebody may see, of an office with three activities."""
    await office.note(factories.person)
    project = await office.note(factories.project)
    for level in (Level.CLEAR, Level.GREEN, Level.AMBER):
        await office.note(
            factories.activity, title=level.name, level=level, projects=[project], ref=level.name
        )
    await office.note(factories.part, activity=1, person=1)
    await made(office, clock, person_id=1, level=Level.AMBER)
    [seen] = await office.ask(feeds.listed, by=office_itself(clock.moment))
    return seen


async def read(
    office: Office, clock: Clock, feed: FeedSeen, before: Contents | None = None
) -> Contents:
    """The contents, from scratch or from what they were."""
    return await office.ask(feeds.renewed, by=office_itself(clock.moment), feed=feed, before=before)


@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.__name__)
@pytest.mark.parametrize("scope", ["office", "person:1"])
async def test_after_any_change_it_is_what_it_would_be_from_nothing(
    office: Office, clock: Clock, feed: FeedSeen, deed: Deed, scope: str
) -> None:
    await made(office, clock, scope=scope, person_id=1, level=Level.AMBER)
    feed = (await office.ask(feeds.listed, by=office_itself(clock.moment)))[-1]
    before = await read(office, clock, feed)
    clock.moment += timedelta(minutes=1)
    await office.act(deed, by=office_itself(clock.moment))
    again = await read(office, clock, feed, before)
    fresh = await read(office, clock, feed)
    assert again == fresh
    changed = {one.id for one in fresh.activities if one not in before.activities}
    same = {id(one) for one in before.activities} & {id(one) for one in again.activities}
    if deed not in {rename, entrust}:
        assert len(same) >= len(again.activities) - max(len(changed), 1)


async def test_a_new_day_reads_all_of_it(office: Office, clock: Clock, feed: FeedSeen) -> None:
    before = await read(office, clock, feed)
    clock.moment += timedelta(days=400)
    assert before.activities != ()
    assert (await read(office, clock, feed, before)).activities == ()


async def test_twin_what_history_does_not_know_is_missed(
    office: Office, clock: Clock, feed: FeedSeen
) -> None:
    before = await read(office, clock, feed)
    await office.act(
        life.step,
        by=office_itself(clock.moment),
        activity_id=1,
        step=Status.CANCELLED,
        reason="Strike",
    )
    forgetful = replace(before, change=await office.revision())
    assert await read(office, clock, feed, forgetful) != await read(office, clock, feed)
    assert await read(office, clock, feed, before) == await read(office, clock, feed)
