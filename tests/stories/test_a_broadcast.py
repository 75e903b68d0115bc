"""A coordinator writes to everybody in a workshop: tries it, sends it, stops it, goes on."""

import pytest

from tests.client import Person
from tests.stories.town import Town

WORDS = "Please bring your <b>badge</b> & a pen. 🖊"


@pytest.fixture
def coordinator(town: Town) -> Person:
    return town.person("Coordinator")


async def drafted(town: Town, coordinator: Person, words: str = WORDS) -> str:
    """A broadcast in its making; the reference of its activity."""
    reference = await first_confirmed(town)
    await coordinator.says(f"/broadcast {reference}")
    await coordinator.says(words)
    return reference


async def first_confirmed(town: Town) -> str:
    """The reference of the first confirmed activity, in which six sample people are."""
    text = (await town.person("Coordinator").says("/upcoming mine")).text
    lines = [line for line in text.splitlines() if "confirmed" in line]
    return lines[0].rpartition("· ")[2].strip()


async def broadcast_to(town: Town) -> list[int]:
    """The chats that got it, in order; the card itself is in its writer's language."""
    read = [one for one in await town.accepted() if "To: " not in (one["text"] or "")]
    return [one["chat"] for one in read if "badge" in (one["text"] or "")]


async def test_it_is_previewed_counted_confirmed_and_sent_once(
    town: Town, coordinator: Person
) -> None:
    await drafted(town, coordinator)
    card = await coordinator.sees()
    assert "Please bring your <b>badge</b> & a pen. 🖊" in card
    assert "To: everybody (5)" in card
    assert "Français" in card
    assert await broadcast_to(town) == []

    going = await coordinator.presses("Send to 5")
    assert "of 5 accepted by Telegram" in going
    sent = await broadcast_to(town)
    assert len(sent) == len(set(sent)) == 5
    assert coordinator.id not in sent


async def test_a_press_that_comes_twice_sends_once(town: Town, coordinator: Person) -> None:
    await drafted(town, coordinator)
    card = await coordinator.sees()
    for _ in range(2):
        await coordinator.post("press", {"message_id": card.id, "button": "Send to 5"})
    await town.settle()
    assert len(await broadcast_to(town)) == 5


async def test_each_reads_it_in_the_language_that_somebody_translated_it_into(
    town: Town, coordinator: Person
) -> None:
    await drafted(town, coordinator)
    await coordinator.presses("Words in Français")
    await coordinator.says("Veuillez apporter votre badge.")
    await coordinator.presses("Send to 5")
    assert "Veuillez apporter votre badge." in await town.person("Participant, French").sees()
    assert "Please bring" in await town.person("Participant, English").sees()


async def test_a_test_goes_to_its_writer_alone(town: Town, coordinator: Person) -> None:
    await drafted(town, coordinator)
    tried = await coordinator.presses("Test to me")
    assert "Coordinator writes to all in" in tried
    assert await broadcast_to(town) == [coordinator.id]


async def test_another_audience_is_one_press(town: Town, coordinator: Person) -> None:
    await drafted(town, coordinator)
    label = next(one for one in (await coordinator.sees()).buttons if one.startswith("speakers"))
    card = await coordinator.presses(label)
    assert "To: speakers (1)" in card
    await coordinator.presses("Send to 1")
    assert await broadcast_to(town) == [town.person("Speaker").id]


async def test_what_is_not_confirmed_is_not_sent(town: Town, coordinator: Person) -> None:
    await drafted(town, coordinator)
    assert "Nothing was sent." in await coordinator.presses("Do not send")
    assert await broadcast_to(town) == []


async def test_words_that_fit_no_message_are_refused_with_their_count(
    town: Town, coordinator: Person
) -> None:
    await drafted(town, coordinator, "word " * 700)
    refused = await coordinator.sees()
    assert "3,500 characters" in refused or "3,499 characters" in refused


async def test_a_participant_writes_to_nobody_but_the_coordinator(town: Town) -> None:
    reference = await first_confirmed(town)
    guest = town.person("Participant, English")
    refused = await guest.says(f"/broadcast {reference}")
    assert "Only the coordinators of an activity write to everybody in it." in refused
    assert await broadcast_to(town) == []
