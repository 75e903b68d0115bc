"""The sample programme from July to November, as an office lives it, and what came unasked."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from db.tables import Activity, Chat, Leg, Participation
from programme import edits, life, people, routines
from programme.deliveries import Parcel
from programme.refusals import Refusal
from programme.values import Answer, Days, Precision, Role, Status
from tests.programme.desk import Desk
from tests.twins.attention import scatter

COORDINATORS = (1001, 1004)
MANAGER, GUEST = 1002, 1011
BUCHAREST = ZoneInfo("Europe/Bucharest")
CONFIRMED = {"step": Status.CONFIRMED, "waive": life.WAIVABLE, "reason": "Agreed by telephone"}
BEGINS, ENDS = datetime(2016, 7, 1, 6, tzinfo=UTC), datetime(2016, 12, 1, tzinfo=UTC)
GUESTS = frozenset({Role.PARTICIPANT, Role.SPEAKER, Role.MEMBER})


class Season:
    """The sample programme from July to November, and what came unasked."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.came: list[tuple[int, date]] = []
        self.moved: set[int | None] = set()

    async def live(self, *, late: bool, until: datetime = ENDS) -> None:
        """Day by day, with work in the morning: everything in time, or everything too late."""
        while self.desk.now < until:
            await self.desk.office.note(routines.keep, now=self.desk.now)
            if self.desk.now.hour == BEGINS.hour:
                await self._work(late=late)
            await self._send()
            self.desk.after(hours=3)

    async def _work(self, *, late: bool) -> None:
        ahead, begins = timedelta(days=1 if late else 21), self._begins()
        for row in self.desk.rows(Activity, status=Status.TENTATIVE):
            first = begins.get(row.id or 0)
            if first and first - ahead <= self.desk.now.date():
                await self._try(MANAGER, life.step, activity_id=row.id, **CONFIRMED)
        for part in self.desk.rows(Participation):
            first = begins.get(part.activity_id)
            if late and part.role in GUESTS and self._is(first, days=2):
                await self._answer(part, Answer.DECLINED)
            elif not late and part.answer is Answer.INVITED:
                await self._answer(part, Answer.ACCEPTED)
        if late:
            await self._move_on_the_eve()
        if late and self.desk.now.date() == date(2016, 7, 10):
            await self.desk.office.note(people.blocked, chat_id=GUEST, now=self.desk.now)

    def _is(self, first: date | None, *, days: int) -> bool:
        """Whether it begins in so many days."""
        return first == self.desk.now.date() + timedelta(days=days)

    async def _move_on_the_eve(self) -> None:
        """Whatever begins tomorrow ends a day later than everybody was told."""
        for leg in self.desk.rows(Leg, precision=Precision.DAY):
            if self._is(leg.start_on, days=1) and leg.end_on and leg.id not in self.moved:
                self.moved.add(leg.id)
                longer = Days(Precision.DAY, leg.start_on, leg.end_on + timedelta(days=1))
                given = {"activity_id": leg.activity_id, "leg_id": leg.id, "days": longer}
                await self._try(MANAGER, edits.days, **given)

    def _begins(self) -> dict[int, date]:
        """The first day of each activity."""
        dated = [(leg.activity_id, leg.start_on) for leg in self.desk.rows(Leg) if leg.start_on]
        return dict(sorted(dated, reverse=True))

    async def _answer(self, part: Participation, answer: Answer) -> None:
        [chat] = self.desk.rows(Chat, person_id=part.person_id)
        await self._try(chat.id, life.answer, activity_id=part.activity_id, answer=answer)

    async def _try(self, chat: int, act: object, **given: object) -> None:
        try:
            await self.desk.act(act, chat, **given)  # type: ignore[arg-type]
        except Refusal:
            return

    async def _send(self) -> None:
        while taken := await self._take():
            await self.desk.settle(taken)
            there = self.desk.now.astimezone(BUCHAREST).date()
            self.came += [(one.chat_id, there) for one in taken if one.chat_id in COORDINATORS]

    async def _take(self) -> list[Parcel]:
        return await self.desk.take()

    def worst(self) -> tuple[int, int]:
        """The most on a day, and in a week from Monday to Sunday."""
        days = Counter(self.came)
        weeks = Counter((chat, day.isocalendar()[:2]) for chat, day in self.came)
        return max(days.values()), max(weeks.values())


class NothingWaits(Season):
    """What the day's message would bring together comes one by one."""

    async def _take(self) -> list[Parcel]:
        await self.desk.office.note(scatter, now=self.desk.now)
        return await super()._take()
