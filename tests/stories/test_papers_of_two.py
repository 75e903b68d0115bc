"""Two coordinators, one programme; pictures with words below them; what is known is looked at."""

from typing import Any

from tests.client import Person
from tests.stories.papers import PROGRAMME, handed_in, read
from tests.stories.town import Town

PICTURE = [{"file_id": "p", "file_unique_id": "p", "width": 10, "height": 10}]


async def test_the_same_programme_from_two_coordinators_is_taken_once(
    town: Town, coordinator: Person
) -> None:
    manager = town.person("Project manager")
    first = await handed_in(town, coordinator, PROGRAMME)
    second = await handed_in(town, manager, PROGRAMME)
    await coordinator.presses("Take the sure ones (3)", on=first)
    card = await manager.presses("Take the sure ones (3)", on=second)
    assert "3 are known by now and were not taken twice." in card
    card = await manager.presses("Leave the rest")
    assert "2 were left out." in card
    card = await manager.presses("See the known ones (3)")
    assert "Known here as:" in card
    card = await manager.presses("Summary")
    card = await manager.presses("Bring back what was left (2)")
    assert "2 are doubtful or incomplete." in card
    first = await coordinator.presses("Undo the import")
    assert "Undone: 3 activities are gone." in first
    twice = pressed(coordinator.id, first.id, "paper:undo:1:0")
    await town.running.intake.receive([twice])
    await town.settle()
    assert "An import is taken back within a day, and once." in await coordinator.sees()
    card = await manager.presses("Summary", on=await manager.presses("Go through them (2)"))
    assert "5 are doubtful or incomplete." in card  # nobody has them any more


async def test_words_below_a_picture_are_read(town: Town, coordinator: Person) -> None:
    for number, more in enumerate(({}, {"caption": PROGRAMME})):
        update = sent(800_000 + number, coordinator.id, photo=PICTURE, **more)
        await town.running.intake.receive([update])
        await town.settle()
        card = await coordinator.sees()
        assert ("cannot be read here" in card) is not bool(more)
    assert "Only the words below the picture are read" in card
    await coordinator.presses("Done")
    assert "5 activities were read, 6 legs." in await read(town, coordinator)


def pressed(who: int, message: int, data: str) -> dict[str, Any]:
    """An old button."""
    writer = {"id": who, "is_bot": False, "first_name": "Coordinator"}
    card = sent(message, who, text="as it was")["message"] | {"message_id": message}
    press = {"id": "1", "from": writer, "chat_instance": "1", "data": data, "message": card}
    return {"update_id": 900_000, "callback_query": press}


def sent(number: int, to: int, **what: Any) -> dict[str, Any]:
    """Something that a coordinator sends."""
    who = {"id": to, "is_bot": False, "first_name": "Coordinator"}
    chat = {"id": to, "type": "private"}
    message = {"message_id": number, "date": 1467352800, "chat": chat, "from": who, **what}
    return {"update_id": number, "message": message}


async def test_what_is_corrected_leads_back_to_the_list(town: Town, coordinator: Person) -> None:
    lines = (
        "Course, Nowheretown, 31 June 2016 #NOPE\nMission, Rabat, Morocco, 4 October 2016 #GLACY"
    )
    await handed_in(town, coordinator, lines)
    card = await coordinator.presses("Go through them (2)")
    assert "“31 June 2016” is no day of the calendar." in card
    await coordinator.presses("Correct")
    for words in ("3 December 2016", "Dakar, Senegal", "GLACY"):
        card = await coordinator.says(words)
        assert "Back to the list" in card.buttons
    card = await coordinator.presses("Save")
    assert "Saved." in card
    card = await coordinator.presses("Back to the list")
    assert "Mission" in card
    await coordinator.presses("Correct")
    card = await coordinator.presses("Cancel")
    assert "Back to the list" not in card.buttons
