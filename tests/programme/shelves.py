"""A shelf of activities in many scripts."""

from datetime import date
from typing import Any

import pytest

from db.tables import Translation
from programme import finding
from programme.pointing import Hint
from programme.values import Days, Kind, Level, Place, Precision
from tests import factories as make
from tests.programme.desk import ANA, Desk

CHISINAU = Place("Chișinău", "MD", "Europe/Chisinau")
ALOFA = Place("Nuku'Alofa", "TO", "Pacific/Tongatapu")
KYIV = Place("Київ", "UA", "Europe/Kyiv")
AUGUST = Days(Precision.DAY, date(2016, 8, 30), date(2016, 9, 2))
QUARTER = Days(Precision.QUARTER, date(2016, 10, 1), date(2016, 12, 31))


@pytest.fixture
def shelf(desk: Desk) -> Desk:
    """Three activities in three scripts, two of them with translated titles."""
    one = desk.convene([ANA], title="Électronique evidence", legs=[(CHISINAU, AUGUST)])
    two = desk.convene(
        title="Straße und Recht",
        legs=[(ALOFA, make.JULY)],
        kind=Kind.MISSION,
        level=Level.GREEN,
        ref="GLACY-2016-077",
    )
    desk.convene(title="Міжнародна співпраця 100%", legs=[(KYIV, QUARTER)], level=Level.CLEAR)
    for number, language, text in (
        (one, "ru", "Электронные доказательства"),
        (one, "zh", "电子证据培训班"),
        (two, "ar", "الأدلة الإلكترونية"),
    ):
        desk.make(_translated, number=number, language=language, text=text)
    return desk


def _translated(session: Any, *, number: int, language: str, text: str) -> int:
    given = {"thing": "activity", "field": "title", "language": language, "text": text}
    session.add(Translation(thing_id=number, **given))
    return number


async def titles(desk: Desk, chat: int, *words: str) -> list[str]:
    hints = [Hint(word) for word in words]
    page = await desk.ask(finding.search, chat, hints=hints)
    return [one.title for one in page.activities]
