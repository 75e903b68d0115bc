"""What stands in an event of a feed, and which have none."""

from datetime import date, time, timedelta

import pytest

from locales import Catalogues, Translator
from programme.values import Days, Place, Precision, Status
from tests.publishing.feeding import events, octets
from tests.publishing.nasty import (
    BELGRADE,
    KYIV,
    PRISTINA,
    PROGRAMME,
    TBILISI,
    TODAY,
    activity,
    at,
    day,
    leg,
)

JULY = day(date(2026, 7, 18))


@pytest.mark.parametrize("title", ["", " ", "\u202e", "\x00\x07", "\ufdd0"])
def test_a_title_of_which_nothing_can_be_written_gives_way_to_the_kind(
    t: Translator, title: str
) -> None:
    one = activity(1, title, Status.CONFIRMED, leg(1, TBILISI, JULY))
    assert events(octets(t, one))[0]["SUMMARY"] == "Workshop"


def test_what_was_cancelled_stays_for_thirty_days_after_its_days(t: Translator) -> None:
    gone = activity(1, "One", Status.CANCELLED, leg(1, TBILISI, JULY))
    last = JULY.end or TODAY
    assert len(events(octets(t, gone, today=last + timedelta(days=30)))) == 1
    assert events(octets(t, gone, today=last + timedelta(days=31))) == []


def test_a_leg_without_days_a_draft_and_what_is_red_are_absent(t: Translator) -> None:
    shown = {event["UID"] for event in events(octets(t, *PROGRAMME))}
    assert shown.isdisjoint({f"leg-{number}@convoke" for number in (23, 81, 101, 111)})


def test_busy_and_free_follow_how_firm_it_is(t: Translator) -> None:
    month = Days(Precision.MONTH, date(2026, 10, 1), date(2026, 10, 31))
    told = {}
    for name, status, days in (
        ("firm", Status.CONFIRMED, JULY),
        ("open", Status.TENTATIVE, JULY),
        ("vague", Status.CONFIRMED, month),
        ("off", Status.POSTPONED, month),
    ):
        [event] = events(octets(t, activity(1, "One", status, leg(1, TBILISI, days))))
        told[name] = (event["STATUS"], event["TRANSP"], event["X-MICROSOFT-CDO-BUSYSTATUS"])
    assert told == {
        "firm": ("CONFIRMED", "OPAQUE", "BUSY"),
        "open": ("TENTATIVE", "OPAQUE", "TENTATIVE"),
        "vague": ("TENTATIVE", "TRANSPARENT", "TENTATIVE"),
        "off": ("CANCELLED", "TRANSPARENT", "FREE"),
    }


def test_the_footnote_of_kosovo_stands_once_and_only_where_it_belongs(t: Translator) -> None:
    legs = leg(1, BELGRADE, JULY), leg(2, PRISTINA, JULY)
    belgrade, pristina = events(octets(t, activity(1, "Mission", Status.CONFIRMED, *legs)))
    assert pristina["LOCATION"] == r"Pristina\, Kosovo*"
    assert pristina["DESCRIPTION"].count("1244") == 1
    assert "1244" not in belgrade["DESCRIPTION"]


def test_the_description_says_what_is_known_in_the_language_of_the_feed(
    catalogues: Catalogues,
) -> None:
    october = Days(Precision.MONTH, date(2026, 10, 1), date(2026, 10, 31))
    one = activity(1, "One", Status.CONFIRMED, leg(1, KYIV, october))
    english, french = (
        events(octets(catalogues.translator(language), one))[0]["DESCRIPTION"]
        for language in ("en_GB", "fr")
    )
    assert "October 2026" in english
    assert "octobre 2026" in french
    assert "GLACY-2026-001" in english


def test_the_reason_of_a_cancelling_is_told(t: Translator) -> None:
    gone = activity(1, "One", Status.CANCELLED, leg(1, TBILISI, JULY), reason="No quorum")
    assert events(octets(t, gone))[0]["DESCRIPTION"].startswith("Cancelled: No quorum")


def test_times_without_a_zone_become_whole_days_with_the_times_in_words(t: Translator) -> None:
    place = Place(None, None, None)
    days = at(date(2026, 9, 4), time(9), time(10))
    [event] = events(octets(t, activity(1, "One", Status.CONFIRMED, leg(1, place, days))))
    assert (event["DTSTART"], event["DTEND"]) == ("20260904", "20260905")
    assert "09:00" in event["DESCRIPTION"]
