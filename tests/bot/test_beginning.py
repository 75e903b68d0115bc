"""A process begins on a clock that is wrong: it waits, and says so, until it agrees."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from sqlalchemy.orm import Session
from structlog.testing import capture_logs

from bot import agreeing
from bot.agreeing import until_agreed
from db.tables import SenderLease
from programme import lease
from programme.beginning import Doubted, Odd, doubted
from programme.office import Office
from tests.factories import LEASE
from tests.patience import PATIENCE
from tests.seconds import Seconds

MINUTE, HOUR, DAY, YEARS = (
    timedelta(minutes=1),
    timedelta(hours=1),
    timedelta(days=1),
    timedelta(days=3652),
)
Shown = tuple[timedelta, Odd | None]
# By how much a clock is off a quarter of an hour after a process sent, and what is said of it.
ALONE: tuple[Shown, ...] = (
    (timedelta(), None),
    (4 * MINUTE, None),
    (HOUR, None),
    (30 * DAY, None),
    (YEARS, Odd.LONG_AFTER),
    (-15 * MINUTE, None),
    (-HOUR, Odd.BEFORE),
    (-YEARS, Odd.BEFORE),
)
BESIDE_ANOTHER: tuple[Shown, ...] = tuple(
    (off, Odd.APART if abs(off) > 5 * MINUTE else None) for off, _ in ALONE
)


def sent_at(moment: datetime) -> Callable[[Session], None]:
    """A process was at work then, and is no more."""

    def work(session: Session) -> None:
        session.add(SenderLease(owner="the one before", epoch=1, until=moment + LEASE))

    return work


async def odd(office: Office, shows: datetime) -> Odd | None:
    """What is said of a clock."""
    found = await office.read(lambda one: doubted(one, shows=shows, lasts=LEASE))
    return found.odd if found else None


async def test_a_clock_is_doubted_by_what_the_database_knows(office: Office) -> None:
    assert await odd(office, await office.read(lease.database_clock)) is None, "an empty office"
    true = await office.read(lease.database_clock)
    await office.note(sent_at(true - HOUR / 4))
    cases = ALONE if office.database.is_sqlite else BESIDE_ANOTHER
    said = [(off, await odd(office, true + off)) for off, _ in cases]
    assert said == list(cases)


async def test_telegram_s_clock_speaks_where_the_database_knows_nothing(
    office: Office, telegram: str
) -> None:
    true = await office.read(lease.database_clock)
    for off in (timedelta(), 30 * DAY, -30 * DAY):
        found = await agreeing.odd(office, true + off, telegram)
        wrong = Odd.AFAR if office.database.is_sqlite else Odd.APART
        assert (found.odd if found else None) == (wrong if off else None)
    if office.database.is_sqlite:
        assert "Telegram's clock shows" in agreeing.sentence(Doubted(Odd.AFAR, true, true))
        nobody = "http://127.0.0.1:1"
        assert await agreeing.odd(office, true + 30 * DAY, nobody) is None, "nobody says so"


async def test_a_database_that_was_served_on_a_wrong_clock_is_told_of(office: Office) -> None:
    true = await office.read(lease.database_clock)
    await office.note(sent_at(true + YEARS))
    assert await odd(office, true) is Odd.BEFORE


def test_it_waits_until_the_clock_is_put_right_and_says_so_each_minute() -> None:
    seconds, right = Seconds(), 1000.0 + 130
    wrong = Doubted(Odd.BEFORE, datetime(1970, 1, 1, tzinfo=UTC), datetime.now(UTC))

    async def look() -> Doubted | None:
        return wrong if seconds() < right else None

    with capture_logs() as said:
        seconds.run(until_agreed(look, asyncio.Event(), seconds.sleep))
    assert right <= seconds() < right + 10
    assert [one["log_level"] for one in said] == ["error"] * 3 + ["warning"]
    assert "1970-01-01 00:00 UTC" in said[0]["event"]


async def test_whoever_waits_can_be_told_to_stop() -> None:
    stopped = asyncio.Event()

    async def look() -> Doubted | None:
        stopped.set()
        return Doubted(Odd.APART, datetime.now(UTC), datetime.now(UTC))

    with capture_logs():
        async with asyncio.timeout(PATIENCE):
            await until_agreed(look, stopped)
