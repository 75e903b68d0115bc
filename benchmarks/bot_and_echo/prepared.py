"""The sample office with a crowd of coordinators."""

import asyncio
import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from benchmarks.processes import HOUSE
from bot.sample import part
from bot.settings import read
from db import schema
from db.database import Database
from programme import importing
from programme.office import Office
from programme.viewer import office_itself

NOW = "2016-07-01T05:00:00+00:00"


def prepare(path: Path, ids: list[int]) -> None:
    """The sample programme, and a crowd of coordinators, in a thread of its own loop."""
    schema.upgrade(f"sqlite:///{path}")
    people = part("people")
    people["people"] += [
        {
            "telegram_id": number,
            "name": f"P{number}",
            "language": "en_GB",
            "zone": "Europe/Bucharest",
            "rights": [{"right": "coordinator"}],
        }
        for number in ids
    ]
    given = json.dumps([str(path), people])
    command = "import json,sys;from benchmarks.bot_and_echo.prepared import load;"
    command += "load(*json.load(sys.stdin))"
    subprocess.run([sys.executable, "-c", command], input=given, text=True, check=True, cwd=HOUSE)


def load(path: str, people: dict[str, Any]) -> None:
    """Load the sample with these people."""

    async def inside() -> None:
        database = Database(f"sqlite:///{path}")
        by = office_itself(datetime(2016, 7, 1, 5, tzinfo=UTC))
        given = {"office": part("office"), "activities": part("activities"), "people": people}
        await Office(database, read().rules()).act(importing.load, by=by, **given)
        database.close()

    asyncio.run(inside())
