"""``convoke export``: a calendar, comma-separated values, or a workbook."""

from dataclasses import dataclass
from datetime import date

from bot.commands.office import inside
from bot.settings import Settings
from programme import feeds, particulars
from programme.office import Office
from programme.particulars import Own
from programme.values import ActivitySeen, Level
from programme.viewer import Viewer
from publishing.feed import written
from publishing.scopes import calendar_name
from publishing.tables import WRITERS, Made, table

Found = tuple[ActivitySeen, ...]


@dataclass(frozen=True)
class Extract:
    """What is taken out: how far a scope and a level go, and between which days."""

    scope: str
    level: Level
    first: date | None
    last: date | None

    async def of(self, office: Office, by: Viewer) -> Found:
        """The activities."""
        found: Found = await office.ask(
            feeds.exported,
            by=by,
            scope=self.scope,
            level=self.level,
            first=self.first,
            last=self.last,
        )
        return found


def calendar(settings: Settings, extract: Extract, language: str | None) -> tuple[bytes, str]:
    """``--as ics``: the octets, and what to say of them."""
    t = settings.catalogues().translator(language)

    async def work(office: Office, by: Viewer) -> tuple[date, Found]:
        return by.now.date(), await extract.of(office, by)

    today, activities = inside(settings, work)
    made = written(calendar_name(t, extract.scope), activities, t, today=today)
    said = f"{len(activities)} activities, {made.octets.count(b'BEGIN:VEVENT')} events."
    if made.window:
        said += f" Only from {made.window.first} to {made.window.last}: there are too many for one."
    return made.octets, said


def sheet(
    settings: Settings, extract: Extract, language: str | None, *, form: str
) -> tuple[bytes, str]:
    """``--as csv`` or ``xlsx``: the octets, and what to say of them."""
    t = settings.catalogues().translator(language)

    async def work(office: Office, by: Viewer) -> tuple[Made, Found, dict[int, Own]]:
        made = Made(by.now, await office.revision())
        found = await extract.of(office, by)
        own = await office.ask(
            particulars.own_of_each, by=by, activities=found, level=extract.level
        )
        return made, found, own

    made, activities, own = inside(settings, work)
    rows = table(t, activities, own)
    return WRITERS[form](rows, made), f"{len(activities)} activities, {len(rows) - 1} rows."
