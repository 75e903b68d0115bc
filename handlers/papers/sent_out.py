"""What a sheet that left the office is put beside: what was known then, and what is of its own."""

from collections.abc import Mapping, Sequence
from zoneinfo import ZoneInfo

from programme import particulars, past
from programme.office import Office
from programme.particulars import Own
from programme.values import ActivitySeen, Level
from programme.viewer import Viewer
from reading.apart import Told
from reading.matching.known import Register
from reading.proposals import Exported


async def were_of(
    office: Office, by: Viewer, exported: Exported | None, known: Sequence[ActivitySeen]
) -> dict[int, ActivitySeen] | None:
    """What has changed since a sheet left the office, as it was then; None: it is no such sheet."""
    if exported is None:
        return None
    change, at = exported.change, exported.at
    return await office.ask(past.earlier, by=by, known=known, change=change, at=at)


def day_of(exported: Exported | None, zone: str) -> str | None:
    """By the office's clock."""
    return exported.at.astimezone(ZoneInfo(zone)).date().isoformat() if exported else None


async def owns_of(
    office: Office, by: Viewer, told: Told, register: Register
) -> dict[int, tuple[Own, Own]]:
    """What the activities whose details a sheet gives had of their own then, and have now."""
    refs = {one.ref for one in told.proposals if any(leg.details for leg in one.legs)}
    found = [one for one in map(register.named, sorted(refs)) if one]
    now = await office.ask(particulars.own_of_each, by=by, activities=found, level=Level.AMBER)
    then: Mapping[int, Own] = {}
    if told.exported and register.were:
        change = told.exported.change
        then = await office.ask(past.earlier_own, by=by, own=now, change=change)
    return {number: (then.get(number, own), own) for number, own in now.items()}
