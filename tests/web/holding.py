"""Somebody who holds a calendar, and acts."""

from typing import Any

from programme.office import Office
from programme.viewer import Channel, Viewer, office_itself
from tests.web.house import Clock


async def act(
    office: Office, clock: Clock, deed: Any, by: Viewer | None = None, **given: Any
) -> Any:
    """An act, seen by the next tick."""
    done = await office.act(deed, by=by or office_itself(clock.moment), **given)
    await clock.look(office)
    return done


def somebody(person: int, clock: Clock) -> Viewer:
    """A person without any right."""
    return Viewer(person, (), Channel.DIRECT, clock.moment)
