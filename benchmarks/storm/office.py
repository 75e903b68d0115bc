"""The office and the telephones before the storm: everything is owed, nothing is due yet."""

from pathlib import Path

from benchmarks.storm import rows
from benchmarks.storm.script import LADDERS, WRITER, Script
from bot.settings import Settings, read
from db import schema
from db.database import Database
from programme.office import Office
from sandbox.people import People
from sandbox.store import Store

CONFIG = """
[office]
timezone = "Europe/Bucharest"
day_message_at = "20:00"
[ladders]
"""
RUNG = '{{ name = "h-1", before = "PT1H", to = ["participant"], policy = "{name}" }}'


def settings(folder: Path) -> Path:
    """The settings of the storm's office: a ladder of one rung for each policy."""
    lines = [f"{name} = [{RUNG.format(name=name)}]" for name in LADDERS.values()]
    kinds = [f'[kinds.{kind}]\nladder = "{name}"' for kind, name in LADDERS.items()]
    path = folder / "config.toml"
    path.write_text("\n".join([CONFIG, *lines, *kinds]), encoding="utf-8")
    return path


async def prepare(url: str, telegram: Path, script: Script, config: Path) -> Settings:
    """Lay the tables and fill them, and let everybody have started the bot."""
    said = read(config)
    schema.upgrade(url)
    database = Database(url)
    office = Office(database, said.rules())
    try:
        await office.note(rows.people, script=script)
        for activity in script.activities:
            await office.note(rows.convene, activity=activity)
        await office.note(rows.hall, script=script)
        await office.note(rows.asleep, script=script)
    finally:
        database.close()
    store = Store(telegram)
    with store.together():
        People(store).settle(
            {"id": one, "first_name": f"Reader {one}", "language_code": "en", "started": True}
            for one in (WRITER, *script.readers)
        )
    store.close()
    return said
