"""Sentences that begin with a verb of the desk are offered, and never carried out."""

from tests.client import Person
from tests.handlers.house import PARTICIPANT, House
from tests.handlers.pointed import four

__all__ = ["four"]


async def test_a_sentence_that_begins_with_a_verb_is_offered_and_never_carried_out(
    house: House, coordinator: Person, manager: Person
) -> None:
    shown = await coordinator.says("Cancel Minsk")
    assert "Advisory mission on reporting" in shown
    assert shown.buttons == ("Ask to cancel", "Leave as it is")
    assert "needs a reason" in await coordinator.presses("Ask to cancel")
    await coordinator.presses("Leave as it is")

    shown = await coordinator.says("Move Tbilisi to 25-26 July 2016, please")
    assert "New: 25–26 July 2016 · Tbilisi, Georgia" in shown
    await coordinator.presses("Leave as it is")
    shown = await coordinator.says("déplacez la mission de Minsk au 8-9 août 2016")
    assert "New: 8–9 August 2016 · Minsk, Belarus" in shown
    assert "is that what is meant?" in await manager.says("Confirm Tbilisi")
    shown = await manager.says("Postpone our trip to Dakar because the host asked for it")
    assert "Reason: because the host asked for it" in shown
    assert "Reminders of" in await coordinator.says("remind everybody of Dakar")
    assert "History of" in await coordinator.says("What became of Dakar?")
    assert "Which of these is meant?" in await coordinator.says("open Georgia")
    assert {one.status for one in await house.activities()} == {"tentative"}

    assert "Nothing with the name “Atlantis” is known here." in await coordinator.says(
        "cancel Atlantis"
    )
    for words in ("Good morning", "Cancel", "Cancelled flights are refunded in Minsk"):
        assert "This was not understood" in await coordinator.says(words), words
    said = await house.person(PARTICIPANT).says("Cancel Minsk")
    assert "not passed on to anybody" in said


async def test_a_sentence_comes_between_a_question_and_its_answer_only_where_it_names_something(
    house: House, coordinator: Person
) -> None:
    await coordinator.says("/new Round table #GLACY")
    asked = await coordinator.says("Open Ended Town")
    assert "In which country is “Open Ended Town”?" in asked
    await coordinator.says("/new")
    card = await coordinator.says("Cancel culture in Minsk")
    assert "Cancel culture in Minsk" in card
    assert "Save" in card.buttons
    shown = await coordinator.says("cancel Tbilisi")
    assert "is that what is meant?" in shown
    assert "Cancel culture in Minsk" in await coordinator.says("/drafts")
