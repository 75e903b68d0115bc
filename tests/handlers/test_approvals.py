"""A step that needs somebody else's right: whom it waits for, and what becomes of it."""

from datetime import timedelta

import pytest

from db.tables import Approval, Delivery
from programme.rules import KindRules, Rules
from programme.values import Kind
from tests.client import Person
from tests.factories import rules_of_the_office
from tests.handlers.house import MANAGER, PARTICIPANT, House, rows

REF = "GLACY-2016-001"
HEAD, COLLEAGUE = 1003, 1004
# 1 July 2016 is a Friday.
TUESDAY = "2016-07-05T06:00"


@pytest.fixture
def rules() -> Rules:
    """An office that wants to know that the venue has agreed."""
    kinds = {kind: KindRules(confirms=("venue_agreed",)) for kind in Kind}
    return rules_of_the_office(kinds=kinds)


@pytest.fixture(autouse=True)
async def workshop(coordinator: Person) -> None:
    """A saved workshop."""
    await coordinator.says("/new Workshop on evidence, Tbilisi, Georgia, 18-19 July 2016 #GLACY")
    await coordinator.presses("Save")


async def approvals(house: House) -> list[Delivery]:
    found = await house.office.note(rows, table=Delivery)
    return [one for one in found if one.purpose == "approval"]


async def test_what_is_missing_is_a_button_and_a_waiver_says_why(
    house: House, coordinator: Person, manager: Person
) -> None:
    missing = await manager.says(f"/confirm {REF}")
    assert "Not possible yet. Still missing: agreement on the venue." in missing
    assert missing.buttons == ("Tbilisi: agreed", "Confirm all the same", "Leave as it is")
    noted = await coordinator_agrees(coordinator)
    assert "Noted: the place is agreed upon." in noted
    await manager.presses("Confirm all the same", on=missing)
    again = await manager.says("The rooms are booked")
    assert "Done: the activity is confirmed." in again
    assert "Without agreement" not in again


async def coordinator_agrees(coordinator: Person) -> object:
    await coordinator.says(f"/confirm {REF}")
    return await coordinator.presses("Tbilisi: agreed")


async def test_a_waiver_stands_on_the_card_and_in_the_history(manager: Person) -> None:
    await manager.says(f"/confirm {REF}")
    asked = await manager.presses("Confirm all the same")
    assert "Why can it go without this?" in asked
    done = await manager.says("Agreed by telephone")
    assert "Without agreement on the venue: Agreed by telephone" in done
    assert "gone without: nothing → agreement on the venue" in await manager.says(f"/history {REF}")


async def test_the_asker_sees_whom_it_waits_for_and_takes_it_back(
    house: House, coordinator: Person, manager: Person
) -> None:
    await coordinator_agrees(coordinator)
    card = await coordinator.presses("Ask to confirm")
    assert "It waits for Project manager; from 5 July 2016 on also for Head of office." in card
    assert "It waits for Project manager" in await coordinator.says("/approvals")
    queue = await manager.says("/approvals")
    assert "It waits for your decision." in queue
    assert queue.buttons == (REF,)
    old = await manager.presses(REF)
    back = await coordinator.presses("Take the question back", on=card)
    assert "Taken back. Nobody has to decide it any more." in back
    late = await manager.presses("Approve", on=old)
    assert "Coordinator has taken the question back" in late
    [activity] = await house.activities()
    assert activity.status == "tentative"
    assert "Nothing waits for a decision." in await manager.says("/approvals")


async def test_after_two_working_days_the_head_gets_it(house: House, coordinator: Person) -> None:
    await coordinator_agrees(coordinator)
    await coordinator.presses("Ask to confirm")
    due = {one.chat_id: one.due_at for one in await approvals(house)}
    assert f"{due[HEAD]:%Y-%m-%dT%H:%M}" == TUESDAY
    assert due[HEAD] - due[MANAGER] == timedelta(days=4)


async def test_what_has_changed_since_is_looked_at_again(
    house: House, coordinator: Person, manager: Person
) -> None:
    await coordinator_agrees(coordinator)
    await coordinator.presses("Ask to confirm")
    old = await manager.says(f"/activity {REF}")
    await coordinator.says(f"/edit {REF}")
    await coordinator.presses("Title")
    await coordinator.says("Training on evidence")
    looked = await manager.presses("Approve", on=old)
    assert "This has changed since you were asked" in looked
    assert "Training on evidence" in looked
    assert "Approved: the activity is confirmed." in await manager.presses("Approve")
    assert "Nothing waits" in await house.person(HEAD).says("/approvals")


async def test_a_deputy_decides_in_days_of_absence(
    house: House, coordinator: Person, manager: Person
) -> None:
    asked = await manager.says("/absence 1-8 July 2016")
    assert "Absent 1–8 July 2016." in asked
    noted = await manager.presses("Coordinator, French")
    assert "• 1–8 July 2016: Coordinator, French decides meanwhile" in noted
    await coordinator_agrees(coordinator)
    card = await coordinator.presses("Ask to confirm")
    assert "It waits for Coordinator, French" in card
    colleague = house.person(COLLEAGUE)
    assert "1 juillet" not in (await colleague.says("/approvals")).text
    await colleague.says(f"/activity {REF}")
    await colleague.presses("Approuver")
    [activity] = await house.activities()
    assert activity.status == "confirmed"
    [approval] = await house.office.note(rows, table=Approval)
    assert approval.granted
    await manager.says("/absence")
    back = await manager.presses("Delete: 1–8 July 2016")
    assert "No absences are noted." in back


async def test_absences_and_queues_are_of_the_desk(house: House) -> None:
    guest = house.person(PARTICIPANT)
    assert "Absences are noted by those who work at the desk" in await guest.says("/absence 1 July")
    assert "Nothing waits for a decision." in await guest.says("/approvals")


async def test_days_that_cannot_be_read_are_asked_again(manager: Person) -> None:
    for words in ("soon", "October 2016", "<b>x</b>" * 300):
        assert "For example: 3–10 August" in await manager.says(f"/absence {words}")
    assert "These days are past." in await manager.says("/absence 3-4 May 2016")
