"""What became of flights, written in one go; what cannot be written is kept, or in doubt."""

from collections.abc import Callable, Sequence
from datetime import datetime

import structlog

from handlers.flight import Landed
from handlers.limits import Limits
from handlers.pausing import Pausing
from programme import deliveries
from programme.office import Office, Unavailable

log = structlog.get_logger(__name__)


class Landing:
    """Where flights come down; ``waiting`` are those whose end is not written yet."""

    def __init__(self, office: Office, limits: Limits, now: Callable[[], datetime]) -> None:
        self.office = office
        self.now = now
        self.pausing = Pausing(office, limits, now)
        self.waiting: list[Landed] = []

    async def settle(self) -> None:
        """Write what became of flights, each in its epoch, and what Telegram asked to wait.

        :raises Unavailable: the database cannot be written just now; what waits is kept.
        """
        while self.waiting:
            epoch = self.waiting[0].epoch
            together = [one for one in self.waiting if one.epoch == epoch]
            await self._write(together, epoch)
            self.waiting = [one for one in self.waiting if one.epoch != epoch]
        await self.pausing.store()

    async def _write(self, landed: Sequence[Landed], epoch: int) -> None:
        outcomes = [one.outcome for one in landed]
        try:
            await self.office.note(
                deliveries.settle, outcomes=outcomes, epoch=epoch, now=self.now()
            )
        except Unavailable:
            raise
        except Exception:
            if len(landed) == 1:
                log.exception("not settled", delivery=outcomes[0].id)
                await self.office.note(deliveries.doubt, ids=[outcomes[0].id])
                return
            for one in landed:
                await self._write([one], epoch)
