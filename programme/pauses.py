"""What Telegram asked to wait, kept for whoever sends next: the chat's, and everybody's."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Chat
from programme import lease


@dataclass(frozen=True)
class Pauses:
    """Seconds to wait: everybody, and single chats."""

    all: float = 0.0
    chats: Mapping[int, float] = field(default_factory=dict)


def keep(session: Session, *, asked: Pauses, now: datetime) -> None:
    """Store what was asked for; a longer wait that stands already stays (a note)."""
    if asked.all > lease.paused(session):
        lease.pause(session, seconds=asked.all)
    for chat_id, seconds in asked.chats.items():
        chat = session.get(Chat, chat_id)
        until = now + timedelta(seconds=seconds)
        if chat is not None and (chat.paused_until is None or chat.paused_until < until):
            chat.paused_until = until


def kept(session: Session, now: datetime) -> Pauses:
    """What still has to be waited for."""
    question = select(col(Chat.id), col(Chat.paused_until)).where(col(Chat.paused_until) > now)
    chats = {
        chat: (until - now).total_seconds() for chat, until in session.execute(question) if until
    }
    return Pauses(lease.paused(session), chats)
