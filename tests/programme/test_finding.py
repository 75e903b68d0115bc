"""What is found: in every script and spelling, by whom, and at what cost."""

from datetime import date
from typing import Any

import pytest

from db.tables import Leg, Translation
from programme import edits, finding
from programme.finding import Facets, Filters
from programme.pointing import Hint
from programme.values import Days, Kind, Level, Place, Precision, Status
from tests import factories as make
from tests.programme.desk import ANA, COORDINATOR, HEAD, LUC, Desk
from tests.programme.test_queries import Counted

CHISINAU = Place("Chișinău", "MD", "Europe/Chisinau")
ALOFA = Place("Nuku'Alofa", "TO", "Pacific/Tongatapu")
KYIV = Place("Київ", "UA", "Europe/Kyiv")
AUGUST = Days(Precision.DAY, date(2016, 8, 30), date(2016, 9, 2))
QUARTER = Days(Precision.QUARTER, date(2016, 10, 1), date(2016, 12, 31))

# A word as somebody types it, and whose title, translation or city has it.
TYPED = (
    ("evidence", "Électronique evidence"),
    ("electronique", "Électronique evidence"),
    ("ÉLECTRONIQUE", "Électronique evidence"),
    ("chisinau", "Électronique evidence"),
    ("CHIȘINĂU", "Électronique evidence"),
    ("nukualofa", "Straße und Recht"),
    ("nuku’alofa", "Straße und Recht"),
    ("STRASSE", "Straße und Recht"),
    ("київ", "Міжнародна співпраця"),
    ("СПІВПРАЦЯ", "Міжнародна співпраця"),
    ("доказательства", "Électronique evidence"),
    ("证据", "Électronique evidence"),
    ("الادلة", "Straße und Recht"),
    ("100%", "Міжнародна співпраця"),
    ("glacy-2016-077", "Straße und Recht"),
)
NOWHERE = ("jamboree", "evi dence x", "_______e", "%", "' OR 1=1 --", "\\", "re")


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


async def test_what_is_typed_in_any_script_finds_what_was_written_in_it(shelf: Desk) -> None:
    for word, title in TYPED:
        found = await titles(shelf, HEAD, word)
        assert [one.removesuffix(" 100%") for one in found] == [title], word
    for word in NOWHERE:
        assert await titles(shelf, HEAD, word) == [], word
    assert await titles(shelf, HEAD, "evidence", "chisinau") == ["Électronique evidence"]
    assert await titles(shelf, HEAD, "evidence", "nukualofa") == []


async def test_only_what_the_viewer_may_see_is_searched(shelf: Desk) -> None:
    """Of an activity, of a leg, of a draft; a hidden city does not give its activity away."""
    assert await titles(shelf, LUC, "evidence") == []
    assert await titles(shelf, ANA, "доказательства") == ["Électronique evidence"]
    hidden = shelf.convene(
        level=Level.CLEAR,
        title="Open title",
        legs=[(make.TBILISI, make.JULY), (make.BELGRADE, make.JULY)],
        leg_levels=[None, Level.AMBER],
    )
    assert await titles(shelf, LUC, "tbilisi") == ["Open title"]
    assert await titles(shelf, LUC, "belgrade") == []
    assert await titles(shelf, HEAD, "belgrade") == ["Open title"]
    shelf.convene(title="Unsaved", status=Status.DRAFT)
    assert await titles(shelf, COORDINATOR, "unsaved") == []
    [leg, _] = shelf.rows(Leg, activity_id=hidden)
    assert leg.folded == "tbilisi"


async def test_a_new_title_is_found_and_the_old_one_is_not(shelf: Desk) -> None:
    number = shelf.convene(title="Before")
    await shelf.act(edits.title, activity_id=number, text="Après", language="fr")
    assert await titles(shelf, HEAD, "apres") == ["Après"]
    assert await titles(shelf, HEAD, "before") == []


async def test_a_search_costs_the_same_whatever_it_finds(shelf: Desk) -> None:
    said = []
    for count in (0, 12):
        for number in range(count):
            shelf.convene([ANA], title=f"Electronic {number}", legs=[(CHISINAU, AUGUST)])
        by = await shelf.by(HEAD)
        with Counted(shelf.office.database) as counted:
            page = await shelf.office.ask(finding.search, by=by, hints=[Hint("chisinau")])
        said.append(counted.said)
    assert (len(page.activities), page.more) == (finding.PAGE, True)
    assert said[0] == said[1] <= 9
    rest = await shelf.office.ask(finding.search, by=by, hints=[Hint("chisinau")], page=1)
    assert (len(rest.activities), rest.more, rest.number) == (5, False, 1)


async def test_filters_narrow_by_project_territory_kind_month_and_mine(shelf: Desk) -> None:
    other = shelf.make(make.project, code="EAP2")
    shelf.convene(title="Theirs", projects=[other], owner=shelf.people[HEAD])
    electronic, street = "Électronique evidence", "Straße und Recht"
    work = "Міжнародна співпраця 100%"
    for filters, wanted in (
        (Filters(), [street, "Theirs", electronic, work]),
        (Filters(project="GLACY"), [street, electronic, work]),
        (Filters(territory="MD"), [electronic]),
        (Filters(kind=Kind.MISSION), [street]),
        (Filters(month=date(2016, 7, 1)), [street, "Theirs"]),
        (Filters(month=date(2016, 8, 1)), [electronic]),
        (Filters(month=date(2016, 9, 1)), [electronic]),
        (Filters(month=date(2016, 11, 1)), [work]),
        (Filters(month=date(2017, 1, 1)), []),
        (Filters(mine=True), ["Theirs"]),
        (Filters(territory="GE", month=date(2016, 7, 1), project="EAP2"), ["Theirs"]),
        (Filters(territory="GE", project="GLACY"), []),
    ):
        page = await shelf.ask(finding.upcoming, HEAD, filters=filters)
        assert [one.title for one in page.activities] == wanted, filters
    assert await shelf.ask(finding.facets, HEAD) == Facets(
        ("GLACY", "EAP2"),
        ("TO", "GE", "MD", "UA"),
        (Kind.WORKSHOP, Kind.MISSION),
        (date(2016, 7, 1), date(2016, 8, 1), date(2016, 10, 1)),
    )
    seen = await shelf.ask(finding.facets, LUC)
    assert seen.territories == ("UA",)  # where a mission goes is said when it is completed
