"""Wishes to write, and the turns that the limits give them, in seconds that nobody waits."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from hypothesis import strategies as st

from handlers.limits import Lane, Limits
from tests.seconds import Seconds

RATE = 30
HAIR = 1e-6


@dataclass(frozen=True)
class Wish:
    """Somebody who wants to write to a chat so many seconds after the beginning."""

    after: float
    chat: int
    lane: Lane


@dataclass(frozen=True)
class Turn:
    """What they got, and when Telegram got what they sent."""

    wish: Wish
    asked: float
    got: float
    came: float


wishes = st.lists(
    st.builds(
        Wish,
        after=st.floats(0, 5, allow_nan=False).map(lambda at: round(at, 3)),
        chat=st.integers(1, 25),
        lane=st.sampled_from(Lane),
    ),
    max_size=150,
)


def turns_of(
    asked: list[Wish],
    rate: int = RATE,
    made: Callable[..., Limits] = Limits,
    way: Callable[[], float] = int,
) -> list[Turn]:
    """Everybody's turn, in the order they were given.

    :param way: draws the seconds that a message takes there, and its answer back.
    """
    seconds = Seconds()
    limits = made(rate, seconds, seconds.sleep)
    given: list[Turn] = []

    async def wait(wish: Wish) -> None:
        await seconds.sleep(wish.after)
        at = seconds()
        await limits.turn(wish.chat, wish.lane)
        got, there, back = seconds(), way(), way()
        given.append(Turn(wish, at, got, got + there))
        await seconds.sleep(there + back)
        limits.landed(wish.chat, got)

    async def all_of_them() -> None:
        await asyncio.gather(*map(wait, asked))

    seconds.run(all_of_them())
    return given


def most_within(length: float, moments: list[float]) -> int:
    """The most of these that any span of this length holds."""
    return max(
        (sum(at <= one < at + length - HAIR for one in moments) for at in moments), default=0
    )
