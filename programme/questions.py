"""The question open in a chat: which field of which activity the next typed words answer."""

from dataclasses import asdict, dataclass
from datetime import date, time
from typing import Any

from sqlalchemy.orm import Session

from db.tables import Chat
from programme.values import Days, Precision
from programme.viewer import Viewer


@dataclass(frozen=True)
class Question:
    """What is asked (``title``, ``place``, ``days``, ``reason`` …), of which thing, and since when.

    ``days`` and ``text`` keep what was typed and not yet saved; ``seen`` is the version of the
    activity that the person saw.
    """

    ask: str
    activity_id: int | None = None
    leg_id: int | None = None
    step: str | None = None
    seen: int | None = None
    days: Days | None = None
    text: str | None = None


def turn(session: Session, by: Viewer, question: Question | None) -> None:
    """Open this question in the viewer's chat, or none; part of the act that calls it."""
    if by.chat_id is not None:
        chat = session.get(Chat, by.chat_id)
        if chat is not None:
            chat.question = None if question is None else packed(question)


def ask(session: Session, *, by: Viewer, question: Question | None) -> None:
    """Open a question without an act (a note)."""
    turn(session, by, question)


def packed(question: Question) -> dict[str, Any]:
    """A question as JSON keeps it, without what is empty."""
    kept = {name: value for name, value in asdict(question).items() if value is not None}
    if question.days is not None:
        kept["days"] = packed_days(question.days)
    return kept


def packed_days(days: Days) -> dict[str, Any]:
    """A span of days as JSON keeps it."""
    return {
        name: value.isoformat() if isinstance(value, date | time) else str(value)
        for name, value in asdict(days).items()
        if value is not None
    }


def unpacked(kept: dict[str, Any] | None) -> Question | None:
    """A question read back."""
    if kept is None:
        return None
    days = kept.get("days")
    return Question(**{**kept, "days": unpacked_days(days) if days else None})


def unpacked_days(kept: dict[str, Any]) -> Days:
    """A span of days read back."""

    def on(name: str) -> date | None:
        return date.fromisoformat(kept[name]) if name in kept else None

    def at(name: str) -> time | None:
        return time.fromisoformat(kept[name]) if name in kept else None

    return Days(
        Precision(kept["precision"]), on("start"), on("end"), at("start_time"), at("end_time")
    )
