"""All parts of one sandbox, joined."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sandbox.bell import Bell
from sandbox.clock import Clock
from sandbox.faults import Faults
from sandbox.files import Files
from sandbox.groups import Groups
from sandbox.limits import Limits, Rates
from sandbox.log import Log
from sandbox.messages import Messages
from sandbox.pace import Pace
from sandbox.people import People
from sandbox.store import Store
from sandbox.updates import Updates


@dataclass(frozen=True)
class World:
    """What every call of either side works on."""

    store: Store
    clock: Clock
    people: People
    groups: Groups
    messages: Messages
    updates: Updates
    files: Files
    limits: Limits
    faults: Faults
    log: Log
    closing: Bell
    token: str
    username: str
    name: str

    @property
    def me(self) -> dict[str, Any]:
        """The bot as a User of the Bot API."""
        id_ = self.token.split(":", 1)[0]
        return {
            "id": int(id_) if id_.isdecimal() else 1,
            "is_bot": True,
            "first_name": self.name,
            "username": self.username,
        }


def make(
    path: Path | str,
    *,
    token: str,
    username: str,
    name: str,
    people: Sequence[Mapping[str, Any]],
    now: datetime,
    rates: Rates,
    pace: Pace,
    log: bool,
) -> World:
    """Open a store, or begin one with these people at this moment."""
    store = Store(path)
    clock = Clock(store, now, pace)
    world = World(
        store=store,
        clock=clock,
        people=People(store),
        groups=Groups(store),
        messages=Messages(store, clock.now),
        updates=Updates(store),
        files=Files(store),
        limits=Limits(rates, pace),
        faults=Faults(pace),
        log=Log(store, clock.now, on=log),
        closing=Bell(),
        token=token,
        username=username,
        name=name,
    )
    with store.together():
        world.people.settle(people)
        clock.told()
    return world
