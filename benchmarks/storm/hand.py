"""The hand from outside: it moves and cancels what is due, and writes to all."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from benchmarks.storm.invariants.values import Version
from benchmarks.storm.rows import HALL
from benchmarks.storm.script import (
    BEGINS,
    CITIES,
    TODAY,
    TOMORROW,
    WRITER,
    Convened,
    Script,
    place,
    tomorrow,
)
from db.database import Database
from db.tables import Activity
from programme import broadcasts, life, moves
from programme.broadcasts.audience import roll
from programme.office import Office, Unavailable
from programme.rules import Rules
from programme.values import Right, Status
from programme.viewer import Channel, RightHeld, Viewer

WORDS = "Please bring your badge."
AGAIN = 0.2


@dataclass
class Hand:
    """One who changes things in the middle of it, and keeps a journal of what stood when.

    :param now: reads the office's time.
    """

    script: Script
    office: Office
    now: Callable[[], Awaitable[datetime]]
    seed: int
    journal: list[Version] = field(default_factory=list)
    elsewhere: set[str] = field(default_factory=set)
    _ids: dict[str, int] = field(default_factory=dict)
    _broadcast: int = 0

    @classmethod
    async def of(
        cls, script: Script, url: str, rules: Rules, now: Callable[[], Awaitable[datetime]]
    ) -> "Hand":
        """The hand, with the journal of how everything stood at the beginning."""
        made = cls(script, Office(Database(url), rules), now, script.seed)
        made._ids = await made.office.read(_ids)
        first = (CITIES[0], TODAY)
        began = datetime(2000, 1, 1, tzinfo=UTC)
        made.journal = [Version(one.title, began, began, first) for one in script.activities]
        return made

    async def meddle(self, many: int, span: float) -> None:
        """Change so many activities within so many seconds: place, day, or not at all any more."""
        drawn = random.Random(self.seed)
        chosen = drawn.sample(list(self.script.activities), min(many, len(self.script.activities)))
        for number, activity in enumerate(chosen):
            how = (self._elsewhere, self._tomorrow, self._cancel)[number % 3]
            await asyncio.sleep(drawn.uniform(0, 2 * span / max(many, 1)))
            await how(activity, drawn.choice(CITIES[1:]))

    async def write_to_all(self) -> None:
        """A broadcast to everybody in the hall."""
        given = {"activity_id": self._ids[HALL], "text": WORDS, "language": "en_GB"}
        number = self._broadcast = await self._act(broadcasts.write, **given)
        await self._act(broadcasts.aim, broadcast_id=number, audience="all")
        await self._act(
            broadcasts.confirm,
            broadcast_id=number,
            chat_id=WRITER,
            message_id=1,
            roll=roll(self.script.readers[: self.script.size.cast]),
        )

    async def stop_writing(self) -> None:
        """Stop the broadcast: whoever has not got it gets nothing."""
        await self._act(broadcasts.halt, broadcast_id=self._broadcast)

    async def _elsewhere(self, activity: Convened, city: str) -> None:
        await self._change(
            activity, (city,), moves.move, activity_id=self._ids[activity.title], place=place(city)
        )

    async def _tomorrow(self, activity: Convened, _: str) -> None:
        self.elsewhere.add(activity.title)
        days = tomorrow(activity.days)
        number = self._ids[activity.title]
        await self._change(
            activity, (CITIES[0], TOMORROW), moves.move, activity_id=number, days=days
        )

    async def _cancel(self, activity: Convened, _: str) -> None:
        self.elsewhere.add(activity.title)
        await self._change(
            activity,
            ("cancelled",),
            life.step,
            activity_id=self._ids[activity.title],
            step=Status.CANCELLED,
            reason="The room is under water",
        )

    async def _change(
        self, activity: Convened, shows: tuple[str, ...], act: Callable[..., int], **given: Any
    ) -> None:
        begun = datetime.now(UTC)
        await self._act(act, **given)
        cancelled = act is life.step
        self.journal.append(
            Version(activity.title, begun, datetime.now(UTC), shows, cancelled=cancelled)
        )

    async def _act(self, act: Callable[..., int], **given: Any) -> int:
        """An act, again until the database takes it."""
        while True:
            rights = (RightHeld(Right.HEAD),)
            by = Viewer(WRITER, rights, Channel.DIRECT, max(await self.now(), BEGINS))
            try:
                done: int = await self.office.act(act, by=by, **given)
            except Unavailable:
                await asyncio.sleep(AGAIN)
            else:
                return done

    def close(self) -> None:
        """Let go of the database."""
        self.office.database.close()


def _ids(session: Session) -> dict[str, int]:
    question = select(col(Activity.title), col(Activity.id))
    return {title: number or 0 for title, number in session.execute(question)}
