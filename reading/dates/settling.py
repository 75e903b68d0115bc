"""Which of several things a phrase is, by its neighbours: "mar. 18 juillet", "3 mai à 14h"."""

from collections.abc import Sequence
from typing import Final

from reading.dates.shapes import Token

DATED: Final = frozenset("NMYIPHQELW")


def settle(row: Sequence[Token], at: int) -> Token:
    """The token as its neighbours want it."""
    token = row[at]
    after = "".join(other.letter for other in row[at + 1 : at + 3])
    before = row[at - 1].letter if at else ""
    wanted = choice({token.letter, *(entry.letter for entry in token.others)}, before, after)
    for entry in token.others:
        if entry.letter == wanted:
            return token._replace(letter=entry.letter, value=entry.value)
    return token


def choice(letters: set[str], before: str, after: str) -> str:
    """The letter that fits between its neighbours; empty where none is better than the first."""
    if {"M", "W"} <= letters:
        weekday = (after == "NM" or after[:1] in {"I", "P"}) and before != "N"
        return "W" if weekday else "M"
    if {"S", "G"} <= letters:
        until = before in DATED and (after[:1] != "H" or before == "H")
        return "S" if until else "G"
    return ""
