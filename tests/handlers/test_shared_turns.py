"""Several processes together keep to what Telegram takes from one bot."""

import asyncio
import random
from collections import Counter
from collections.abc import Callable
from functools import partial
from itertools import pairwise

import pytest

from db.database import Database
from handlers.limits import Lane, Limits
from handlers.limits.shared import WINDOW
from programme import pace
from programme.office import Office, Unavailable
from programme.pace import GRACE, Turns
from sandbox.limits import Limits as TelegramLimits
from sandbox.limits import Rates
from sandbox.refusal import Refusal
from tests.seconds import Seconds
from tests.twins.limits import LetsLateTurnsLapse

RATE, PROCESSES, MANY = 30, 3, 40
HAIR = 1e-6
Together = Callable[[Seconds, "Pot"], Limits]


class Pot:
    """The table's row, without a table: whoever asks gets the next turns, a little later."""

    def __init__(self, seconds: Seconds, *, way: float = 0.003) -> None:
        self.seconds = seconds
        self.way = way
        self.until = 0.0
        self.broken = False

    async def give(
        self, *, many: int, each: float, ahead: float | None, monotonic: Callable[[], float]
    ) -> Turns:
        """As ``programme.pace.give`` does it."""
        if self.broken:
            raise Unavailable
        here = monotonic()
        begins = self.until if self.until > here - GRACE else here
        if ahead is not None and begins - here > ahead:
            found = Turns(0, begins - ahead)
        else:
            self.until = begins + many * each
            found = Turns(many, begins)
        await self.seconds.sleep(self.way)
        return found


def from_the_pot(seconds: Seconds, pot: Pot) -> Limits:
    """A process that shares its turns."""
    return Limits(RATE, seconds, seconds.sleep, give=pot.give)


def for_itself(seconds: Seconds, _: Pot) -> Limits:
    """A process that counts its own messages only."""
    return Limits(RATE, seconds, seconds.sleep)


def left_by(
    processes: list[Limits], seconds: Seconds, lanes: list[Lane]
) -> list[tuple[float, int]]:
    """When a message to each of many chats leaves, and from which process."""
    gone: list[tuple[float, int]] = []

    async def leave(number: int, place: int) -> None:
        await processes[number].turn(1000 * number + place + 1, lanes[number])
        gone.append((seconds(), number))
        processes[number].landed(None, seconds())

    async def story() -> None:
        each = [(number, place) for number in range(len(processes)) for place in range(MANY)]
        await asyncio.gather(*(leave(*one) for one in each))

    seconds.run(story())
    return gone


def refused(made: Together, *, seed: int = 0) -> int:
    """Calls that Telegram puts off where three processes have much to say at the same moment."""
    seconds, draw = Seconds(), random.Random(seed)
    pot = Pot(seconds)
    processes = [made(seconds, pot) for _ in range(PROCESSES)]
    gone = left_by(processes, seconds, [Lane.ANSWERS] * PROCESSES)
    hand, put_off = Seconds(0), 0
    telegram = TelegramLimits(Rates(), hand)
    for chat, at in enumerate(sorted(at + draw.uniform(0, 0.03) for at, _ in gone), 1):
        hand.at = at
        try:
            telegram.take(chat)
        except Refusal:
            put_off += 1
    return put_off


@pytest.mark.parametrize("seed", range(5))
def test_telegram_refuses_none_of_what_three_processes_send(seed: int) -> None:
    assert refused(from_the_pot, seed=seed) == 0


def test_processes_that_count_for_themselves_are_found_out() -> None:
    assert refused(for_itself) > 0


def test_one_process_has_all_turns_where_the_others_have_nothing_to_say() -> None:
    seconds = Seconds()
    gone = left_by([from_the_pot(seconds, Pot(seconds))], seconds, [Lane.BROADCASTS])
    assert gone[-1][0] - gone[0][0] <= MANY * WINDOW / RATE


def test_answers_of_one_process_go_before_the_broadcasts_of_another() -> None:
    seconds = Seconds()
    pot = Pot(seconds)
    gone = left_by(
        [from_the_pot(seconds, pot) for _ in range(2)], seconds, [Lane.BROADCASTS, Lane.ANSWERS]
    )
    first = Counter(number for _, number in gone[: MANY + 10])
    assert first[1] >= MANY - 2, "but for what was on its way"


def test_while_nobody_can_be_asked_each_process_takes_a_fifth() -> None:
    seconds = Seconds()
    pot = Pot(seconds)
    pot.broken = True
    gone = left_by([from_the_pot(seconds, pot)], seconds, [Lane.ANSWERS])
    assert gone[-1][0] - gone[0][0] == pytest.approx((MANY - 1) * 5 * WINDOW / RATE)


def test_a_turn_that_was_slept_through_is_nobodys() -> None:
    seconds = Seconds()
    pot = Pot(seconds, way=1.0)
    limits = from_the_pot(seconds, pot)

    async def story() -> None:
        going = asyncio.ensure_future(limits.turn(1, Lane.ANSWERS))
        for _ in range(5):
            await asyncio.sleep(0)
        pot.way = 0.003
        await going
        assert seconds() == pytest.approx(1001.003)
        assert pot.until == pytest.approx(1001 + WINDOW / RATE)

    seconds.run(story())


def all_turns_are_used(made: Together) -> None:
    """The promise: forty milliseconds to the database and back cost no turn."""
    seconds = Seconds()
    gone = left_by([made(seconds, Pot(seconds, way=0.04))], seconds, [Lane.ANSWERS])
    assert gone[-1][0] - gone[0][0] <= MANY * WINDOW / RATE


def test_whoever_hears_of_turns_a_little_late_uses_them_all() -> None:
    all_turns_are_used(from_the_pot)


def test_a_process_that_lets_late_turns_lapse_is_found_out() -> None:
    with pytest.raises(AssertionError):
        all_turns_are_used(lambda seconds, pot: LetsLateTurnsLapse(RATE, seconds, pot.give))


def test_who_is_always_late_goes_all_the_same() -> None:
    seconds = Seconds()
    gone = left_by([from_the_pot(seconds, Pot(seconds, way=0.5))], seconds, [Lane.ANSWERS])
    assert len(gone) == MANY


def test_turns_that_came_late_once_make_no_later_ones_late() -> None:
    seconds, many = Seconds(), 4 * RATE
    pot = Pot(seconds)
    limits = from_the_pot(seconds, pot)
    gone: list[float] = []

    async def leave(chat: int) -> None:
        await limits.turn(chat, Lane.BROADCASTS)
        gone.append(seconds())
        pot.way = 0.045 if RATE < len(gone) < 2 * RATE else 0.003
        limits.landed(None, seconds())

    async def story() -> None:
        await asyncio.gather(*(leave(chat) for chat in range(1, many + 1)))

    seconds.run(story())
    assert gone[-1] - gone[0] == pytest.approx((many - 1) * WINDOW / RATE, abs=0.01)


async def test_the_database_gives_each_turn_once(office: Office) -> None:
    """On one clock of ours: two processes that ask together get turns apart from each other."""
    if office.database.is_sqlite:
        pytest.skip("one process serves a SQLite file: it has all turns")
    clock = asyncio.get_running_loop().time
    url = office.database.engine.url.render_as_string(hide_password=False)
    beside = Office(Database(url), office.rules)
    ask = partial(pace.give, many=3, each=0.3, monotonic=clock)
    given = await asyncio.gather(*(one.note(ask) for one in [office, beside] * 4))
    beside.database.close()
    begun = sorted(turns.at for turns in given)
    # What is between reading the one clock and the other is the only play there is.
    assert all(later - earlier > 0.8 for earlier, later in pairwise(begun))
    assert begun[-1] - begun[0] < 7 * 0.9 + 0.1


async def test_who_can_wait_gets_no_turn_that_others_wait_for(office: Office) -> None:
    if office.database.is_sqlite:
        pytest.skip("one process serves a SQLite file: it has all turns")
    ask = partial(office.note, pace.give, each=0.5, monotonic=lambda: 0.0)
    assert (await ask(many=6)).many == 6
    later = await ask(many=6, ahead=0.1)
    assert later.many == 0
    assert 2 < later.at < 3
    assert (await ask(many=1)).many == 1
