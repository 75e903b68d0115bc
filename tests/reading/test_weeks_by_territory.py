"""A week begins, and rests, as the territory has it and not as the language does."""

from pathlib import Path

import pytest

from locales import Catalogues
from locales.weeks import first_weekday
from reading.public_holidays import DEFAULT_PATH, PublicHolidays
from reading.public_holidays.making import build, current

MONDAY, FRIDAY, SATURDAY, SUNDAY = 0, 4, 5, 6
GULF, WEST = {FRIDAY, SATURDAY}, {SATURDAY, SUNDAY}
# Begins, rests today.
WEEKS = {
    **dict.fromkeys(("DZ", "EG", "JO", "KW", "QA", "OM", "BH", "IQ", "LY"), (SATURDAY, GULF)),
    **dict.fromkeys(("SA", "IL", "YE"), (SUNDAY, GULF)),
    **dict.fromkeys(("AE", "MA", "TN", "LB", "TR", "CN", "RU", "UA", "RO", "RS"), (MONDAY, WEST)),
    **dict.fromkeys(("XK", "MD", "GE", "FR", "GB", "ES", "CL", "SN", "TO", "MU"), (MONDAY, WEST)),
    **dict.fromkeys(("CO", "DO", "MX", "US", "BR", "PH", "ZA", "BW", "IN", "KR"), (SUNDAY, WEST)),
    "IR": (SATURDAY, {FRIDAY}),
}


@pytest.fixture(scope="module")
def almanac(tmp_path_factory: pytest.TempPathFactory) -> PublicHolidays:
    path = Path(__file__).parents[2] / DEFAULT_PATH
    if not current(path):
        path = tmp_path_factory.mktemp("days") / "public_holidays.db"
        build(path)
    return PublicHolidays(path)


def test_weeks_are_those_of_the_territory(almanac: PublicHolidays) -> None:
    t = Catalogues(["fr"]).translator("fr")
    seen = {code: (first_weekday(t, code), set(almanac.weekend(code, 2026))) for code in WEEKS}

    assert seen == WEEKS


def test_weekends_of_another_year_are_those_of_then(almanac: PublicHolidays) -> None:
    assert (almanac.weekend("AE", 2016), almanac.weekend("AE", 2026)) == (GULF, WEST)
