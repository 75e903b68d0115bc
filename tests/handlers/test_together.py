"""What belongs together, told in the chat: made, named on the card, followed, and removed."""

from tests.client import Person
from tests.handlers.house import House


async def test_a_workshop_becomes_part_of_a_conference_and_follows_it(
    house: House, manager: Person
) -> None:
    """Linked by words, moved one after the other with a yes for each, cancelled, and undone."""
    await manager.says("/new Big conference, Tbilisi, Georgia, 18-19 July 2016 #GLACY")
    await manager.presses("Save")
    await manager.says("/new Small workshop, Tbilisi, Georgia, 20 July 2016 #GLACY")
    await manager.presses("Save")
    await manager.says("/link GLACY-2016-002")
    page = await manager.sees()
    assert "It stands alone so far." in page
    assert "GLACY-2016-001" in page.buttons
    asked = await manager.says("conference")
    assert "How does it belong to this one?" in asked
    for _ in range(2):
        await manager.post("press", {"message_id": asked.id, "button": "Part of it"})
    await house.settle()
    card = await manager.sees()
    assert "🔗 Part of “Big conference” · GLACY-2016-001" in card
    whole = await manager.says("/activity GLACY-2016-001")
    assert "🔗 It includes “Small workshop” · GLACY-2016-002" in whole

    await manager.says("/move GLACY-2016-001 25-26 July 2016")
    moved = await manager.presses("Save")
    assert "Each is asked for by itself." in moved
    [offer] = [label for label in moved.buttons if label.startswith("GLACY-2016-002 →")]
    assert "27 July" in offer
    proposed = await manager.presses(offer)
    assert "27 July 2016" in proposed
    _, small = await house.legs()
    assert (small.start_on and small.start_on.day) == 20
    await manager.presses("Save")
    _, small = await house.legs()
    assert (small.start_on and small.start_on.day) == 27

    await manager.says("/cancel GLACY-2016-001 the host has withdrawn")
    cancelled = await manager.sees()
    assert "Cancel GLACY-2016-002 too" in cancelled.buttons
    why = await manager.presses("Cancel GLACY-2016-002 too")
    assert "reason" in why
    await manager.presses("Leave as it is")
    removing = await manager.says("/link GLACY-2016-002")
    assert "Remove: GLACY-2016-001" in removing.buttons
    for _ in range(2):
        await manager.post("press", {"message_id": removing.id, "button": removing.buttons[0]})
    await house.settle()
    assert "It stands alone so far." in await manager.sees()


async def test_a_session_serves_another_body_and_words_that_mean_nothing_are_answered(
    coordinator: Person,
) -> None:
    await coordinator.says("/new T-CY plenary, Strasbourg, 26 September 2016 #TCY")
    saved = await coordinator.presses("Save")
    reference = next(word for word in saved.text.split() if word.startswith("TCY-"))
    page = await coordinator.says(f"/link {reference}")
    assert "Another body" in page.buttons
    await coordinator.presses("Another body")
    shared = await coordinator.presses("CEG")
    assert "✓ CEG" in shared.buttons
    assert "together with CEG" in shared
    card = await coordinator.presses("Back")
    assert "together with CEG" in card
    await coordinator.says(f"/link {reference}")
    nothing = await coordinator.says("<b>jamboree</b> " * 200)
    assert "is known here" in nothing
