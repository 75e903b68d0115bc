"""Evidence after a storm: the other side's log from its file, the rows from the database."""

import json
import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from math import inf
from pathlib import Path
from typing import Any, Protocol, TypeVar

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from benchmarks.storm.invariants.values import Asked, Call, Row, Tried
from benchmarks.storm.rows import HALL
from db.tables import Activity, Attempt, Delivery, Inbox, State

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
Look = Callable[[Callable[[Session], Any]], Awaitable[Any]]


class Part(Protocol[T_co]):
    """Reads a portion of everything, and says what the last of it was; None: there is no more."""

    def __call__(self, session: Session, *, after: int) -> tuple[list[T_co], int | None]: ...


CALLS = """
SELECT call.*, message.body AS body FROM call
LEFT JOIN message ON message.id = call.message AND call.accepted
WHERE method IN ('sendMessage', 'sendDocument') AND call.chat IS NOT NULL ORDER BY call.id
"""
LESS = "less:"
PORTION = 5000
QUIET = "SELECT max(real) AS last FROM call WHERE method LIKE 'send%'"


def calls(telegram: Path) -> list[Call]:
    """Every message that was handed over, in order."""
    with closing(sqlite3.connect(telegram)) as opened:
        opened.row_factory = sqlite3.Row
        return [_call(row) for row in opened.execute(CALLS)]


def _call(row: sqlite3.Row) -> Call:
    return Call(
        at=datetime.fromisoformat(row["real"]),
        clock=datetime.fromisoformat(row["clock"]),
        chat=row["chat"],
        text=row["text"] or "",
        delivery=_delivery(row["body"]),
        accepted=bool(row["accepted"]),
        code=row["code"],
        fault=row["fault"],
        silent=bool(row["silent"]),
    )


def _delivery(body: str | None) -> int | None:
    """The delivery that the button for fewer messages names."""
    rows = json.loads(body).get("reply_markup", {}).get("inline_keyboard", []) if body else []
    data = (button.get("callback_data", "") for row in rows for button in row)
    named = (one.removeprefix(LESS).partition(":")[0] for one in data if one.startswith(LESS))
    return next((int(one) for one in named), None)


async def all_of(look: Look, part: Part[T]) -> list[T]:
    """Everything, a portion in each transaction: of a hundred thousand rows none lasts long."""
    found: list[T] = []
    last: int | None = 0
    while last is not None:
        some, last = await look(partial(part, after=last))
        found += some
    return found


def rows(session: Session, *, after: int) -> tuple[list[Row], int | None]:
    """Deliveries after one, but those that wait for another year; the last of them, if any."""
    one = Delivery
    question: Any = (
        select(
            *map(col, (one.id, one.key, one.purpose, one.state, one.policy, one.chat_id)),
            func.coalesce(Activity.title, ""),
            *map(col, (one.due_at, one.repeated, one.attempts, one.not_before)),
        )
        .outerjoin(Activity, col(Activity.id) == Delivery.activity_id)
        .where(or_(col(Activity.title) != HALL, col(Delivery.state) != State.WAITING))
    )
    found = [Row(*row) for row in session.execute(_after(question, Delivery, after))]
    return found, found[-1].id if found else None


def tried(session: Session, *, after: int) -> tuple[list[Tried], int | None]:
    """Attempts after one, and the last of them, if any."""
    one = Attempt
    question = select(*map(col, (one.id, one.delivery_id, one.epoch, one.outcome)))
    found = session.execute(_after(question, Attempt, after)).all()
    return [Tried(*row[1:]) for row in found], found[-1].id if found else None


def asked(session: Session, *, after: int) -> tuple[list[Asked], int | None]:
    """What people wrote after something, and the last of it, if any."""
    question = select(Inbox).where(col(Inbox.update_id) > after).order_by(col(Inbox.update_id))
    found = [
        Asked(one.update_id, one.closed_at is not None, one.error)
        for one in session.scalars(question.limit(PORTION))
    ]
    return found, found[-1].update if found else None


def _after(question: Any, table: type[Delivery] | type[Attempt], last: int) -> Any:
    return question.where(col(table.id) > last).order_by(col(table.id)).limit(PORTION)


def open_ones(now: datetime) -> Callable[[Session], int]:
    """How many deliveries are due and open, and updates not handled."""

    def counted(session: Session) -> int:
        open_states = [State.WAITING, State.SENDING, State.UNCERTAIN]
        due = select(func.count()).where(
            col(Delivery.state).in_(open_states), col(Delivery.due_at) <= now
        )
        taken = select(func.count()).where(col(Inbox.closed_at).is_(None))
        return (session.scalar(due) or 0) + (session.scalar(taken) or 0)

    return counted


def quiet_for(telegram: Path) -> float:
    """Seconds since the last message was handed over."""
    with closing(sqlite3.connect(telegram)) as opened:
        last = opened.execute(QUIET).fetchone()[0]
    return (datetime.now(UTC) - datetime.fromisoformat(last)).total_seconds() if last else inf
