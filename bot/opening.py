"""Opening an office for the first time: its tables, its sample, its first calendar, its places."""

import asyncio
from datetime import datetime

from bot.sample import part
from bot.settings import Settings
from db import schema
from db.database import Database
from programme import feeds, importing
from programme.office import Office
from programme.viewer import office_itself
from reading import gazetteer
from reading.public_holidays import making as public_holidays


def office(settings: Settings, now: datetime, secret: str, *, sample: bool) -> None:
    """Make the tables, load the sample or leave them empty, and open the office's calendar."""
    schema.upgrade(settings.database.url)

    async def inside() -> None:
        database = Database(settings.database.url)
        opened = Office(database, settings.rules())
        by = office_itself(now)
        try:
            if sample:
                await opened.act(
                    importing.load,
                    by=by,
                    office=part("office"),
                    activities=part("activities"),
                    people=part("people"),
                )
            await opened.act(
                feeds.create,
                by=by,
                scope="office",
                language=settings.office.languages[0],
                secret=secret,
            )
        finally:
            database.close()

    asyncio.run(inside())


def places(settings: Settings) -> None:
    """Make the files of places and of holidays when not there or of another version."""
    settings.reading.gazetteer.parent.mkdir(parents=True, exist_ok=True)
    gazetteer.build(settings.reading.gazetteer)
    public_holidays.build(settings.reading.public_holidays)
