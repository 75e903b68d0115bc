"""/projects: what stands, what documents say of it, and each field changed in words."""

from decimal import Decimal

import pytest

from db.tables import Body, Project, ProjectTerritory
from locales import Catalogues, amounts, unmarked
from reading.amounts import read_amount
from tests.client import Person
from tests.handlers.house import House, rows


async def opened(person: Person, name: str) -> str:
    """The card of a project or body."""
    await person.says("/projects")
    return (await person.presses(name)).text


async def test_where_documents_disagree_the_card_shows_both_and_where_they_come_from(
    manager: Person,
) -> None:
    said = unmarked(await opened(manager, "Cybercrime@EAP II"))
    assert "Period: May 2015 – October 2017" in said
    assert "€800,000" in said
    assert "European Union" in said
    assert "Documents disagree:" in said
    for month, line in (("October 2017", 376), ("December 2017", 135)):
        assert f"May 2015 – {month} (Update Q2 2016, line {line})" in said
    assert "Documents disagree:" not in unmarked(await opened(manager, "GLACY"))


async def test_candidates_and_what_follows_are_told_apart(manager: Person) -> None:
    said = unmarked(await opened(manager, "GLACY+"))
    assert "Candidates: Dominican Republic" in said
    assert "Successor: GLACYPLUS" in unmarked(await opened(manager, "GLACY"))


async def test_each_field_is_typed_and_what_is_not_understood_changes_nothing(
    house: House, manager: Person
) -> None:
    for label, wrong, right in (
        ("Period", "soon", "March 2014 – May 2019"),
        ("Budget", "much", "EUR 1.25 million"),
        ("Countries", "Nowhereland", "Georgia, Ghana?"),
        ("Successor", "nothing", "GLACY+"),
        ("Donors", ";", "Japan; Monaco"),
    ):
        await opened(manager, "Cybercrime@EAP II")
        await manager.presses("Edit")
        await manager.presses(label)
        assert "not understood" in (await manager.says(wrong)).text, label
        assert "EAP2" in (await manager.says(right)).text, label
    [project] = [one for one in await house.office.note(rows, table=Project) if one.code == "EAP2"]
    assert (project.starts_on.isoformat(), project.ends_on.isoformat()[:7]) == (
        "2014-03-01",
        "2019-05",
    )
    assert (project.budget, project.currency) == (Decimal(1_250_000), "EUR")
    assert (project.successor_code, project.donors) == ("GLACYPLUS", ["Japan", "Monaco"])
    territories = await house.office.note(rows, table=ProjectTerritory)
    of_it = {one.territory: one.status for one in territories if one.project_id == project.id}
    assert of_it == {"GE": "confirmed", "GH": "candidate"}


async def test_a_body_counts_its_sessions_and_a_coordinator_only_looks(
    house: House, manager: Person, coordinator: Person
) -> None:
    await opened(manager, "T-CY")
    await manager.presses("Edit")
    await manager.presses("Sessions held")
    assert "16" in (await manager.says("16")).text
    [body] = [one for one in await house.office.note(rows, table=Body) if one.code == "TCY"]
    assert body.sessions_held == 16
    await coordinator.says("/projects")
    assert (await coordinator.presses("T-CY")).buttons == ("Back",)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("EUR 3.35 million", (Decimal(3_350_000), "EUR")),
        ("800 000 €", (Decimal(800_000), "EUR")),
        ("$1,200", (Decimal(1_200), "USD")),
        ("1.200,50 chf", (Decimal("1200.50"), "CHF")),
        ("3 350 000", None),
        ("euros", None),
    ],
)
def test_sums_are_read_as_people_write_them(text: str, found: tuple[Decimal, str] | None) -> None:
    assert read_amount(text) == found


def test_a_sum_is_written_as_its_reader_writes_it() -> None:
    catalogues = Catalogues(["en_GB", "fr"])
    for language, said in (("en_GB", "€800,000"), ("fr", "800\u202f000\u00a0€")):
        made = amounts.amount(catalogues.translator(language), Decimal("800000.00"), "EUR")
        assert made == said
