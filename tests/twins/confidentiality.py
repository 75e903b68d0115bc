"""Offices that lack a guard, on purpose."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any, TypeVar

from programme import deliveries
from programme.office import Office
from programme.parcels import packed
from programme.values import Right
from programme.viewer import Channel, RightHeld, Viewer

T = TypeVar("T")


class BlindOffice(Office):
    """Every question is answered as if the head asked in person: no guard in ``visibility``."""

    async def ask(self, question: Callable[..., T], *, by: Viewer, **given: Any) -> T:
        """Answer anybody."""
        return await super().ask(question, by=_entitled(by), **given)


class TakingAll(Office):
    """What is sent is packed as if its reader had asked for it: no ceiling in ``take``."""

    async def note(self, keep: Callable[..., T], **given: Any) -> T:
        """Take as much as anybody may see at all."""
        if keep is deliveries.take:
            given["pack"] = partial(packed, channel=Channel.ASKED)
        return await super().note(keep, **given)


def _entitled(by: Viewer) -> Viewer:
    return replace(by, rights=(RightHeld(Right.HEAD),), channel=Channel.DIRECT)
