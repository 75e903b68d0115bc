"""Time passes, and every message that leaves is held against what was promised."""

from datetime import datetime, timedelta

from tests.model.account import RESTS, Account
from tests.model.diary import Diary
from tests.model.house import House, next_due
from tests.model.ledger import Ledger

SECOND = timedelta(seconds=1)
# The lease of a process that was killed.
LEASE = timedelta(seconds=65)


class Witness:
    """The product on the one hand, the model on the other."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.diary = Diary({})
        self.ledger = Ledger(self.diary)
        self.account = Account(self.diary, self.ledger)
        self.seen = 0
        # Until when nobody holds the lease, and until when all chats are told to wait.
        self.nobody_leads_until: datetime | None = None
        self.all_rest_until: datetime | None = None

    async def wait(self, how: str | dict[str, int]) -> None:
        """Time passes, and the clock ticks whenever something is to happen."""
        now = self.house.moment
        match how:
            case "next":
                to = self._next(now + SECOND) or now + SECOND
            case "just before":
                to = (self._next(now + 3 * SECOND) or now) - SECOND
            case _:
                to = now + timedelta(**how)  # type: ignore[arg-type]
        await self.until(max(to, now + SECOND))

    async def until(self, to: datetime) -> None:
        """Tick at once, then whenever something is to happen, then at the end."""
        await self._visit(self.house.moment + SECOND)
        while True:
            said = await next_due(self.house.office)
            now = self.house.moment
            moments = [one for one in (self._next(now), said) if one and now < one < to]
            if not moments:
                break
            await self._visit(min(moments))
        if self.house.moment < to:
            await self._visit(to)

    async def sleep(self, span: timedelta) -> None:
        """The machine sleeps; then it looks at the clock."""
        now = self.house.moment
        if any(now < end for end in self._ends()):
            return  # who rests counts seconds in which the machine is awake
        to = self._outside(now + span)
        await self.house.to(to, asleep=True)
        await self.look()

    async def to_the_end(self) -> None:
        """Everything that is still owed comes in its time."""
        while (to := self._next(self.house.moment)) is not None:
            await self.until(to)

    def _next(self, after: datetime) -> datetime | None:
        waits = self._ends() if self.ledger.waiting(after) else []
        soon = [after + SECOND] if self.ledger.doubtful() else []
        moments = (one for one in (*self.ledger.moments(), *waits, *soon) if one > after)
        return min(moments, default=None)

    def _ends(self) -> list[datetime]:
        """When those may send again, or be written to, that could not."""
        return sorted([*self.account.rests.values(), *self._pauses()])

    def _pauses(self) -> list[datetime]:
        """When anybody may send again."""
        return [one for one in (self.nobody_leads_until, self.all_rest_until) if one]

    def _outside(self, moment: datetime) -> datetime:
        """Nobody looks while it is not certain whether a rest has ended."""
        for end in self._ends():
            if self.house.moment < moment < end:
                moment = end
        return moment

    async def _visit(self, moment: datetime) -> None:
        await self.house.to(self._outside(moment))
        await self.look()

    async def look(self) -> None:
        """What has left with the time that passed; then a tick, and everything that leaves with it.

        Between two ticks the sender may wait for what is due within a second.
        """
        await self._account()
        now = self.house.moment
        leads = self._leads()
        if leads:
            self.ledger.resolve(now)
        await self.house.look()
        certain = await self._account()
        if leads and certain:
            missing = self.account.missing(now)
            assert not missing, f"at {now} it was owed, and did not come: {missing}"

    async def _account(self) -> bool:
        """Take what has left since the last time; whether everything that is owed had to leave."""
        requests, now = self.house.telegram.requests[self.seen :], self.house.moment
        self.seen += len(requests)
        for request in requests:
            if request.chat in self.diary.people:
                assert self._leads(), f"nobody was to send yet: {request}"
                self.account.take(request, now)
        if self.house.telegram.hung:
            await self.restart(kindly=False)
            return False
        if sum(until == now + RESTS for until in self.account.rests.values()) > 1:
            self.all_rest_until = now + RESTS  # two at once are meant for all
            return False
        return True

    def _leads(self) -> bool:
        return all(self.house.moment >= until for until in self._pauses())

    def written(self, chat: int) -> None:
        """Somebody has written: what is owed is computed anew."""
        self.account.written(chat, self.house.moment)

    async def restart(self, *, kindly: bool) -> None:
        """Another process begins where one has ended, or died."""
        if kindly:
            await self.house.end()
        await self.house.die()
        await self.house.begin()
        self.ledger.compute(self.house.moment)
        if not kindly and not self.house.database.is_sqlite:
            self.nobody_leads_until = self.house.moment + LEASE

    async def close(self) -> None:
        """Everything ends."""
        if self.house.processes:
            await self.house.die()
