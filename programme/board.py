"""The board of an activity: what is known of each guest's messages, never that they read them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Chat, Delivery, Feed, Participation, Person, State
from programme import rights, visibility
from programme.values import ActivitySeen, Answer, Role
from programme.viewer import Viewer

PAGE = 8


class Reach(StrEnum):
    """The most that is known of a guest's messages, strongest first."""

    PRESSED = "pressed"
    FETCHED = "fetched"
    ACCEPTED = "accepted"
    NOTHING = "nothing"
    UNCERTAIN = "uncertain"
    REFUSED = "refused"
    BLOCKED = "blocked"
    NO_CHAT = "no_chat"


LOST = frozenset({Reach.REFUSED, Reach.BLOCKED, Reach.NO_CHAT})


@dataclass(frozen=True)
class Line:
    """One guest: ``at`` is when what is known of them happened."""

    person_id: int
    name: str
    role: Role
    answer: Answer
    reach: Reach
    at: datetime | None


@dataclass(frozen=True)
class Board:
    """A page of guests, and the counts of all."""

    activity: ActivitySeen
    counts: Mapping[Reach, int]
    lines: tuple[Line, ...]
    page: int
    more: bool


def board(session: Session, *, by: Viewer, activity_id: int, page: int = 0) -> Board:
    """The board of an activity, whom nothing reaches first.

    :raises NotFound, MayNot: not theirs to see.
    """
    activity = rights.answered_for(session, by, activity_id, step="step")
    lines = [_line(session, activity, *one) for one in _guests(session, activity_id)]
    lines.sort(key=lambda line: (-list(Reach).index(line.reach), line.name))
    counts = {reach: sum(one.reach is reach for one in lines) for reach in Reach}
    shown = visibility.activities(by).where(col(Activity.id) == activity_id)
    first = page * PAGE
    return Board(
        visibility.see(session, shown)[0],
        {reach: count for reach, count in counts.items() if count},
        tuple(lines[first : first + PAGE]),
        page,
        len(lines) > first + PAGE,
    )


def _guests(session: Session, activity_id: int) -> list[tuple[Participation, Person, Chat | None]]:
    question = (
        select(Participation, Person, Chat)
        .join(Person, col(Person.id) == Participation.person_id)
        .outerjoin(Chat, col(Chat.person_id) == Person.id)
        .where(col(Participation.activity_id) == activity_id)
        .order_by(col(Person.name))
    )
    return [(part, person, chat) for part, person, chat in session.execute(question)]


def _line(
    session: Session, activity: Activity, part: Participation, person: Person, chat: Chat | None
) -> Line:
    reach, at = _reach(session, activity, part, chat)
    return Line(person.id or 0, person.name, part.role, part.answer, reach, at)


def _reach(
    session: Session, activity: Activity, part: Participation, chat: Chat | None
) -> tuple[Reach, datetime | None]:
    fetched = session.scalar(
        select(func.max(Feed.last_fetch_at)).where(col(Feed.person_id) == part.person_id)
    )
    looked = fetched if fetched and fetched >= activity.revised_at else None
    if chat is None:
        return (Reach.FETCHED, looked) if looked else (Reach.NO_CHAT, None)
    if chat.blocked_at is not None:
        return Reach.BLOCKED, chat.blocked_at
    pressed, sent = session.execute(
        select(func.max(Delivery.pressed_at), func.max(Delivery.sent_at)).where(
            col(Delivery.activity_id) == activity.id, col(Delivery.person_id) == part.person_id
        )
    ).one()
    if pressed:
        return Reach.PRESSED, pressed
    if looked:
        return Reach.FETCHED, looked
    doubt = _doubt(session, activity, part)
    if sent and doubt is None:
        return Reach.ACCEPTED, sent
    return doubt or Reach.NOTHING, None


def _doubt(session: Session, activity: Activity, part: Participation) -> Reach | None:
    """What is wrong with the newest message that has left, if anything."""
    newest = session.scalar(
        select(col(Delivery.state))
        .where(
            col(Delivery.activity_id) == activity.id,
            col(Delivery.person_id) == part.person_id,
            col(Delivery.epoch).is_not(None),
        )
        .order_by(col(Delivery.id).desc())
        .limit(1)
    )
    return (
        {
            State.UNCERTAIN: Reach.UNCERTAIN,
            State.ABANDONED: Reach.UNCERTAIN,
            State.REFUSED: Reach.REFUSED,
        }.get(newest)
        if newest
        else None
    )
