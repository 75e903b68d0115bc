"""Doors that break one promise each, on purpose."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import update

from db.tables import Activity, Inbox
from programme.office import Office
from programme.viewer import Viewer

Act = Callable[..., Any]


class KeepsVersions(Office):
    """Whatever is done, every activity stays at its first version."""

    async def act(self, act: Act, *, by: Viewer, **given: Any) -> Any:
        result = await super().act(act, by=by, **given)
        await self.note(lambda session: session.execute(update(Activity).values(version=1)))
        return result


class ActsTwice(Office):
    """What an update has done is forgotten as soon as it is done."""

    async def act(self, act: Act, *, by: Viewer, **given: Any) -> Any:
        result = await super().act(act, by=by, **given)
        await self.note(lambda session: session.execute(update(Inbox).values(acted_at=None)))
        return result


class NeverLooksBack(Office):
    """The version that a reader saw is not asked for."""

    async def act(self, act: Act, *, by: Viewer, seen: int | None = None, **given: Any) -> Any:
        return await super().act(act, by=by, **given)
