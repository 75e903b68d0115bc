"""A workbook that was sent out comes back when the office has moved on since."""

import re
import zipfile
from io import BytesIO

from tests.client import Person, Seen
from tests.reading.packing import packed as write_out
from tests.stories.papers import PROGRAMME, handed_in, sent
from tests.stories.sheets import changed, octets_of
from tests.stories.town import Town


async def test_an_old_copy_offers_only_what_was_changed_in_it(
    town: Town, coordinator: Person
) -> None:
    """What stands in it from then is no change; what both have changed is for a person to say."""
    await handed_in(town, coordinator, PROGRAMME)
    await coordinator.presses("Take the sure ones (3)")
    copy = await octets_of(town, coordinator)
    theirs = changed(
        copy,
        ("crypto-assets", "crypto-assets", "crypto-currencies"),
        ("Mission on reporting & Chisinau", "Mission on reporting", "Mission on figures"),
        ("Mission on reporting & Belgrade", "Belgrade", "Novi Sad"),
        ("EAP2-2016-003", "confirmed", "postponed"),
    )
    card = await sent(town, coordinator, "office.xlsx", theirs)
    assert "This sheet was exported on 1 July 2016.\n2 are known and different here." in card
    assert "1 differs only in what no sheet changes" in card
    await coordinator.presses("Take the changes (2)")
    card = await sent(town, coordinator, "office.xlsx", copy)
    assert "2 activities have changed here since and are left as they are." in card
    assert "58 are known already." in card
    assert "different" not in card
    assert "sheet still says" in await see(coordinator, "See the known ones (58)", "crypto", 58)

    mine = changed(
        copy,
        ("crypto-assets", "crypto-assets", "crypto-money"),
        ("Mission on reporting & Belgrade", "Serbia", "Albania"),
        ("Mission on reporting & Belgrade", "Belgrade", "Tirana"),
        ("Mission on reporting & Chisinau", "Chisinau", "Balti"),
        ("EAP2-2016-008", "Conference", "Workshop"),
    )
    card = await sent(town, coordinator, "office.xlsx", mine)
    assert "2 were changed in the sheet and here." in card
    assert "1 is known and different here." in card
    await coordinator.presses("Take the changes (1)")
    mission = await see(coordinator, "Go through them (2)", "Mission on reporting", 2)
    three = [line for line in mission.text.splitlines() if "4–5 October" in line][-3:]
    assert three == [
        "Exported: 4–5 October 2016 · Belgrade, Serbia",
        "Now: 4–5 October 2016 · Novi Sad, Serbia",
        "New: 4–5 October 2016 · Tirana, Albania",
    ]
    assert "New: Mission on reporting" not in mission
    await coordinator.presses("Take the change")
    assert "Tirana" in await coordinator.says("/activity Mission on figures")
    assert "crypto-currencies" in await coordinator.says("/activity crypto-currencies")


async def test_a_sheet_of_another_office_or_without_its_day_is_read_as_it_stands(
    town: Town, coordinator: Person
) -> None:
    copy = await octets_of(town, coordinator)
    await sent(
        town, coordinator, "office.xlsx", changed(copy, ("EAP2-2016-008", "Conference", "Workshop"))
    )
    await coordinator.presses("Take the changes (1)")
    with zipfile.ZipFile(BytesIO(copy)) as packed:
        parts = {name: packed.read(name).decode() for name in packed.namelist()}
    hidden = "xl/worksheets/sheet2.xml"
    for other in (re.sub(r">\d+</t>", ">4711</t>", parts[hidden]), "<worksheet/>"):
        assert other != parts[hidden]
        card = await sent(town, coordinator, "office.xlsx", write_out({**parts, hidden: other}))
        assert "exported on" not in card
        assert "1 is known and different here." in card


async def see(who: Person, first: str, named: str, most: int) -> Seen:
    """The activity of that name among those of a paper."""
    card = await who.presses(first)
    for _ in range(most):
        if named in card:
            return card
        card = await who.presses("Skip")
    raise AssertionError(named)
