"""A judge is invited by a link, answers, is reminded once, and writes to the office."""

import re

import pytest

from tests.client import Person
from tests.stories.town import Town

TBILISI = "EAP2-2016-004"


async def invited(town: Town, language: str) -> str:
    """The forwarded text of an invitation to the workshop in Tbilisi."""
    coordinator = town.person("Coordinator")
    said = await coordinator.says(f"/invite {TBILISI} Awa Diop")
    if language in said.buttons:
        said = await coordinator.presses(language)
    texts = [one["text"] for one in (await coordinator.chat())["messages"][-2:]]
    return "\n".join(texts)


async def test_a_link_leads_to_one_message_in_the_language_of_the_invitation(town: Town) -> None:
    text = await invited(town, "français")
    link = re.search(r"https://t\.me/convoke_bot\?start=\S+", text)
    assert link

    judge = await town.newcomer("Awa", "en")
    await judge.post("messages", {"text": f"/start {link[0].partition('=')[2]}"})
    await town.settle()
    messages = [one for one in (await judge.chat())["messages"] if one["from"] == "bot"]

    assert len(messages) == 1
    assert "18–19 juillet 2016" in messages[0]["text"]
    assert "English" in (await judge.sees()).buttons


async def test_eight_letters_do_the_same_and_only_once(town: Town) -> None:
    text = await invited(town, "English")
    letters = re.search(r"\b[A-Z]{4} [A-Z]{4}\b", text)
    assert letters

    judge = await town.newcomer("Awa")
    welcome = await judge.says(letters[0].lower())
    assert "Awa Diop" in welcome
    assert "automated assistant of Cybercrime Programme Office" in welcome

    thief = await town.newcomer("Thief")
    refused = await thief.says(letters[0])
    assert "Awa Diop" not in refused


async def welcomed(town: Town) -> Person:
    """Awa, who has opened her invitation in French."""
    text = await invited(town, "français")
    judge = await town.newcomer("Awa", "fr")
    code = re.search(r"start=(\S+)", text)
    assert code
    await judge.says(f"/start {code[1]}")
    return judge


async def test_a_reminder_comes_once_at_nine_of_the_reader_and_at_six_of_the_venue(
    town: Town,
) -> None:
    judge = await welcomed(town)
    await judge.presses(next(one for one in (await judge.sees()).buttons if "ccept" in one))
    invited_with = len(await of(town, judge))
    await town.wait_until("2016-07-04T06:00:01+00:00")
    before = len(await of(town, judge))
    assert before == invited_with + 1

    # The clock of the sandbox goes on: a minute before, since a second may pass in between.
    await town.wait_until("2016-07-11T05:59:00+00:00")  # 08:59 in Bucharest, the office's zone
    assert len(await of(town, judge)) == before
    await town.wait_until("2016-07-11T06:00:01+00:00")
    await town.wait_until("2016-07-11T08:00:00+00:00")
    assert len(await of(town, judge)) == before + 1
    assert "18–19 juillet 2016" in await judge.sees()

    await town.wait_until("2016-07-17T13:59:00+00:00")  # 17:59 in Tbilisi
    assert len(await of(town, judge)) == before + 1
    await town.wait_until("2016-07-17T14:00:01+00:00")
    assert len(await of(town, judge)) == before + 2
    await town.wait_until("2016-07-18T03:29:00+00:00")  # 07:29 in Tbilisi, on the day
    assert len(await of(town, judge)) == before + 2
    await town.wait_until("2016-07-18T03:30:01+00:00")
    await town.wait_until("2016-07-18T14:00:00+00:00")
    assert len(await of(town, judge)) == before + 3


async def of(town: Town, person: Person) -> list[str]:
    """What this person was sent."""
    return [one["text"] for one in await town.accepted() if one["chat"] == person.id]


async def test_words_of_a_participant_reach_the_coordinator_who_answers_by_replying(
    town: Town,
) -> None:
    judge = await welcomed(town)
    coordinator = town.person("Coordinator")

    await judge.says("Puis-je venir un jour plus tôt ?")
    letter = await coordinator.sees()
    assert "Puis-je venir un jour plus tôt ?" in letter
    assert "Awa Diop" in letter

    await coordinator.post("messages", {"text": "Yes, of course.", "reply_to": letter.id})
    await town.settle()
    assert "Yes, of course." in await judge.sees()


async def test_a_cancelled_activity_tells_its_participants_and_reminds_nobody(town: Town) -> None:
    judge = await welcomed(town)
    manager = town.person("Project manager")

    await manager.says(f"/cancel {TBILISI} The ministry is moving house")
    for label in ("Cancel it", "Yes, cancel", "Yes"):
        if label in (await manager.sees()).buttons:
            await manager.presses(label)
    await town.wait_until("2016-07-01T06:00:00+00:00")
    news = await judge.sees()
    assert "The ministry is moving house" in news

    before = len(await of(town, judge))
    await town.wait_until("2016-07-19T14:00:00+00:00")
    assert len(await of(town, judge)) == before


@pytest.mark.parametrize("answer", ["Accepter", "Décliner"])
async def test_an_answer_counts_on_the_coordinators_card(town: Town, answer: str) -> None:
    judge = await welcomed(town)
    buttons = (await judge.sees()).buttons
    index = {"Accepter": 0, "Décliner": 2}[answer]

    await judge.presses(buttons[index])

    card = await town.person("Coordinator").says(f"/activity {TBILISI}")
    assert {"Accepter": "accepted: ", "Décliner": "declined: "}[answer] in card
