"""Words about an activity that is known are handed in, often forwarded."""

from datetime import datetime, timedelta
from typing import Any

from bot.sample import part
from tests.client import Person
from tests.stories.papers import PROGRAMME, handed_in, read
from tests.stories.town import Town


async def test_a_forwarded_word_on_a_known_activity_shows_that_one_first(
    town: Town, coordinator: Person
) -> None:
    await handed_in(town, coordinator, PROGRAMME)
    await coordinator.presses("Take the sure ones (3)")
    line = "Dear all, the workshop on seizure of crypto-assets moves:"
    moved = (
        f"{line}\n- Workshop on seizure of crypto-assets, Tbilisi, Georgia, 27-28 September 2016"
    )
    message = await coordinator.post("messages", {"text": moved})
    await town.settle()
    await coordinator.presses("Done")
    await read(town, coordinator)
    chat = await coordinator.chat()
    number = next(
        one["message_id"] for one in chat["messages"] if one["text"].startswith("Dear all")
    )
    assert message
    await coordinator.post("forward", {"message_id": number})
    await town.settle()
    await coordinator.presses("Done")
    card = await read(town, coordinator)
    assert "Known here as:" in card
    assert "New: 27–28 September 2016" in card
    assert {"Take the change", "Open", "It is another one"} <= set(card.buttons)


async def test_words_about_a_known_activity_lead_to_it_and_two_seconds_end_a_paper(
    town: Town, coordinator: Person
) -> None:
    await handed_in(town, coordinator, PROGRAMME)
    await coordinator.presses("Take the sure ones (3)")
    words = "Dear colleague,\nI cannot come to the workshop on crypto-assets in Tbilisi.\nSorry!"
    await coordinator.post("messages", {"text": words})
    await town.settle()
    card = await coordinator.sees()
    assert "Nothing is taken over before you say so." in card
    async with town.http.get(f"{town.url}/clock") as answer:
        now = datetime.fromisoformat((await answer.json())["now"])
    await town.wait_until((now + timedelta(seconds=3)).isoformat())
    card = await read(town, coordinator)
    assert "It may speak of:" in card
    assert "Workshop on seizure of crypto-assets" in card
    found = await coordinator.presses(card.buttons[0])
    assert "20–21 September 2016" in found
    past = await coordinator.presses("History", on=found)
    assert "It came from:" in past
    assert "- Workshop on seizure of crypto-assets, Tbilisi" in past


async def test_a_forwarded_excuse_is_offered_as_the_answer_of_whoever_wrote_it(
    town: Town, coordinator: Person
) -> None:
    first = (await coordinator.says("/upcoming mine")).text
    title = next(line for line in first.splitlines()[1:] if line and "·" not in line)
    card = await coordinator.says(f"/activity {title}")
    people = {one["telegram_id"]: one["name"] for one in part("people")["people"]}
    taking = {one["telegram_id"] for one in part("people")["participations"]}
    sent = []
    for number in sorted(taking & people.keys()):
        words = f"I am sorry, I cannot come to: {title}"
        update = forwarded(700_000 + number, coordinator.id, number, words)
        await town.running.intake.receive([update])
        await town.settle()
        await coordinator.presses("Done")
        card = await read(town, coordinator)
        assert "It may speak of:" in card
        sent = [one for one in card.buttons if one.endswith(": declined")]
        if sent:
            break
    card = await coordinator.presses(sent[0], on=card)
    assert "The answer is kept." in card
    assert "declined: 1" in card


def forwarded(number: int, to: int, sender: int, words: str) -> dict[str, Any]:
    """The words of somebody, forwarded by a coordinator."""
    who = {"id": to, "is_bot": False, "first_name": "Coordinator"}
    writer = {"id": sender, "is_bot": False, "first_name": "Somebody"}
    return {
        "update_id": number,
        "message": {
            "message_id": number,
            "date": 1467352800,
            "chat": {"id": to, "type": "private"},
            "from": who,
            "text": words,
            "forward_origin": {"type": "user", "date": 1467352800, "sender_user": writer},
        },
    }
