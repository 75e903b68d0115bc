"""A budget of attention: what comes at once, what waits for the day, and how much that makes."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.settings import read as settings
from db.database import Database
from db.tables import Activity, Chat, Leg, Participation
from programme import importing, life, people, routines
from programme.attention import Moment, when
from programme.office import Office
from programme.refusals import Refusal
from programme.values import Answer, Purpose, Status
from programme.viewer import office_itself
from tests.databases import one_now
from tests.handlers.conftest import read
from tests.programme.desk import Desk

COORDINATORS = (1001, 1004)
MANAGER, GUEST = 1002, 1011
BUCHAREST = ZoneInfo("Europe/Bucharest")
NOW = datetime(2016, 7, 1, 6, tzinfo=UTC)
CONFIRMED = {"step": Status.CONFIRMED, "waive": life.WAIVABLE, "reason": "Agreed by telephone"}
MORNING = NOW + timedelta(hours=20)


database = one_now


@given(st.sampled_from(Purpose), st.integers(-100, 1000))
def test_nothing_of_a_guest_waits(purpose: Purpose, hours: int) -> None:
    starts = NOW + timedelta(hours=hours)
    moment = when(purpose, staff=False, due=NOW, starts=starts, day_message=MORNING)
    assert moment == Moment(NOW)


@pytest.mark.parametrize(
    ("purpose", "hours", "waits"),
    [
        (Purpose.LETTER, 1000, False),
        (Purpose.APPROVAL, 1000, False),
        (Purpose.DECISION, 1000, False),
        (Purpose.CHANGE, 49, True),
        (Purpose.CHANGE, 48, False),
        (Purpose.ANSWER, 24 * 8, True),
        (Purpose.ANSWER, 24 * 7, False),
        (Purpose.UNREACHED, 100, True),
        (Purpose.REMINDER, 24 * 7, True),
        (Purpose.REMINDER, 15, True),
        (Purpose.REMINDER, 2, False),
        (Purpose.INVITATION, 1000, True),
        (Purpose.WEEK, None, True),
        (Purpose.STALE, None, True),
        (Purpose.QUESTION, None, True),
        (Purpose.QUESTION, -48, True),
    ],
)
def test_what_comes_to_the_desk_at_once_and_what_waits(
    purpose: Purpose, hours: int | None, waits: bool
) -> None:
    starts = NOW + timedelta(hours=hours) if hours is not None else None
    moment = when(purpose, staff=True, due=NOW, starts=starts, day_message=MORNING)
    assert moment == (Moment(MORNING, gathered=True) if waits else Moment(NOW))


class Season:
    """The sample programme from July to November, and what came unasked."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.came: list[tuple[int, date]] = []

    async def live(self, *, late: bool) -> None:
        """Day by day, with work in the morning: everything in time, or everything too late."""
        until = datetime(2016, 12, 1, tzinfo=UTC)
        while self.desk.now < until:
            await self.desk.office.note(routines.keep, now=self.desk.now)
            if self.desk.now.hour == NOW.hour:
                await self._work(late=late)
            await self._send()
            self.desk.after(hours=3)

    async def _work(self, *, late: bool) -> None:
        ahead, begins = timedelta(days=1 if late else 21), self._begins()
        for row in self.desk.rows(Activity, status=Status.TENTATIVE):
            first = begins.get(row.id or 0)
            if first and first - ahead <= self.desk.now.date():
                await self._try(MANAGER, life.step, activity_id=row.id, **CONFIRMED)
        for part in self.desk.rows(Participation, answer=Answer.INVITED):
            first = begins.get(part.activity_id)
            if not late or (first and first - timedelta(days=2) <= self.desk.now.date()):
                answer = Answer.DECLINED if late else Answer.ACCEPTED
                await self._answer(part, answer)
        if late and self.desk.now.date() == date(2016, 7, 10):
            await self.desk.office.note(people.blocked, chat_id=GUEST, now=self.desk.now)

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
        for parcel in await self.desk.deliver():
            if parcel.chat_id in COORDINATORS:
                self.came.append((parcel.chat_id, self.desk.now.astimezone(BUCHAREST).date()))

    def worst(self) -> tuple[int, int]:
        """The most on a day, and in a week from Monday to Sunday."""
        days = Counter(self.came)
        weeks = Counter((chat, day.isocalendar()[:2]) for chat, day in self.came)
        return max(days.values()), max(weeks.values())


@pytest.fixture
async def season(database: Database) -> Season:
    office = Office(database, settings().rules())
    by = office_itself(NOW)
    given = {name: read(name) for name in ("office", "activities", "people")}
    await office.act(importing.load, by=by, **given)
    return Season(Desk(office, NOW))


async def test_who_does_everything_in_time_gets_two_a_day_and_eight_a_week(season: Season) -> None:
    await season.live(late=False)
    day, week = season.worst()
    print(f"on time: {len(season.came)} messages, {day} on a day, {week} in a week")
    assert day <= 2
    assert week <= 8


async def test_where_everything_is_late_it_is_three_a_day_and_twelve_a_week(
    season: Season,
) -> None:
    await season.live(late=True)
    day, week = season.worst()
    print(f"late: {len(season.came)} messages, {day} on a day, {week} in a week")
    assert day <= 3
    assert week <= 12


def test_a_diary_that_is_too_full_is_found() -> None:
    season = Season.__new__(Season)
    season.came = [(1001, date(2016, 7, 4))] * 3 + [(1001, date(2016, 7, 9))] * 6
    assert season.worst() == (6, 9)
