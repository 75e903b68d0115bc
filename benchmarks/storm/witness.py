"""Evidence after a storm: the other side's log from its file, the rows from the database."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from math import inf
from pathlib import Path

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from benchmarks.storm.invariants.values import Asked, Call, Row, Tried
from benchmarks.storm.rows import HALL
from db.tables import Activity, Attempt, Delivery, Inbox, State

CALLS = """
SELECT call.*, message.body AS body FROM call
LEFT JOIN message ON message.id = call.message AND call.accepted
WHERE method IN ('sendMessage', 'sendDocument') AND call.chat IS NOT NULL ORDER BY call.id
"""
LESS = "less:"
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


def rows(session: Session) -> list[Row]:
    """Every delivery but those that wait for another year."""
    question = select(Delivery, col(Activity.title)).outerjoin(
        Activity, col(Activity.id) == Delivery.activity_id
    )
    moved = or_(col(Activity.title) != HALL, col(Delivery.state) != State.WAITING)
    return [_row(one, title or "") for one, title in session.execute(question.where(moved))]


def _row(one: Delivery, title: str) -> Row:
    return Row(
        id=one.id or 0,
        key=one.key,
        purpose=one.purpose,
        state=one.state,
        policy=one.policy,
        chat=one.chat_id,
        title=title,
        due_at=one.due_at,
        repeated=one.repeated,
        attempts=one.attempts,
        waits_until=one.not_before,
    )


def tried(session: Session) -> list[Tried]:
    """Every attempt."""
    return [
        Tried(one.delivery_id, one.epoch, one.outcome) for one in session.scalars(select(Attempt))
    ]


def asked(session: Session) -> list[Asked]:
    """Everything that people wrote."""
    return [
        Asked(one.update_id, one.closed_at is not None, one.error)
        for one in session.scalars(select(Inbox))
    ]


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
