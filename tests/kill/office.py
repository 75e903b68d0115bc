"""The office that is killed: prepared through the programme, with sixty reminders due at six."""

import asyncio
from pathlib import Path
from typing import Any

from bot.sample import part
from bot.settings import read
from db import schema
from db.database import Database
from programme import feeds, importing
from programme.office import Office
from programme.viewer import office_itself
from tests.kill.telegram import COORDINATORS, GUESTS, NOW

SECRET = "k" * 43
DUE = "2016-07-01T06:00:00Z"
CONFERENCE: dict[str, Any] = {
    "key": "due", "projects": ["GLACY"], "kind": "conference", "title": "Conference of the sixty",
    "title_language": "en", "level": "clear", "status": "confirmed",
    "legs": [{"city": "Bucharest", "territory": "RO", "zone": "Europe/Bucharest",
              "start": "2016-07-08", "end": "2016-07-08", "precision": "day"}],
}  # fmt: skip


def prepare(path: Path) -> None:
    """Projects, six coordinators, and sixty guests of a conference a week ahead."""
    schema.upgrade(f"sqlite:///{path}")
    asyncio.run(_load(path))


async def _load(path: Path) -> None:
    database = Database(f"sqlite:///{path}")
    office, by = Office(database, read().rules()), office_itself(NOW)
    await office.act(
        importing.load,
        by=by,
        office=part("office"),
        activities=[CONFERENCE],
        people={"people": _people(), "owner": COORDINATORS[0], "participations": _parts()},
    )
    await office.act(feeds.create, by=by, scope="office", language="en_GB", secret=SECRET)
    database.close()


def _people() -> list[dict[str, Any]]:
    rights = [{"right": "coordinator"}]
    return [
        {
            "telegram_id": number,
            "name": f"P{number}",
            "language": "en_GB",
            "zone": "Europe/Bucharest",
            "rights": rights if number in COORDINATORS else [],
        }
        for number in (*COORDINATORS, *GUESTS)
    ]


def _parts() -> list[dict[str, Any]]:
    return [
        {"activity": "due", "telegram_id": number, "role": "participant", "answer": "accepted"}
        for number in GUESTS
    ]
