"""The programme as a workbook, changed by somebody in a hurry and sent back."""

from random import Random

from tests.client import Person
from tests.reading.packing import Cell, workbook
from tests.stories.sheets import (
    CITY,
    COUNTRY,
    END,
    HEAD,
    KIND,
    PROJECT,
    REF,
    START,
    STATUS,
    TITLE,
    exported,
    of,
)
from tests.stories.test_a_paper import handed_in, sent
from tests.stories.town import Town

SERIES, KNOWN, OVER, OTHER = "GLACY-2016-024", "EAP2-2016-008", "EAP3-2016-002", "EAP2-2016-003"
LATER = "EAP2-2016-004"


async def test_a_sheet_comes_back_in_another_order_with_all_that_people_do_to_sheets(
    town: Town, coordinator: Person
) -> None:
    """Only what was changed is shown, each activity once; what was copied is no change."""
    rows = await exported(town, coordinator)
    of(rows, SERIES)[1][TITLE] = "Progress reviews"
    moved = of(rows, SERIES)[2]
    moved[START], moved[END] = int(moved[START]) + 7, int(moved[END]) + 7
    of(rows, OVER)[0][TITLE] = "Visits on cooperation"
    of(rows, OTHER)[0][PROJECT] = "GLACY"
    known = of(rows, KNOWN)[0]
    known[REF] = "eap2 2016 8"
    copied = [*known]
    copied[REF], copied[TITLE], copied[CITY], copied[COUNTRY], copied[START], copied[END] = (
        KNOWN, "Conference on ransomware", "Dakar", "Senegal", 42682, 42683
    )  # fmt: skip
    rows.append(copied)
    Random(7).shuffle(rows)
    above: list[list[Cell]] = [["Programme"], ["Version of 5 July 2016", "", "draft"]]
    # A column that nobody asked for, and the rest in one place more to the right.
    table = [
        [*row[:2], "" if at else "Remarks", *row[2:]] for at, row in enumerate([[*HEAD], *rows])
    ]
    card = await sent(town, coordinator, "office.xlsx", workbook(*above, *table))
    assert "2 are known and different here." in card
    assert "1 is doubtful or incomplete." in card
    assert "1 differs only in what no sheet changes" in card
    assert "could not be read" not in card
    assert "sure and new" not in card

    card = await coordinator.presses("Go through them (4)")
    assert "Conference on ransomware" in card
    assert f"The reference {KNOWN} stands at another row too" in card
    await coordinator.presses("Skip")
    seen = [await coordinator.sees(), await coordinator.presses("Skip")]
    [over] = [one for one in seen if "Visits on cooperation" in one]
    assert "It is over or called off" in over
    assert not [one for one in over.buttons if one.startswith("Take")]
    [series] = [one for one in seen if "Progress reviews" in one]
    assert series.text.count("New: ") == 2
    other = await coordinator.presses("Skip")
    assert "Another project is set in the activity itself: “GLACY”" in other
    assert "Open" in other.buttons
    await coordinator.presses("Summary")
    await coordinator.presses("Bring back what was left (3)")
    card = await coordinator.presses("Take the changes (2)")
    assert "1 known activity was changed" in card
    assert "1 could not be taken" in card
    assert "Progress reviews" in await coordinator.says("/activity Progress reviews")


async def test_what_is_known_is_known_by_any_name_of_its_project(
    town: Town, coordinator: Person
) -> None:
    [known] = of(await exported(town, coordinator), KNOWN)
    days = "28-30 September 2016"
    lines = [
        f"- {known[TITLE]}, {known[CITY]}, {days} #{name}"
        for name in ("EAP2", "EAPII", "Cybercrime@EAPII")
    ]
    card = await handed_in(town, coordinator, "Activities\n\n" + "\n".join(lines))
    assert "known already" in card
    assert "sure and new" not in card
    assert "doubtful" not in card


async def test_another_kind_in_a_sheet_is_a_change_and_another_status_is_said(
    town: Town, coordinator: Person
) -> None:
    """Whatever comes back otherwise is shown; steps of a life are taken in the activity itself."""
    rows = await exported(town, coordinator)
    of(rows, KNOWN)[0][KIND] = "Workshop"
    of(rows, SERIES)[1][KIND], of(rows, SERIES)[1][STATUS] = "Study visit", "cancelled"
    of(rows, OTHER)[0][STATUS] = "postponed"
    of(rows, LATER)[0][KIND] = "Priority A"
    card = await sent(town, coordinator, "office.xlsx", workbook([*HEAD], *rows))
    assert "2 are known and different here." in card
    assert "but not taken from it (project, status, unknown kind): 1" in card
    assert "2 differ only in what no sheet changes" in card

    seen = [await coordinator.presses("Go through them (4)")]
    seen += [await coordinator.presses("Skip") for _ in range(3)]
    [known] = [one for one in seen if "Now: Conference" in one]
    assert "New: Workshop" in known
    [series] = [one for one in seen if "Now: Meeting" in one]
    assert "New: Study visit" in series
    assert "The status is not taken from a sheet: “cancelled”" in series
    [status] = [one for one in seen if "from a sheet: “postponed”" in one]
    assert "Nothing here can be taken over" in status
    [gala] = [one for one in seen if "“Priority A” cannot be made out" in one]
    for one in (status, gala):
        assert "Open" in one.buttons
        assert not [name for name in one.buttons if name.startswith("Take")]

    await coordinator.presses("Skip")
    await coordinator.presses("Summary")
    await coordinator.presses("Bring back what was left (4)")
    card = await coordinator.presses("Take the changes (2)")
    assert "2 known activities were changed" in card
    now = await exported(town, coordinator)
    assert [of(now, one)[0][KIND] for one in (KNOWN, SERIES)] == ["Workshop", "Study visit"]
    assert [of(now, one)[0][STATUS] for one in (SERIES, OTHER)] == ["tentative", "confirmed"]
    assert "2 stand as before" in await coordinator.presses("Undo the import", on=card)
    now = await exported(town, coordinator)
    assert [of(now, one)[0][KIND] for one in (KNOWN, SERIES)] == ["Conference", "Meeting"]
