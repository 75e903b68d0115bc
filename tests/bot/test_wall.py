"""The machine's clock is put while the office runs: nothing comes early, nothing twice."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from structlog.testing import capture_logs

from bot.time import OfficeTime
from bot.wall import Wall
from programme import life
from programme.values import Status
from tests.programme.conftest import desk
from tests.programme.desk import ANA, HEAD, Desk

__all__ = ["desk"]

# T-7 at nine in London, of a workshop that begins on 18 July.
DUE = datetime(2016, 7, 11, 8, 0, tzinfo=UTC)
HOUR, YEARS = timedelta(hours=1), timedelta(days=3652)
JUMPS = (HOUR, -HOUR, YEARS, -YEARS)


@dataclass
class Machine:
    """A machine with two clocks, of which one can be put."""

    shows: datetime
    seconds: float = 1000.0

    def after(self, **span: float) -> None:
        """Both clocks go on."""
        passed = timedelta(**span)
        self.shows += passed
        self.seconds += passed.total_seconds()

    def office_time(self) -> OfficeTime:
        """The time of an office on this machine."""
        return OfficeTime(wall=Wall(lambda: self.shows, lambda: self.seconds))


async def reminded(desk: Desk, now: Callable[[], datetime]) -> int:
    """How many reminders Ana gets now."""
    desk.now = now()
    return sum(one.chat_id == ANA for one in await desk.deliver())


async def owed_at_nine(desk: Desk, moment: datetime) -> None:
    """A reminder waits for Ana, and it is this moment."""
    activity = desk.convene([ANA])
    await desk.act(life.step, HEAD, activity_id=activity, step=Status.CONFIRMED)
    desk.after(minutes=10)
    await desk.deliver()
    desk.now = moment


@pytest.mark.parametrize("by", JUMPS, ids=str)
async def test_a_clock_that_is_put_for_a_moment_changes_nothing(desk: Desk, by: timedelta) -> None:
    await owed_at_nine(desk, DUE - HOUR / 2)
    machine = Machine(desk.now)
    now = machine.office_time().now
    with capture_logs() as said:
        machine.shows += by
        machine.after(seconds=30)
        assert await reminded(desk, now) == 0
        machine.shows -= by
    machine.after(minutes=29)
    assert await reminded(desk, now) == 0
    machine.after(seconds=30)
    assert await reminded(desk, now) == 1
    assert await reminded(desk, now) == 0
    assert [one["by"] for one in said if one["log_level"] == "error"] == [by.total_seconds()]


@pytest.mark.parametrize("by", JUMPS, ids=str)
async def test_what_was_sent_before_the_clock_was_put_is_not_sent_again(
    desk: Desk, by: timedelta
) -> None:
    await owed_at_nine(desk, DUE)
    machine = Machine(desk.now)
    now = machine.office_time().now
    assert await reminded(desk, now) == 1
    machine.shows += by
    for _ in range(5):
        machine.after(minutes=15)
        assert await reminded(desk, now) == 0


@pytest.mark.parametrize(
    ("by", "believed"), [(HOUR, True), (-HOUR, True), (YEARS, False), (-YEARS, False)]
)
def test_a_clock_that_stays_where_it_was_put_is_believed_after_a_minute_unless_it_is_absurd(
    by: timedelta, believed: bool
) -> None:
    machine = Machine(DUE)
    time = machine.office_time()
    machine.shows += by
    for _ in range(60):
        assert time.now() == machine.shows - by
        machine.after(seconds=1)
    assert time.now() == machine.shows - (timedelta() if believed else by)
    assert bool(time.wall.off) is not believed


def test_a_clock_that_is_mended_little_by_little_is_followed() -> None:
    machine = Machine(DUE)
    time = machine.office_time()
    for _ in range(100):
        machine.after(seconds=1)
        machine.shows += timedelta(seconds=1)
        assert time.now() == machine.shows


def test_hours_asleep_have_passed() -> None:
    machine = Machine(DUE)
    time = machine.office_time()
    machine.after(hours=8)
    assert time.now() == DUE + 8 * HOUR
