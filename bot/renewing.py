"""What is owed is computed anew when a process begins: zones or rules may be others than before."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

import structlog

from programme import owing
from programme.office import Office, Unavailable

log = structlog.get_logger(__name__)


class Renewal:
    """One round through everything that is ahead, what falls due first before the rest.

    :param portion: of how many guests of one activity at a time.
    """

    def __init__(
        self, office: Office, now: Callable[[], datetime], *, portion: int = owing.PORTION
    ) -> None:
        self.office = office
        self.now = now
        self.portion = portion
        self._left: list[list[owing.Concern]] | None = None

    async def some(self) -> bool:
        """The next few; whether any are left. What fails is left to the next start."""
        try:
            return await self._some()
        except Unavailable:
            log.warning("not computed anew", left=self._left and len(self._left))
            return False

    async def rest(self) -> None:
        """All that are left."""
        while await self.some():
            pass

    async def _some(self) -> bool:
        if self._left is None:
            all_ahead = partial(owing.rounds, now=self.now(), portion=self.portion)
            self._left = await self.office.read(all_ahead)
        these, self._left = self._left[:1], self._left[1:]
        for concerns in these:
            await self.office.note(owing.refresh_for, concerns=concerns, now=self.now())
        return bool(self._left)
