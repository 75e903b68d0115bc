"""The almanac file, made of the library ``holidays``: read-only, replaced in one move.

The library is imported here only: in a process that runs it would cost 11 to 19 MB.
"""

import sqlite3
from collections.abc import Iterator
from datetime import date, timedelta
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

from reading import editions

# Raise it with every change of the tables or of the years.
EDITION: Final = 2
YEARS: Final = range(2010, 2036)
# Weekends that the library does not know, and CLDR does (weekData).
RESTS: Final = {"LY": (4, 5)}
LANGUAGES: Final = ("en", "ar", "es", "fr", "pt", "ro", "ru", "sr", "tr", "uk", "zh")

TABLES: Final = """
CREATE TABLE name (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
CREATE TABLE holiday (territory TEXT NOT NULL, day TEXT NOT NULL, language TEXT NOT NULL,
                      name INTEGER NOT NULL, PRIMARY KEY (territory, day, language)) WITHOUT ROWID;
CREATE TABLE weekend (territory TEXT NOT NULL, year INTEGER NOT NULL, weekday INTEGER NOT NULL,
                      PRIMARY KEY (territory, year, weekday)) WITHOUT ROWID;
CREATE TABLE observance (day TEXT NOT NULL, name TEXT NOT NULL,
                         PRIMARY KEY (day, name)) WITHOUT ROWID;
"""


def edition() -> str:
    """What the file is made of; a file of another edition is made again."""
    return f"{EDITION} holidays {version('holidays')} {YEARS[0]}-{YEARS[-1]}"


def current(path: Path) -> bool:
    """Whether the file is there and of this edition."""
    return editions.of_edition(path, edition())


def build(path: Path) -> bool:
    """Make the file, a few seconds' work; False where it is current and was left alone."""
    return editions.build(path, edition(), TABLES, fill)


def fill(file: sqlite3.Connection) -> None:
    """All rows."""
    import holidays

    known: dict[str, list[str]] = holidays.list_localized_countries()
    for territory in sorted(holidays.list_supported_countries()):
        if len(territory) == 2:
            for language, wanted in _languages(known.get(territory, [])):
                _territory(file, territory, language, wanted)
    file.executemany("INSERT INTO observance VALUES (?, ?)", sorted(set(observances())))


def _languages(known: list[str]) -> Iterator[tuple[str, str | None]]:
    """Our languages with the library's name for each; English without one is its default."""
    for language in LANGUAGES:
        wanted = next((one for one in known if one.partition("_")[0] == language), None)
        if wanted or language == "en":
            yield language, wanted


def _territory(file: sqlite3.Connection, territory: str, language: str, wanted: str | None) -> None:
    import holidays

    found: Any = holidays.country_holidays(territory, years=YEARS, language=wanted)
    names = {(name,) for name in found.values()}
    file.executemany("INSERT OR IGNORE INTO name (text) VALUES (?)", names)
    file.executemany(
        "INSERT INTO holiday SELECT ?, ?, ?, id FROM name WHERE text = ?",
        [(territory, day.isoformat(), language, name) for day, name in found.items()],
    )
    if language == "en":
        rests = {
            (territory, year, day.weekday())
            for year in YEARS
            for day in (date(year, 7, 1) + timedelta(days=n) for n in range(7))
            if _rests(territory, found, day)
        }
        file.executemany("INSERT INTO weekend VALUES (?, ?, ?)", rests)


def _rests(territory: str, found: Any, day: date) -> bool:
    if territory in RESTS:
        return day.weekday() in RESTS[territory]
    weekend: bool = found._is_weekend(day)  # noqa: SLF001 - the library shows only this year's
    return weekend


def observances() -> Iterator[tuple[str, str]]:
    """The days that resolutions 69/250 and 71/262 of the General Assembly name, as estimated."""
    from dateutil.easter import EASTER_ORTHODOX, easter
    from holidays.calendars.buddhist import _BuddhistLunisolar
    from holidays.calendars.hebrew import _HebrewLunisolar
    from holidays.calendars.hindu import _HinduLunisolar
    from holidays.calendars.islamic import _IslamicLunar

    islamic: Any = _IslamicLunar()
    hindu: Any = _HinduLunisolar()
    hebrew: Any = _HebrewLunisolar()
    buddhist: Any = _BuddhistLunisolar()
    for year in YEARS:
        for one, key in (
            (date(year, 1, 7), "orthodox_christmas"),
            (easter(year, EASTER_ORTHODOX) - timedelta(days=2), "orthodox_good_friday"),
            (hebrew.yom_kippur_date(year), "yom_kippur"),
            (buddhist.vesak_may_date(year)[0], "vesak"),
            (hindu.diwali_date(year)[0], "diwali"),
            (hindu.guru_nanak_jayanti_date(year)[0], "gurpurab"),
            *((day, "eid_al_fitr") for day, _ in islamic.eid_al_fitr_dates(year)),
            *((day, "eid_al_adha") for day, _ in islamic.eid_al_adha_dates(year)),
        ):
            if one is not None:
                yield one.isoformat(), key
