"""A coordinator writes to everybody in a workshop: tries it, sends it, stops it, goes on."""

from sqlalchemy import select

from db.tables import Participation
from programme.values import Role
from tests import factories as make
from tests.client import Person
from tests.stories.town import Town

WORDS = "Please bring your <b>badge</b> & a pen. 🖊"


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


async def test_it_is_stopped_and_goes_on_to_whoever_has_not_got_it(
    town: Town, coordinator: Person
) -> None:
    await drafted(town, coordinator)
    town.running.sender.epoch = None  # nobody sends for a moment
    card = await coordinator.sees()
    await coordinator.post("press", {"message_id": card.id, "button": "Send to 5"})
    await answered(town)
    await coordinator.post("press", {"message_id": card.id, "button": "Stop"})
    await answered(town)
    assert "Stopped." in await coordinator.sees()
    await town.tick()
    assert await broadcast_to(town) == []
    await coordinator.presses("Go on")
    assert len(set(await broadcast_to(town))) == len(await broadcast_to(town)) == 5


async def answered(town: Town) -> None:
    """What people did is answered, and nothing is sent by itself."""
    async with town.http.post(
        f"{town.url}/bot42:SANDBOX/getUpdates", json={"offset": town.offset, "timeout": 0}
    ) as answer:
        updates = (await answer.json())["result"]
    await town.running.intake.receive(updates)
    town.offset = updates[-1]["update_id"] + 1
    await town.running.intake.drain()


async def test_other_words_forget_the_translation_of_the_first(
    town: Town, coordinator: Person
) -> None:
    reference = await drafted(town, coordinator)
    await coordinator.presses("Words in français")
    await coordinator.says("Veuillez apporter votre badge.")
    await coordinator.says(f"/broadcast {reference} No badge is needed.")
    await coordinator.presses("Send to 5")
    assert "No badge is needed." in await town.person("Participant, French").sees()


async def test_where_others_are_in_it_by_then_nothing_is_sent(
    town: Town, coordinator: Person
) -> None:
    await drafted(town, coordinator)
    card = await coordinator.sees()
    guest = town.person("Speaker")
    await guest.says("/upcoming")
    await declined(town, guest)
    shown = await coordinator.presses("Send to 5", on=card)
    assert coordinator.alerts == [
        "The recipients have changed: now 4 people. Nothing was sent; this is how it stands."
    ]
    assert "To: everybody (4)" in shown
    assert await broadcast_to(town) == []


async def test_as_many_others_are_not_those_its_writer_saw(town: Town, coordinator: Person) -> None:
    await drafted(town, coordinator)
    card = await coordinator.sees()
    office = town.running.office
    with office.database.transaction(writes=True) as session:
        part = session.scalars(select(Participation)).all()
        speaker = next(one for one in part if one.role is Role.SPEAKER)
        newcomer = make.person(session, name="Newcomer", chat=7007)
        make.part(session, activity=speaker.activity_id, person=newcomer)
        session.delete(speaker)
    await coordinator.presses("Send to 5", on=card)
    assert coordinator.alerts
    assert await broadcast_to(town) == []


async def test_a_colleague_stops_what_another_began(town: Town, coordinator: Person) -> None:
    reference = await drafted(town, coordinator)
    town.running.sender.epoch = None  # nobody sends for a moment
    card = await coordinator.sees()
    await coordinator.post("press", {"message_id": card.id, "button": "Send to 5"})
    await answered(town)
    head = town.person("Head of office")
    await head.post("messages", {"text": f"/broadcast {reference}"})
    await answered(town)
    for label in ("Under way: Coordinator", "Stop"):
        await head.post("press", {"message_id": (await head.sees()).id, "button": label})
        await answered(town)
    assert "Stopped." in await head.sees()
    await town.tick()
    assert await broadcast_to(town) == []


async def declined(town: Town, guest: Person) -> None:
    """Somebody opens the first activity of theirs and declines."""
    listed = await guest.says("/upcoming mine")
    await guest.presses(listed.buttons[0])
    await guest.presses("Decline")


async def test_long_words_fit_the_card_and_go_whole(town: Town, coordinator: Person) -> None:
    await drafted(town, coordinator, "badge " + "word " * 590)
    assert "To: everybody (5)" in await coordinator.sees()
    await coordinator.presses("Send to 5")
    assert len(await broadcast_to(town)) == 5
