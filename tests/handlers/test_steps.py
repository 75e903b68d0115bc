"""Confirmed, postponed, cancelled, or asked of the manager: each step says what has come of it."""

import pytest

from tests.client import Person
from tests.handlers.house import PARTICIPANT, House

REF = "GLACY-2016-001"


@pytest.fixture(autouse=True)
async def workshop(coordinator: Person) -> None:
    """A saved workshop."""
    await coordinator.says("/new Workshop on evidence, Tbilisi, Georgia, 18-19 July 2016 #GLACY")
    await coordinator.presses("Save")


async def test_a_coordinator_asks_and_the_manager_approves(
    coordinator: Person, manager: Person
) -> None:
    waiting = await coordinator.presses("Ask to confirm")
    assert "The project manager decides this." in waiting
    assert "stays tentative until then" in waiting
    assert "Ask to confirm" not in waiting.buttons
    card = await manager.says(f"/activity {REF}")
    assert "Coordinator asks for this to be confirmed" in card
    decided = await manager.presses("Approve")
    assert "Approved: the activity is confirmed." in decided


async def test_what_is_returned_stays_as_it_was(
    house: House, coordinator: Person, manager: Person
) -> None:
    await coordinator.says(f"/confirm {REF}")
    await manager.says(f"/activity {REF}")
    asked = await manager.presses("Return")
    assert asked.buttons == ("Return without a word", "Leave as it is")
    decided = await manager.says("Please ask the host in writing")
    assert "Returned." in decided
    [activity] = await house.activities()
    assert activity.status == "tentative"


async def test_approving_twice_is_once(house: House, coordinator: Person, manager: Person) -> None:
    await coordinator.says(f"/confirm {REF}")
    card = await manager.says(f"/activity {REF}")
    for _ in range(2):
        await manager.post("press", {"message_id": card.id, "button": "Approve"})
    await house.settle()
    assert "confirmed" in await manager.sees()
    [activity] = await house.activities()
    assert activity.status == "confirmed"


async def test_the_manager_confirms_at_once(manager: Person) -> None:
    done = await manager.says(f"/confirm {REF}")
    assert "Done: the activity is confirmed." in done


async def test_postponing_asks_for_a_reason_and_keeps_asking(house: House, manager: Person) -> None:
    asked = await manager.says(f"/postpone {REF}")
    assert "Postponing needs a reason." in asked
    assert asked.buttons == ("Leave as it is",)
    done = await manager.says("The host asked for it")
    assert "Done: the activity is postponed." in done
    assert "Reason: The host asked for it" in done


async def test_the_reason_may_come_with_the_command(manager: Person) -> None:
    done = await manager.says(f"/cancel {REF} the host has withdrawn")
    assert "Reason: the host has withdrawn" in done


async def test_a_step_can_be_left(house: House, manager: Person) -> None:
    await manager.says(f"/activity {REF}")
    await manager.presses("Cancel it")
    await manager.presses("Leave as it is")
    await manager.says("Not a reason any more")
    [activity] = await house.activities()
    assert activity.status == "tentative"


async def test_a_button_of_a_cancelled_activity_says_so_and_shows_the_card(
    coordinator: Person, manager: Person
) -> None:
    old = await coordinator.says(f"/activity {REF}")
    await manager.says(f"/cancel {REF} the host has withdrawn")
    answer = await coordinator.presses("Ask to confirm", on=old)
    assert "This activity is cancelled, so the button or command no longer applies." in answer
    assert "Reason: the host has withdrawn" in answer


async def test_new_dates_bring_a_postponed_activity_back(house: House, manager: Person) -> None:
    await manager.says(f"/postpone {REF} the host asked")
    await manager.says(f"/move {REF} 5-6 September 2016")
    card = await manager.presses("Save")
    assert "Workshop · tentative" in card


async def test_confirming_needs_exact_days(manager: Person) -> None:
    await manager.says(f"/move {REF} October 2016")
    await manager.presses("Save")
    answer = await manager.says(f"/confirm {REF}")
    assert "Not possible yet. Still missing: exact dates." in answer
    assert answer.buttons == ("Dates", "Leave as it is")


async def test_cancel_alone_leaves_the_question_and_keeps_the_draft(
    house: House, coordinator: Person
) -> None:
    await coordinator.says("/new Training on evidence")
    answer = await coordinator.says("/cancel")
    assert "What has been typed is kept: /drafts" in answer
    assert len(await house.activities()) == 2


async def test_somebody_without_the_right_learns_no_more_than_they_may(house: House) -> None:
    answer = await house.person(PARTICIPANT).says(f"/confirm {REF}")
    assert f"Nothing with the name “{REF}” is known here." in answer
