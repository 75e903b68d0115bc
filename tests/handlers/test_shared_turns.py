"""Several processes together keep to what Telegram takes from one bot."""

import asyncio
import random
from collections import Counter
from functools import partial

import pytest

from db.database import Database
from handlers.limits import Lane, Limits
from handlers.limits.shared import WINDOW
from programme import pace
from programme.office import Office
from programme.pace import shared_clock
from sandbox.limits import Limits as TelegramLimits
from sandbox.limits import Rates
from sandbox.refusal import Refusal
from tests.factories import BEGINNING
from tests.handlers.pot import RATE, Pot, Together, from_the_pot
from tests.seconds import Seconds

PROCESSES, MANY = 3, 100


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


def only_on_a_server(office: Office) -> None:
    if office.database.is_sqlite:
        pytest.skip("one process serves a SQLite file: it has all turns")


async def test_the_database_gives_each_turn_once(office: Office) -> None:
    """On clocks of ours: two processes that ask together get turns apart from each other."""
    only_on_a_server(office)
    url = office.database.engine.url.render_as_string(hide_password=False)
    beside = Office(Database(url), office.rules)
    ask = partial(
        pace.give,
        many=3,
        rate=3,
        window=0.9,
        monotonic=lambda: 0.0,
        clock=lambda _: BEGINNING,
    )
    given = await asyncio.gather(*(one.note(ask) for one in [office, beside] * 4))
    beside.database.close()
    begun = sorted(turns.at[0] for turns in given)
    assert begun == pytest.approx([0.9 * place for place in range(8)], abs=1e-5)


async def test_who_can_wait_gets_no_turn_that_others_wait_for(office: Office) -> None:
    only_on_a_server(office)
    clocks = {"monotonic": lambda: 0.0, "clock": lambda _: BEGINNING}
    ask = partial(office.note, pace.give, rate=6, window=3.0, **clocks)
    assert len((await ask(many=6)).at) == 6
    later = await ask(many=6, ahead=0.1)
    assert (later.at, later.again) == ((), pytest.approx(2.9))
    assert len((await ask(many=1)).at) == 1


async def test_the_clock_that_all_share_goes_on_within_one_transaction(office: Office) -> None:
    only_on_a_server(office)
    first, second = await office.read(lambda one: (shared_clock(one), shared_clock(one)))
    assert first < second
