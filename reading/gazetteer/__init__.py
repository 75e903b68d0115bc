"""Cities with their territories and zones, looked up on disk by any of their names."""

import sqlite3
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from programme.values import Place
from reading.folding import fold
from reading.gazetteer.making import build, current

__all__ = ["DEFAULT_PATH", "Gazetteer", "Match", "build", "current"]

DEFAULT_PATH: Final = Path("var/gazetteer.db")
# A town that has the name among its others weighs less than one that bears it.
OTHER_NAME: Final = 0.2
CAPITAL: Final = 3
# Octets of the file that may be looked at without being read anew; and names that are held.
MAPPED: Final = 1 << 25
KEPT: Final = 4096

SEARCH: Final = """
SELECT city.name, city.territory, city.zone, city.population, city.capital, called.main
  FROM called JOIN city ON city.id = called.city
 WHERE called.folded = ? AND (? IS NULL OR city.territory = ?)
"""
SEAT: Final = "SELECT name, territory, zone FROM city WHERE capital AND territory = ?"


@dataclass(frozen=True)
class Match:
    """A city found, and how likely it is to be the one that is meant."""

    place: Place
    population: int
    capital: bool
    main: bool

    @property
    def weight(self) -> float:
        """For comparing matches of one name."""
        return (
            max(self.population, 1)
            * (CAPITAL if self.capital else 1)
            * (1 if self.main else OTHER_NAME)
        )


class Gazetteer:
    """A file made by `build`, read-only; it holds the last names asked for, any thread may ask."""

    def __init__(self, path: Path = DEFAULT_PATH) -> None:
        """Open the file; FileNotFoundError where there is none."""
        if not path.is_file():
            raise FileNotFoundError(
                f"There is no gazetteer at {path}: python -m reading.gazetteer {path}"
            )
        address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        self.file = sqlite3.connect(address, uri=True, check_same_thread=False)
        self.file.execute("PRAGMA cache_size = -256")
        self.file.execute(f"PRAGMA mmap_size = {MAPPED}")
        # Texts repeat their names, and words that are none.
        self._found = lru_cache(KEPT)(self._search)

    def __enter__(self) -> Self:
        """The gazetteer itself, closed on leaving."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        why: BaseException | None,
        where: TracebackType | None,
    ) -> None:
        """Close the file."""
        self.close()

    def close(self) -> None:
        """Close the file."""
        self.file.close()

    def find(self, name: str, territory: str | None = None) -> list[Place]:
        """The cities of that name, the likeliest first, in one territory or in all."""
        return [match.place for match in self.matches(name, territory)]

    def matches(self, name: str, territory: str | None = None) -> list[Match]:
        """The same with what makes one likelier than another."""
        return [*self._found(name, territory)]

    def _search(self, name: str, territory: str | None) -> tuple[Match, ...]:
        rows = self.file.execute(SEARCH, (fold(name), territory, territory)).fetchall()
        found = [
            Match(Place(city, code, zone), population, bool(capital), bool(main))
            for city, code, zone, population, capital, main in rows
        ]
        return tuple(sorted(found, key=lambda match: -match.weight))

    def capital(self, territory: str) -> Place | None:
        """The capital of a territory."""
        row = self.file.execute(SEAT, (territory,)).fetchone()
        return Place(*row) if row else None

    def territory(self, name: str) -> str | None:
        """The code of a territory by any of its names; None where it is not one."""
        return self._territories.get(fold(name))

    @cached_property
    def _territories(self) -> dict[str, str]:
        """A few thousand names, asked for far more often than any town's."""
        return dict(self.file.execute("SELECT folded, code FROM territory"))
