"""What one process does for all: it settles doubts and keeps the office's own rhythms."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from bot.clock.turns import Turns, logged
from programme import owing, routines, uncertain
from programme.office import Office

ROUTINES = 1.0
PROGRESS = 3.0
# So much of a second goes to what many changes owe; the rest of it is for whoever writes meanwhile.
SHARE = 0.4


class Leading:
    """The work of whoever holds the lease.

    :param progress: shows how far broadcasts have come.
    :param read_papers: reads what was handed in.
    """

    def __init__(
        self,
        office: Office,
        turns: Turns,
        *,
        now: Callable[[], datetime],
        progress: Callable[[], Awaitable[None]],
        read_papers: Callable[[], Awaitable[None]] | None,
    ) -> None:
        self.office = office
        self.now = now
        self.progress = progress
        self.read_papers = read_papers
        self._turns = turns

    async def look(self, epoch: int) -> None:
        """Once, in this epoch."""
        await self.office.note(uncertain.resolve, epoch=epoch, now=self.now())
        if self.read_papers is not None:
            with logged("papers"):
                await self.read_papers()
        if self._turns.due("unsettled", ROUTINES):
            await self._settle()
        if self._turns.due("routines", ROUTINES):
            await self._keep()
        if self._turns.due("progress", PROGRESS):
            with logged("progress"):
                await self.progress()

    async def _keep(self) -> None:
        done = await self.office.note(routines.keep, now=self.now())
        if "clearing" in done:
            with logged("not shredded"):
                await self.office.shred()

    async def _settle(self) -> None:
        """Some of what many changes at once owe."""
        begun = self._turns.moment
        while await self.office.read(owing.unsettled):
            await self.office.note(owing.settle_some, now=self.now())
            if self._turns.moment - begun >= SHARE:
                break
