"""No joining link and no telephone number leaves in a calendar, whatever somebody typed."""

from datetime import date

import icalendar
import pytest

from locales import Translator
from programme.values import Status
from publishing.discretion import discreet
from publishing.feed import written
from tests.publishing.nasty import PROGRAMME, TBILISI, TODAY, activity, day, leg


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Webinar https://us02web.zoom.us/j/812?pwd=x on evidence", "Webinar … on evidence"),
        ("Webinar us02web.zoom.us/j/812?pwd=x", "Webinar …"),
        ("Call: meet.google.com/abc-defg-hij", "Call: …"),
        ("Call (teams.microsoft.com/l/meetup-join/19%3a)", "Call (…"),
        ("WWW.EXAMPLE.INT/join, then talk", "… then talk"),
        ("tel:+41221234567 for questions", "… for questions"),
        ("Ring +995 32 212-34-56 before", "Ring … before"),
        ("Ring 0033 (3) 88 41 20 00", "Ring …"),
    ],
)
def test_links_and_numbers_are_taken_out(written: str, shown: str) -> None:
    assert discreet(written) == shown


@pytest.mark.parametrize(
    "title",
    [
        "GLACY+ workshop 18.07.2016 – 10:00/11:30",
        "T-CY/16 plenary, 15-16 November 2016",
        "C-PROC: iPROCEEDS 2016/2017, CEPOL 2001+",
        "Octopus 2016 (16.11.2016-18.11.2016)",
        "Cybercrime@EAP III – 24/7 points of contact, art. 35",
        "Resolution 1244/99; budget 000 000 000",
    ],
)
def test_titles_of_the_trade_stay_as_they_are(title: str) -> None:
    assert discreet(title) == title


@pytest.mark.parametrize("status", [Status.CONFIRMED, Status.CANCELLED, Status.POSTPONED])
def test_neither_title_nor_reason_carries_them_into_a_calendar(
    t: Translator, status: Status
) -> None:
    said = "Moved to https://zoom.us/j/1 or +41 22 123 45 67"
    one = activity(1, said, status, leg(1, TBILISI, day(date(2026, 7, 18))), reason=said)
    octets = written("P", [one], t, today=TODAY).octets
    [event] = icalendar.Calendar.from_ical(octets).walk("VEVENT")
    for text in (str(event["SUMMARY"]), str(event["DESCRIPTION"])):
        assert "zoom" not in text
        assert "123" not in text
    assert "Moved to … or …" in event["SUMMARY"]


def test_the_sample_of_nasty_titles_is_not_touched() -> None:
    assert [one.title for one in PROGRAMME if discreet(one.title) != one.title] == []
