"""A table of the office goes out, is worked on elsewhere, and comes back as changes."""

import re
import zipfile
from io import BytesIO

from tests.client import Person
from tests.reading.packing import packed as write_out
from tests.reading.packing import workbook
from tests.stories.papers import PROGRAMME, handed_in, sent
from tests.stories.sheets import octets_of
from tests.stories.town import Town


async def test_a_table_goes_out_and_comes_back_as_changes(town: Town, coordinator: Person) -> None:
    await handed_in(town, coordinator, PROGRAMME)
    await coordinator.presses("Take the sure ones (3)")
    before = (await coordinator.says("/upcoming mine")).text
    octets = await octets_of(town, coordinator)
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
