"""Days on which a place rests, as far as somebody has written them down."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Protocol

from sqlalchemy.orm import Session

SATURDAY_AND_SUNDAY: Final = frozenset({5, 6})


@dataclass(frozen=True)
class DayOff:
    """A public holiday of one territory, under its name in each language that has one.

    :param names: by language of two letters (ISO 639-1); English is always there.
    """

    day: date
    names: Mapping[str, str] = field(hash=False)

    def name(self, language: str) -> str:
        """The name in a language, or else in English."""
        return self.names.get(language.partition("_")[0], self.names["en"])


class Almanac(Protocol):
    """What is known of the days of a territory (ISO 3166 code)."""

    def knows(self, territory: str, year: int) -> bool:
        """Whether the public holidays of a territory are written down for that year."""

    def weekend(self, territory: str, year: int) -> frozenset[int]:
        """The days of the week on which a territory rests, Monday is 0."""

    def holidays(self, territory: str, first: date, last: date) -> Sequence[DayOff]:
        """The public holidays of a territory from a day to a day, both inclusive."""

    def observances(self, first: date, last: date) -> Sequence[tuple[date, str]]:
        """The observances on which the United Nations avoid meetings, by their key."""


class Blank:
    """An almanac in which nothing has been written: every weekend is Saturday and Sunday."""

    def knows(self, territory: str, year: int) -> bool:
        """Nobody wrote anything down; that is no fact about a territory."""
        return True

    def weekend(self, territory: str, year: int) -> frozenset[int]:
        """As in most of the world."""
        return SATURDAY_AND_SUNDAY

    def holidays(self, territory: str, first: date, last: date) -> Sequence[DayOff]:
        """None."""
        return ()

    def observances(self, first: date, last: date) -> Sequence[tuple[date, str]]:
        """None."""
        return ()


BLANK: Final = Blank()


def almanac(session: Session) -> Almanac:
    """The almanac that the door put into this session."""
    found: Almanac = session.info.get("almanac", BLANK)
    return found
