"""A group beside the desk: who speaks in it, and what it is told."""

from dataclasses import replace
from datetime import UTC, datetime, time
from typing import Any

from sqlalchemy import delete
from sqlmodel import col

from db.tables import Chat, Entrustment
from programme import groups, moves, routines
from programme.deliveries import DayMessage, Parcel
from programme.groups import Admission
from programme.rules import Rhythm
from programme.values import Level, Right, Status
from programme.viewer import Viewer
from tests import factories as make
from tests.programme.desk import COORDINATOR, Desk

TEAM, OTHER, GROWN = -501, -502, -100_500
SUNDAY_NIGHT = datetime(2016, 7, 10, 21, 6, tzinfo=UTC)
MONDAY = datetime(2016, 7, 11, 5, 30, tzinfo=UTC)  # half past eight in Bucharest


async def within(desk: Desk, chat: int | None, group: int = TEAM) -> Viewer:
    """Whoever sits in this chat, speaking in a group."""
    given = {"chat_id": group, "user_id": chat, "update_id": None, "language": "en_GB"}
    met = await desk.office.note(groups.met, now=desk.now, **given)
    found: Viewer = met.viewer
    return found


async def admit(
    desk: Desk, chat: int | None = COORDINATOR, group: int = TEAM, code: str | None = None
) -> Admission:
    """Somebody admits a group."""
    by = await within(desk, chat, group)
    made: Admission = await desk.office.act(
        groups.admit, by=by, title="Team", language="en_GB", code=code
    )
    return made


async def end(desk: Desk, chat: int, group: int = TEAM) -> None:
    """Somebody sends us away."""
    by = await within(desk, chat, group)
    await desk.office.act(groups.end, by=by, chat_id=group)


def demote(desk: Desk, chat: int) -> None:
    """Somebody is entrusted with nothing any more."""
    with desk.office.database.transaction(writes=True) as session:
        person = desk.people[chat]
        session.execute(delete(Entrustment).where(col(Entrustment.person_id) == person))


def is_admitted(desk: Desk, group: int = TEAM) -> bool:
    """Whether a group is admitted."""
    return any(row.admitted_by_id is not None for row in desk.rows(Chat, id=group))


async def week(desk: Desk) -> None:
    """Until Monday, the office having done what it does by itself."""
    rhythms = {"week_ahead": Rhythm("mon", time(0, 5))}
    desk.office.rules = replace(desk.office.rules, rhythms=rhythms)
    for moment in (desk.now, SUNDAY_NIGHT, MONDAY):
        desk.now = moment
        await desk.office.note(routines.keep, now=moment)


async def told(desk: Desk, group: int = TEAM) -> list[Parcel | DayMessage]:
    """What a group gets now, sent."""
    return [one for one in await desk.deliver() if one.chat_id == group]


def public(desk: Desk, **given: Any) -> int:
    """A confirmed activity that everybody may see."""
    return desk.convene(**{"status": Status.CONFIRMED, "level": Level.CLEAR, **given})


def entrust(desk: Desk, chat: int, *projects: int, territory: str | None = None) -> None:
    """A coordinator of these projects, or of a country, alone."""
    desk.people[chat] = desk.make(make.person, name=f"Of {chat}", chat=chat)
    with desk.office.database.transaction(writes=True) as session:
        for project in projects or (None,):
            session.add(
                Entrustment(
                    person_id=desk.people[chat],
                    right=Right.COORDINATOR,
                    project_id=project,
                    territory=territory,
                )
            )


async def moved(desk: Desk, activity: int, days: Any = make.AUGUST) -> None:
    """The activity goes to other days, and the time for second thoughts is over."""
    await desk.act(moves.move, activity_id=activity, days=days)
    desk.after(minutes=11)
