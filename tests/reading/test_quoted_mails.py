"""A mail with a calendar or with older mails below it: one list, the newest word counts."""

from datetime import date
from email.message import EmailMessage
from pathlib import Path

from reading.apart import Asked, Told
from reading.apart.reading import read
from reading.proposals import Proposal
from tests.reading.packing import workbook
from tests.reading.test_mails import HEADS, TRAINING, mail

EVENT = """BEGIN:VCALENDAR\r
VERSION:2.0\r
BEGIN:VEVENT\r
UID:one@example.org\r
SUMMARY:Workshop on electronic evidence\r
LOCATION:Tbilisi\r
DTSTART;VALUE=DATE:20160920\r
DTEND;VALUE=DATE:20160922\r
END:VEVENT\r
END:VCALENDAR\r
"""
TODAY = date(2016, 7, 1)


def told(octets: bytes | EmailMessage, places: Path, *, typed: bool = False) -> Told:
    data = octets if isinstance(octets, bytes) else octets.as_bytes()
    return read(Asked(TODAY, places, typed=typed), data)


def by_title(found: Told) -> dict[str, Proposal]:
    assert len({one.title for one in found.proposals}) == len(found.proposals)
    return {one.title: one for one in found.proposals}


def doubts(one: Proposal) -> dict[str, str]:
    every = (*one.doubts, *(doubt for leg in one.legs for doubt in leg.doubts))
    return {doubt.code: doubt.facts.get("text", "") for doubt in every}


def begins(one: Proposal) -> list[str]:
    return [str(leg.days.start) for leg in one.legs if leg.days]


def test_the_words_of_a_mail_are_read_beside_its_calendar_and_its_table(places: Path) -> None:
    made = mail(
        "Two things",
        "Dear all,\n\n- Workshop on electronic evidence, Tbilisi, Georgia, 20-21 September 2016\n"
        "- Seminar for judges, Dakar, Senegal, 3-5 October 2016\n"
        "- Training of police, Rabat, Morocco, 20-21 September 2016\n",
    )
    made.add_attachment(EVENT.encode(), maintype="text", subtype="calendar", filename="a.ics")
    table = workbook(HEADS, TRAINING)
    made.add_attachment(table, maintype="application", subtype="x-any", filename="x.xlsx")
    found = by_title(told(made, places))
    assert set(found) == {
        "Workshop on electronic evidence",
        "Seminar for judges",
        "Training of police",
    }
    assert found["Workshop on electronic evidence"].uid == "one@example.org"

    broken = mail("Broken", "- Seminar for judges, Dakar, Senegal, 3-5 October 2016")
    broken.add_attachment(b"no calendar", maintype="text", subtype="calendar", filename="b.ics")
    assert set(by_title(told(broken, places))) == {"Seminar for judges", ".ics"}


def test_what_is_quoted_stands_behind_and_the_newer_word_counts(places: Path) -> None:
    """Whether programs mark it, lead to it, or put its head above; in what is pasted as well."""
    new = "- Workshop on electronic evidence, Tbilisi, Georgia, 27-28 September 2016\n"
    old = (
        "- Workshop on electronic evidence, Tbilisi, Georgia, 20-21 September 2016\n"
        "- Seminar for judges, Dakar, Senegal, 3-5 October\n"
    )
    marked = "".join(f"> {line}\n" for line in old.splitlines())
    ways = {
        "On Fri, 20 May 2016 at 10:00, Ana Popescu\n<ana@example.org> wrote:": f"{marked}\nAna\n",
        "Le 20 mai 2016 à 10:00, Ana <ana@example.org> a écrit :": old,
        "-----Original Message-----\nFrom: Ana\nSent: 20 May 2016 10:00\nTo: All\n"
        "Subject: Programme\n": old,
        "De : Ana\nEnvoyé : vendredi 20 mai 2016 10:00\nÀ : Tous\nObjet : Programme\n": old,
        "2016年5月20日 Ana 写道：": old,
    }
    for lead, quoted in ways.items():
        text = f"Dear all,\n\n{new}\n{lead}\n{quoted}"
        for found in (
            told(mail("RE: Programme", text), places),
            told(text.encode(), places, typed=True),
        ):
            one, two = found.proposals
            assert (one.title, begins(one)) == ("Workshop on electronic evidence", ["2016-09-27"])
            assert "20-21 September" in doubts(one)["quoted_otherwise"], lead
            assert (two.title, begins(two)) == ("Seminar for judges", ["2016-10-03"])
            assert doubts(two)["quoted"], lead


def test_a_mail_that_is_handed_on_is_no_older_word(places: Path) -> None:
    rows = "- Seminar for judges, Dakar, Senegal, 3-5 October 2016\n"
    head = "From: Ana\nSent: 20 May 2016 10:00\nTo: All\nSubject: Programme\n\n"
    for subject, text in (
        ("FW: Programme", f"For your information.\n\n-----Original Message-----\n{head}{rows}"),
        ("Programme", f"See below\n\n---------- Forwarded message ---------\n{head}{rows}"),
        ("RE: Programme", f"-----Original Message-----\n{head}{rows}"),
    ):
        [one] = told(mail(subject, text), places).proposals
        assert one.title == "Seminar for judges"
        assert "quoted" not in doubts(one)


def test_what_is_off_or_moved_in_a_mail_is_not_taken_from_the_older_one(places: Path) -> None:
    old = (
        "> - Workshop on electronic evidence, Tbilisi, Georgia, 20-21 September 2016\n"
        "> - Seminar on online fraud, Dakar, Senegal, 3-5 October 2016\n"
    )
    text = (
        "- Workshop on electronic evidence, 27-28 September 2016\n"
        "- Seminar on online fraud: cancelled\n\n"
        f"On 20 May 2016 Ana wrote:\n{old}"
    )
    workshop, off = told(mail("RE: Programme", text), places).proposals
    assert begins(workshop) == ["2016-09-27"]
    assert workshop.legs[0].place
    assert workshop.legs[0].place.city == "Tbilisi"
    assert not off.legs
    assert "3-5 October" in doubts(off)["quoted_otherwise"]
