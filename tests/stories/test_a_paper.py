"""A coordinator hands in what the office has written before it had Convoke."""

import asyncio
import re
import zipfile
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from aiohttp import FormData

from bot.sample import part
from tests.client import Person, Seen
from tests.reading.packing import document, workbook
from tests.reading.packing import packed as write_out
from tests.stories.town import Town

PROGRAMME = """Activities in autumn 2016

- Workshop on seizure of crypto-assets, Tbilisi, Georgia, 20-21 September 2016 #GLACY
- Mission on reporting (Belgrade, Serbia, 4-5 October 2016; Chisinau, Moldova, Q4 2016) #GLACY
- Training of prosecutors, Dakar, Senegal, 3-5 May 2016 #GLACY
- Conference of judges, Tbilisi, Georgia, Monday 19 October 2016 #GLACY
- Seminar on evidence, Rabat, Morocco, 11 October 2016
"""


@pytest.fixture
def coordinator(town: Town) -> Person:
    return town.person("Coordinator")


async def read(town: Town, who: Person) -> Seen:
    """The reader has come to its end."""
    await asyncio.wait_for(town.running.clock.leading.read_papers.settle(), 60)  # type: ignore[union-attr]
    await town.tick()
    return await who.sees()


async def handed_in(town: Town, who: Person, *texts: str) -> Seen:
    """Texts are pasted one after another, and read."""
    for text in texts:
        await who.post("messages", {"text": text})
    await town.settle()
    await who.presses("Done")
    return await read(town, who)


async def test_a_programme_is_pasted_gone_through_and_taken_back(
    town: Town, coordinator: Person
) -> None:
    half = PROGRAMME.index("- Training")
    card = await handed_in(town, coordinator, PROGRAMME[:half], PROGRAMME[half:])
    assert "5 activities were read, 6 legs." in card
    assert "3 are sure and new." in card
    assert "2 are doubtful or incomplete." in card
    before = len(await town.accepted())

    card = await coordinator.presses("Go through them (5)")
    assert "Conference of judges" in card
    assert "does not go with its date" in card
    card = await coordinator.presses("Skip")
    assert "Seminar on evidence" in card
    assert "Still missing: project" in card
    card = await coordinator.presses("Take as a draft")
    assert "draft" in card
    card = await coordinator.presses("Summary")
    card = await coordinator.presses("Take the sure ones (3)")
    assert "3 activities were taken over: GLACY-2016-" in card
    assert "Nobody was told." in card
    twice = await coordinator.presses("Undo the import", on=card)
    assert "Undone: 4 activities are gone." in twice
    told = await town.accepted()
    assert {one["chat_id"] for one in told[before:]} <= {coordinator.id}

    card = await coordinator.presses("Take the sure ones (3)")
    again = await handed_in(town, coordinator, PROGRAMME)
    assert "3 are known already." in again
    moved = PROGRAMME.replace("20-21 September", "27-28 September")
    card = await handed_in(town, coordinator, moved)
    assert "1 is known and different here." in card
    card = await coordinator.presses("Take the changes (1)")
    assert "whoever takes part has not been told" in card
    found = await coordinator.says("/activity crypto-assets")
    assert "27–28 September 2016" in found


async def sent(town: Town, who: Person, name: str, octets: bytes) -> Seen:
    """A file is sent, and read."""
    form = FormData()
    form.add_field("document", octets, filename=name)
    async with town.http.post(f"{town.url}/people/{who.id}/messages", data=form) as answer:
        assert answer.status in {200, 201}, await answer.text()
    await town.settle()
    return await read(town, who)


async def test_files_are_read_or_refused_in_a_sentence(
    town: Town, coordinator: Person, tmp_path: Path
) -> None:
    table = workbook(
        ["Autumn", "", "", ""],
        ["All dates may change", "", "", "Version 3"],
        ["Title", "Where", "Start", "End"],
        ["Workshop on seizure #GLACY", "Tbilisi, Georgia", 42633, 42634],
        ["Training of judges #GLACY", "Dakar, Senegal", "03/11/2016", "04/11/2016"],
    )
    card = await sent(town, coordinator, "programme.xlsx", table)
    assert "programme.xlsx" in card
    assert "2 activities were read" in card
    assert "What is 03/11/2016" in card
    assert "in the column" in card
    await coordinator.presses("Day before month")
    await town.tick()
    card = await read(town, coordinator)
    assert "What is" not in card
    await coordinator.presses("Leave the rest")

    card = await sent(town, coordinator, "n.docx", document(PROGRAMME))
    assert "5 activities were read" in card
    refused = {
        "bomb.xlsx": (workbook(["x" * 60_000_000]), "unpack to far more"),
        "broken.docx": (b"PK\x03\x04" + b"no zip" * 50, "damaged"),
        "photo.txt": (b"\x89PNG\r\n" + b"\0" * 99, "picture"),
        "old.xls": (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "old form"),
        "prose.txt": (b"Dear all,\n\nthank you for nothing.\n", "No activity was found"),
    }
    for name, (octets, sentence) in refused.items():
        assert sentence in await sent(town, coordinator, name, octets), name


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


async def test_a_paper_is_nobody_elses_and_words_of_one_line_are_none(
    town: Town, coordinator: Person
) -> None:
    await handed_in(town, coordinator, PROGRAMME)
    manager = town.person("Project manager")
    await manager.says("hello")
    assert "was not understood" in await manager.sees()
    button = {"message_id": (await manager.sees()).id, "button": "paper:sure:1:0"}
    async with town.http.post(f"{town.url}/people/{manager.id}/press", json=button):
        pass
    await town.settle()
    participant = town.person("Participant, English")
    card = await participant.says(PROGRAMME)
    assert "activities were read" not in card
    found = await coordinator.says("/activity crypto-assets")
    assert "Nothing with the name" in found


async def test_a_table_goes_out_and_comes_back_as_changes(town: Town, coordinator: Person) -> None:
    await handed_in(town, coordinator, PROGRAMME)
    await coordinator.presses("Take the sure ones (3)")
    before = (await coordinator.says("/upcoming mine")).text
    await coordinator.says("/export")
    chat = await coordinator.chat()
    file = next(one["document"] for one in reversed(chat["messages"]) if one["document"])
    async with town.http.get(f"{town.url}{file['url']}") as answer:
        octets = await answer.read()
    same = await sent(town, coordinator, "office.xlsx", octets)
    assert "known already" in same
    assert not [one for one in same.buttons if "changes" in one]

    with zipfile.ZipFile(BytesIO(octets)) as packed:
        parts = {name: packed.read(name).decode() for name in packed.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    rows = re.findall(r"<row .*?</row>", parts[sheet])
    [row] = [one for one in rows if "crypto-assets" in one]
    changed = row.replace("Tbilisi", "Batumi").replace("of crypto-assets", "of crypto-currencies")
    parts[sheet] = f"<worksheet><sheetData>{rows[0]}{changed}</sheetData></worksheet>"
    card = await sent(town, coordinator, "office.xlsx", write_out(parts))
    assert "1 is known and different here." in card
    card = await coordinator.presses("Go through them (1)")
    assert "Now: 20–21 September 2016 · Tbilisi, Georgia" in card
    assert "New: 20–21 September 2016 · Batumi, Georgia" in card
    assert "New: Workshop on seizure of crypto-currencies" in card
    await coordinator.presses("Take the change")
    after = (await coordinator.says("/upcoming mine")).text
    assert len(after.splitlines()) == len(before.splitlines())  # what was left out is still there
    assert "Batumi" in await coordinator.says("/activity crypto-currencies")

    # By somebody who calls the columns otherwise, and whose formulas and days went wrong.
    refs = [one for one in re.findall(r">([A-Z]+-2016-\d+)<", " ".join(rows)) if one in row]
    ours = workbook(
        ["Changed by Ana"],
        ["No.", "Our number", "What", "Town", "Countries", "From", "To"],
        ["1", refs[0].lower(), "=SUM(A1:A9)", "Batumi", "Georgia", 42633, 42632],
    )
    card = await sent(town, coordinator, "ours.xlsx", ours)
    assert "1 line could not be read." in card
    card = await coordinator.presses("Go through them (1)")
    assert "is a formula of a table" in card
    assert "ends before it begins" in card
    assert not [one for one in card.buttons if one.startswith("Take")]
    await coordinator.presses("Summary")
    await coordinator.presses("Leave the rest")
    ours = workbook(
        ["Our number", "What", "Town", "Countries", "From", "To"],
        [refs[0], "Workshop on seizure of crypto-currencies", "Tbilisi", "Georgia", 42633, 42634],
    )
    card = await sent(town, coordinator, "ours.xlsx", ours)
    assert "1 is known and different here." in card
    await coordinator.presses("Go through them (1)")
    await coordinator.presses("Take the change")
    assert "Tbilisi" in await coordinator.says("/activity crypto-currencies")


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
