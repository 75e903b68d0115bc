"""A coordinator writes to everybody in a workshop, and it is sent once."""

from tests.client import Person
from tests.stories.broadcasting import broadcast_to, drafted, first_confirmed
from tests.stories.town import Town


async def test_it_is_previewed_counted_confirmed_and_sent_once(
    town: Town, coordinator: Person
) -> None:
    await drafted(town, coordinator)
    card = await coordinator.sees()
    assert "Please bring your <b>badge</b> & a pen. 🖊" in card
    assert "To: everybody (5)" in card
    assert "français" in card
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
    await coordinator.presses("Words in français")
    await coordinator.says("Veuillez apporter votre badge.")
    await coordinator.presses("Send to 5")
    assert "Veuillez apporter votre badge." in await town.person("Participant, French").sees()
    assert "Please bring" in await town.person("Participant, English").sees()


async def test_a_test_goes_to_its_writer_alone(town: Town, coordinator: Person) -> None:
    await drafted(town, coordinator)
    tried = await coordinator.presses("Test to me")
    assert "Coordinator writes to all in" in tried
    await coordinator.presses("Words in français")
    await coordinator.says("Apportez votre badge.")
    read = await coordinator.presses("Test in français")
    assert "Coordinator écrit à tous." in read
    assert "Apportez votre badge." in read
    assert set(await broadcast_to(town)) == {coordinator.id}
    assert "Test in English" not in (await coordinator.presses("speakers (1)")).buttons


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


async def test_other_words_forget_the_translation_of_the_first(
    town: Town, coordinator: Person
) -> None:
    reference = await drafted(town, coordinator)
    await coordinator.presses("Words in français")
    await coordinator.says("Veuillez apporter votre badge.")
    await coordinator.says(f"/broadcast {reference} No badge is needed.")
    await coordinator.presses("Send to 5")
    assert "No badge is needed." in await town.person("Participant, French").sees()


async def test_long_words_fit_the_card_and_go_whole(town: Town, coordinator: Person) -> None:
    await drafted(town, coordinator, "badge " + "word " * 590)
    assert "To: everybody (5)" in await coordinator.sees()
    await coordinator.presses("Send to 5")
    assert len(await broadcast_to(town)) == 5
