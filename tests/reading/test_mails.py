"""Mails with files and with mails in them: all is read, and what cannot be is named."""

from datetime import date
from email.message import EmailMessage
from pathlib import Path

from reading.apart import Asked
from reading.apart.reading import read
from reading.files import content, decoded
from tests.reading.packing import workbook

HEADS = ["Title", "Where", "Start", "End"]
TRAINING = ["Training of police", "Rabat, Morocco", 42633, 42634]


def mail(subject: str, words: str, form: str = "plain") -> EmailMessage:
    made = EmailMessage()
    made["From"], made["Date"] = "office@example.org", "Fri, 1 Jul 2016 10:00:00 +0000"
    made["Subject"] = subject
    made.set_content(words, subtype=form)
    return made


def with_files() -> EmailMessage:
    row = "- Séminaire sur la preuve, Dakar, Sénégal, 20-21 septembre 2016"
    made = mail("Séminaire", row)
    made.add_alternative(f"<p>{row}</p>", subtype="html")
    for octets, form, name in (
        (workbook(HEADS, TRAINING), "application", "x.xlsx"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "application", "old.doc"),
        (b"\x89PNG", "image", "logo.png"),
    ):
        made.add_attachment(octets, maintype=form, subtype="x-any", filename=name)
    return made


def titles(octets: bytes, places: Path) -> list[str]:
    return [one.title for one in read(Asked(date(2016, 7, 1), places), octets).proposals]


def test_what_goes_along_with_a_mail_is_read_or_named(places: Path) -> None:
    all_of_it = ["Séminaire sur la preuve", "Training of police", "old.doc"]
    assert titles(with_files().as_bytes(), places) == all_of_it
    around = mail("Fwd", "For your information")
    around.add_attachment(with_files())
    assert titles(around.as_bytes(), places) == all_of_it
    page = "<h2>September 2016</h2><ul><li>Course, Tbilisi, Georgia, 20-21</li></ul>"
    assert titles(mail("Page", page, "html").as_bytes(), places) == ["Course"]


def test_mails_in_mails_without_end_are_read_so_far(places: Path) -> None:
    inner = mail("0", "- Course, Tbilisi, Georgia, 5 May 2016")
    for number in range(1, 30):
        outer = mail(str(number), "see below")
        outer.add_attachment(inner)
        inner = outer
    held = content(inner.as_bytes())
    assert "# 29" in held.text
    assert len(held.left) == 1
    assert held.left[0].isdigit()


def test_one_accent_tells_the_encoding_of_a_short_file() -> None:
    assert decoded("Séance, Dakar".encode("cp1252")).text == "Séance, Dakar"
