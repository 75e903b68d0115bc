"""A budget of attention: what comes at once, what waits for the day, and how much that makes."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.settings import read as settings
from db.database import Database
from programme import importing
from programme.attention import Moment, when
from programme.office import Office
from programme.values import Purpose
from programme.viewer import office_itself
from tests.databases import one_now
from tests.handlers.house import read
from tests.programme.desk import Desk
from tests.programme.season import ENDS, NothingWaits, Season

NOW = datetime(2016, 7, 1, 6, tzinfo=UTC)
MORNING = NOW + timedelta(hours=20)
MID_JULY, AUGUST = datetime(2016, 7, 18, tzinfo=UTC), datetime(2016, 8, 1, tzinfo=UTC)
# A month now; the whole season, and the month on a server, at full size.
SEASONS = [
    ("sqlite", AUGUST),
    *(
        pytest.param(*one, marks=pytest.mark.full)
        for one in (("sqlite", ENDS), ("postgresql", AUGUST))
    ),
]

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


@pytest.mark.parametrize(
    ("minutes", "comes"),
    [
        (60 * 24 * 6, Moment(MORNING, gathered=True)),
        (60 * 33, Moment(MORNING, gathered=True)),
        (60 * 31, Moment(NOW + timedelta(minutes=10), gathered=True, soon=True)),
        (60 * 2, Moment(NOW + timedelta(minutes=10), gathered=True, soon=True)),
        (10, Moment(NOW)),
        (-60, Moment(NOW)),
    ],
)
def test_what_more_guests_do_on_a_day_waits_a_few_minutes_where_the_day_is_too_late(
    minutes: int, comes: Moment
) -> None:
    given = {"staff": True, "starts": NOW + timedelta(minutes=minutes), "more": True}
    assert when(Purpose.ANSWER, due=NOW, day_message=MORNING, **given) == comes
    assert not when(Purpose.LETTER, due=NOW, day_message=MORNING, **given).gathered
    later = NOW + timedelta(minutes=9, seconds=59)
    same = when(Purpose.ANSWER, due=later, day_message=MORNING, **given)
    assert comes.at == NOW or same == comes, "those of the same ten minutes come together"


@pytest.fixture
async def season(database: Database) -> Season:
    office = Office(database, settings().rules())
    by = office_itself(NOW)
    given = {name: read(name) for name in ("office", "activities", "people")}
    await office.act(importing.load, by=by, **given)
    return Season(Desk(office, NOW))


@pytest.mark.parametrize(("database", "until"), SEASONS, indirect=["database"])
async def test_who_does_everything_in_time_gets_two_a_day_and_eight_a_week(
    season: Season, until: datetime
) -> None:
    await season.live(late=False, until=until)
    day, week = season.worst()
    print(f"on time: {len(season.came)} messages, {day} on a day, {week} in a week")
    assert day <= 2
    assert week <= 8


async def keeps_to_the_budget_when_late(season: Season, until: datetime = ENDS) -> None:
    """The promise: three a day and twelve a week, however late everything is."""
    await season.live(late=True, until=until)
    day, week = season.worst()
    print(f"late: {len(season.came)} messages, {day} on a day, {week} in a week")
    assert day <= 3
    assert week <= 12


@pytest.mark.parametrize(("database", "until"), SEASONS, indirect=["database"])
async def test_where_everything_is_late_it_is_three_a_day_and_twelve_a_week(
    season: Season, until: datetime
) -> None:
    await keeps_to_the_budget_when_late(season, until)


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
async def test_an_office_that_gathers_nothing_is_found(season: Season) -> None:
    with pytest.raises(AssertionError):
        await keeps_to_the_budget_when_late(NothingWaits(season.desk), MID_JULY)


def test_a_diary_that_is_too_full_is_found() -> None:
    season = Season.__new__(Season)
    season.came = [(1001, date(2016, 7, 4))] * 3 + [(1001, date(2016, 7, 9))] * 6
    assert season.worst() == (6, 9)
