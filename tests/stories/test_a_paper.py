"""A coordinator hands in what the office has written before it had Convoke."""

from pathlib import Path

from tests.client import Person
from tests.reading.packing import document, workbook
from tests.stories.papers import PROGRAMME, handed_in, read, sent
from tests.stories.town import Town


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
