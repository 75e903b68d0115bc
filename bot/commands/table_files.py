"""``convoke export`` of tables: comma-separated values, or a workbook."""

from datetime import date

from bot.commands.calendars import level_of
from bot.commands.office import inside
from bot.settings import Settings
from programme import feeds, particulars
from programme.office import Office
from programme.particulars import Own
from programme.values import ActivitySeen
from programme.viewer import Viewer
from publishing.tables import WRITERS, table


def export(
    settings: Settings,
    *,
    form: str,
    scope: str,
    language: str | None,
    level: str,
    first: date | None,
    last: date | None,
) -> tuple[bytes, str]:
    """``convoke export --as csv`` or ``xlsx``: the octets, and what to say of them."""
    t = settings.catalogues().translator(language)
    grade = level_of(level)

    async def work(office: Office, by: Viewer) -> tuple[tuple[ActivitySeen, ...], dict[int, Own]]:
        found = await office.ask(
            feeds.exported, by=by, scope=scope, level=grade, first=first, last=last
        )
        own = await office.ask(particulars.own_of_each, by=by, activities=found, level=grade)
        return found, own

    activities, own = inside(settings, work)
    rows = table(t, activities, own)
    return WRITERS[form](rows), f"{len(activities)} activities, {len(rows) - 1} rows."
