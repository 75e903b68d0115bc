"""Small words beside a date: those before it, those behind it, and those that say which hour."""

from collections.abc import Iterator, Sequence
from datetime import time
from itertools import zip_longest

from reading.dates.lexicon import Lexicon
from reading.dates.shapes import Token
from reading.folding import fold_word

NOON, MIDNIGHT = 12, 24


def led(row: Sequence[Token], known: Lexicon) -> Iterator[Token]:
    """The tokens without small words; those before one belong to it, "г." belongs to its year."""
    lead = -1
    between = late = evening = False
    held: Token | None = None
    for token, following in zip_longest(row, row[1:]):
        if token.letter == "G":
            lead = token.start if lead < 0 else lead
            between = between or fold_word(token.word) in known.between
        elif token.letter == "V" and following and following.letter in {"H", "N"}:
            lead, late = token.start if lead < 0 else lead, True
        elif token.letter in {"T", "O", "V"}:
            held = followed(held, token, evening=evening) if held and lead < 0 else held
        else:
            if held:
                yield held
            shown = token._replace(clock=later(token.clock)) if late else token
            held = shown._replace(lead=lead, between=between) if lead >= 0 else shown
            lead, between, late, evening = -1, False, False, late
    if held:
        yield held


def followed(held: Token, token: Token, *, evening: bool) -> Token:
    """A token with the small word behind it: "19 h" is an hour."""
    if token.letter == "O" and held.letter == "N" and held.value < MIDNIGHT:
        clock = later(time(held.value)) if evening else time(held.value)
        return held._replace(letter="H", clock=clock, end=token.end)
    return held._replace(end=token.end)


def later(clock: time | None) -> time | None:
    """An hour of the afternoon as the clock of a whole day has it."""
    return clock.replace(hour=clock.hour + NOON) if clock and clock.hour < NOON else clock
