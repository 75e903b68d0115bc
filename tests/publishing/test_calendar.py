"""The octets of a feed: conforming, stable, and with nothing in them but what is meant."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import icalendar
import pytest

from locales import Catalogues, Translator
from programme.values import ActivitySeen, Days, Place, Precision, Status
from publishing.feed import empty, written
from tests.publishing.conformance import blocks, faults, unfolded
from tests.publishing.nasty import (
    BELGRADE,
    KYIV,
    MEANT,
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


def octets(t: Translator, *activities: ActivitySeen, today: date = TODAY) -> bytes:
    """The feed of these activities."""
    return written("Programme", activities, t, today=today).octets


def events(feed: bytes) -> list[dict[str, str]]:
    """Raw values by name, one for each event."""
    return [{name: value for name, _, value in lines} for lines in blocks(unfolded(feed), "VEVENT")]


@pytest.mark.parametrize("language", ["en_GB", "fr"])
def test_the_nasty_programme_conforms_in_every_language(
    catalogues: Catalogues, language: str
) -> None:
    feed = octets(catalogues.translator(language), *PROGRAMME)
    assert faults(feed) == []
    assert len(events(feed)) == len(MEANT)


def test_an_empty_calendar_is_valid_and_carries_a_time_zone(t: Translator) -> None:
    for feed in (octets(t), empty("Programme")):
        assert faults(feed) == []
        assert icalendar.Calendar.from_ical(feed).walk("VEVENT") == []
        assert [zone["TZID"] for zone in icalendar.Calendar.from_ical(feed).walk("VTIMEZONE")]


def test_the_same_values_give_the_same_octets_in_any_order_and_on_any_day(t: Translator) -> None:
    feed = octets(t, *PROGRAMME)
    assert octets(t, *reversed(PROGRAMME)) == feed
    assert octets(t, *PROGRAMME, today=TODAY + timedelta(days=3)) == feed


def test_the_stamp_is_the_last_revision_and_the_sequence_its_number(t: Translator) -> None:
    one = activity(1, "One", Status.CONFIRMED, leg(1, TBILISI, JULY), revision=7)
    [event] = events(octets(t, one))
    assert (event["SEQUENCE"], event["DTSTAMP"]) == ("7", "20260630T091530Z")
    assert event["LAST-MODIFIED"] == event["DTSTAMP"]


def test_a_stamp_in_another_zone_is_the_same_instant(t: Translator) -> None:
    east = datetime.fromisoformat("2026-06-30T13:15:30+04:00")
    one = activity(1, "One", Status.CONFIRMED, leg(1, TBILISI, JULY), revised_at=east)
    assert events(octets(t, one))[0]["DTSTAMP"] == "20260630T091530Z"


@pytest.mark.parametrize("title", ["", " ", "\u202e", "\x00\x07", "\ufdd0"])
def test_a_title_of_which_nothing_can_be_written_gives_way_to_the_kind(
    t: Translator, title: str
) -> None:
    one = activity(1, title, Status.CONFIRMED, leg(1, TBILISI, JULY))
    assert events(octets(t, one))[0]["SUMMARY"] == "Workshop"


def test_a_leg_that_moves_keeps_its_uid(t: Translator) -> None:
    before = activity(1, "One", Status.CONFIRMED, leg(1, TBILISI, JULY))
    after = activity(
        1, "One", Status.CONFIRMED, leg(1, BELGRADE, day(date(2026, 9, 1))), revision=2
    )
    [old], [new] = events(octets(t, before)), events(octets(t, after))
    assert old["UID"] == new["UID"]
    assert (old["SEQUENCE"], new["SEQUENCE"]) == ("1", "2")
    assert (old["DTSTART"], new["DTSTART"]) == ("20260718", "20260901")


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


def test_what_is_kept_is_used_only_for_equal_values(t: Translator, catalogues: Catalogues) -> None:
    first = written("Programme", PROGRAMME, t, today=TODAY)
    again = written("Programme", PROGRAMME, t, today=TODAY, kept=first.kept)
    assert again.octets == first.octets
    assert all(again.kept[uid] is kept for uid, kept in first.kept.items())
    moved = (replace(PROGRAMME[0], title="Two days"), *PROGRAMME[1:])
    fresh = written("Programme", moved, t, today=TODAY)
    renewed = written("Programme", moved, t, today=TODAY, kept=first.kept)
    assert renewed.octets == fresh.octets != first.octets
    assert sum(renewed.kept[uid] is not kept for uid, kept in first.kept.items()) == 1
    french = catalogues.translator("fr")
    assert written("Programme", moved, french, today=TODAY, kept=first.kept).octets == (
        written("Programme", moved, french, today=TODAY).octets
    )


def test_an_event_in_another_year_does_not_leave_stale_octets_behind(t: Translator) -> None:
    istanbul = Place("Istanbul", "TR", "Europe/Istanbul")
    now = activity(
        1, "Now", Status.CONFIRMED, leg(1, istanbul, at(date(2026, 9, 1), time(9), None))
    )
    then = activity(
        2, "Then", Status.REPORTED, leg(2, istanbul, at(date(2016, 3, 1), time(9), None))
    )
    first = written("Programme", [now], t, today=TODAY)
    assert b"DTSTART;TZID=Europe/Istanbul:20260901T090000" in first.octets
    both = written("Programme", [now, then], t, today=TODAY, kept=first.kept)
    assert both.octets == written("Programme", [now, then], t, today=TODAY).octets
    assert b"DTSTART:20260901T060000Z" in both.octets
    assert faults(both.octets) == []


@pytest.mark.parametrize(
    ("right", "wrong", "fault"),
    [
        (b"SEQUENCE:1\r\n", b"", "29"),
        (b"DTEND;VALUE=DATE:20260719", b"DTEND;VALUE=DATE:20260718", "32"),
        (b"SUMMARY:One", b"SUMMARY;LANGUAGE=en:One", "38"),
        (b"DTSTAMP:20260630", b"DTSTAMP:20260701", "40"),
        (b"\r\nSTATUS:CONFIRMED", b"\nSTATUS:CONFIRMED", "18"),
        (b"BEGIN:VEVENT\r\n", b"BEGIN:VEVENT\r\nATTENDEE:mailto:x@y.z\r\n", "39"),
        (b"SUMMARY:One", b"SUMMARY:" + b"One" * 30, "19"),
        (b"STATUS:CONFIRMED", b"STATUS:POSTPONED", "34"),
    ],
)
def test_twin_each_check_finds_the_feed_that_breaks_it(
    t: Translator, right: bytes, wrong: bytes, fault: str
) -> None:
    feed = octets(t, activity(1, "One", Status.CONFIRMED, leg(1, TBILISI, JULY)))
    assert faults(feed) == []
    broken = feed.replace(right, wrong, 1)
    assert broken != feed
    assert [found for found in faults(broken) if found.startswith(fault)] != []
