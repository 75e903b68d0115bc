"""The sample office behind its bot, and the people who write to it."""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.tables import Activity, Inbox, Leg
from tests.client import Person
from tests.switchboard import TOKEN, Switchboard

SAMPLE = Path(__file__).parents[2] / "sample"
COORDINATOR, MANAGER, FRENCH, PARTICIPANT = 1001, 1002, 1004, 1011


@dataclass
class House(Switchboard):
    """The office behind its bot; each look at its clock takes a second."""

    def now(self) -> datetime:
        """The moment of the house."""
        self.moment += timedelta(seconds=1)
        return self.moment

    async def settle(self) -> None:
        """Take what people did, keep it, and answer it."""
        asked = {"offset": self.offset, "timeout": 0}
        async with self.http.post(f"{self.url}/bot{TOKEN}/getUpdates", json=asked) as response:
            updates = (await response.json())["result"]
        for body in updates:
            self.offset = body["update_id"] + 1
            await self.office.note(keep, body=body, now=self.moment)
            await self.dispatcher.feed_raw_update(self.bot, body)

    def person(self, id_: int) -> Person:
        """Somebody with a telephone."""
        return Person(id_, self.url, self.http, self.settle)

    async def activities(self) -> list[Activity]:
        """Every activity, drafts too, in the order of their beginning."""
        return await self.office.note(rows, table=Activity)

    async def legs(self) -> list[Leg]:
        """Every leg, in the order of its beginning."""
        return await self.office.note(rows, table=Leg)


def keep(session: Session, *, body: dict[str, Any], now: datetime) -> None:
    """The update as a row."""
    session.add(Inbox(update_id=body["update_id"], body=body, received_at=now))


def rows(session: Session, *, table: Any) -> list[Any]:
    """A table by id."""
    return list(session.scalars(select(table).order_by(table.id)))


def read(name: str) -> Any:
    """A file of the sample office."""
    return json.loads((SAMPLE / f"{name}.json").read_text(encoding="utf-8"))
