"""The column of details of a workbook that was sent out, changed and sent back."""

import re
import zipfile
from io import BytesIO

from tests.client import Person
from tests.reading.packing import packed as write_out
from tests.stories.papers import PROGRAMME, handed_in, sent
from tests.stories.sheets import SHEET, changed, octets_of
from tests.stories.town import Town


def with_details(octets: bytes, named: str, text: str) -> bytes:
    """The same file, with details in the row that names something."""
    with zipfile.ZipFile(BytesIO(octets)) as packed:
        parts = {name: packed.read(name).decode() for name in packed.namelist()}
    [row] = [one for one in re.findall(r"<row .*?</row>", parts[SHEET]) if named in one]
    cell = f'<c r="J1" t="inlineStr"><is><t>{text}</t></is></c></row>'
    parts[SHEET] = parts[SHEET].replace(row, row.replace("</row>", cell))
    return write_out(parts)


async def test_details_are_changes_and_what_a_sheet_cannot_say_is_left(
    town: Town, coordinator: Person
) -> None:
    await handed_in(town, coordinator, PROGRAMME)
    await coordinator.presses("Take the sure ones (3)")
    copy = await octets_of(town, coordinator)
    text = "venue: Hotel Marriott; hall 2;\ncapacity: 40; host: Ministry of Justice; seats: A, B"
    said = with_details(copy, "crypto-assets", text)
    assert "1 is known and different here." in await sent(town, coordinator, "office.xlsx", said)
    card = await coordinator.presses("Go through them (1)")
    for line in ("venue: Hotel Marriott; hall 2", "capacity: 40", "host: Ministry of Justice"):
        assert f"New: {line}" in card
    assert "This detail is not taken from a sheet: “A, B”" in card
    await coordinator.presses("Take the change")
    shown = await coordinator.says("/activity crypto-assets")
    assert "Hotel Marriott; hall 2" in shown
    assert "Ministry of Justice" in shown

    later = await octets_of(town, coordinator)
    card = await sent(town, coordinator, "office.xlsx", later)
    assert "different" not in card
    theirs = changed(later, ("crypto-assets", "Hotel Marriott; hall 2", "Hall B"))
    card = await sent(town, coordinator, "office.xlsx", theirs)
    done = await coordinator.presses("Take the changes (1)")
    assert "1 activity has changed here since" in await sent(
        town, coordinator, "office.xlsx", later
    )
    mine = changed(later, ("crypto-assets", "Hotel Marriott; hall 2", "Hall C"))
    card = await sent(town, coordinator, "office.xlsx", mine)
    assert "1 was changed in the sheet and here." in card
    card = await coordinator.presses("Go through them (1)")
    assert "Now: venue: Hall B" in card
    assert "New: venue: Hall C" in card
    assert "1 stands as before" in await coordinator.presses("Undo the import", on=done)
    assert "Hotel Marriott; hall 2" in await coordinator.says("/activity crypto-assets")
    # Words under none of the names are said, and not taken.
    odd = with_details(copy, "EAP2-2016-008", "=call Ana first")
    assert "1 differs only in what no sheet" in await sent(town, coordinator, "office.xlsx", odd)
    assert "“=call Ana first”" in await coordinator.presses("Go through them (1)")
