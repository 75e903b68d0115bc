"""Files that no reader opens: each is answered with what is wrong, and what to send instead."""

from tests.client import Person
from tests.reading.packing import packed, workbook
from tests.reading.test_files_refused import BOMB, MIXED, OLD, TNEF, locked_pdf
from tests.stories.papers import sent
from tests.stories.town import Town

SAID = {
    "plan.doc": (OLD, "old format"),
    "plan.xlsx": (OLD + "EncryptedPackage".encode("utf-16-le"), "locked with a password"),
    "plan.pdf": (locked_pdf(), "locked with a password"),
    "scan.pdf": (b"%PDF-1.7\n%%EOF", "may be scanned"),
    "mail.msg": (OLD + "__substg1.0_".encode("utf-16-le"), "save it as .eml or .txt"),
    "mail.eml": (MIXED % (b"winmail.dat", b"winmail.dat", TNEF), "winmail.dat, which is not read"),
    "tools.zip": (packed({"run.exe": "MZ"}), "Send what is in it"),
    "bomb.xlsx": (BOMB, "was not opened"),
    "empty.xlsx": (workbook(["", ""]), "No activity was found"),
    "letter.txt": (b"Dear all,\n\nthank you.\n", "No activity was found"),
    "photo.png": (b"\x89PNG\r\n\x1a\n", "Send the text"),
}


async def test_each_is_answered_with_what_to_do(town: Town, coordinator: Person) -> None:
    for name, (octets, words) in SAID.items():
        card = await sent(town, coordinator, name, octets)
        assert words in card, name
        assert "/new Workshop" in card
        assert not card.buttons
