"""What is looked for is narrowed, and costs the same whatever is found."""

from datetime import date

from programme import finding
from programme.finding import Facets, Filters
from programme.pointing import Hint
from programme.values import Kind
from tests import factories as make
from tests.programme.desk import ANA, HEAD, LUC, Desk
from tests.programme.shelves import AUGUST, CHISINAU, shelf
from tests.programme.waiting import Counted

__all__ = ["shelf"]


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
