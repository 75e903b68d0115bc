"""The octets of a feed: conforming, stable, and found out where they are not."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import icalendar
import pytest

from locales import Catalogues, Translator
from programme.values import Place, Status
from publishing.feed import empty, written
from tests.publishing.conformance import faults
from tests.publishing.feeding import events, octets
from tests.publishing.nasty import (
    BELGRADE,
    MEANT,
    PROGRAMME,
    TBILISI,
    TODAY,
    activity,
    at,
    day,
    leg,
)

JULY = day(date(2026, 7, 18))


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


def test_a_leg_that_moves_keeps_its_uid(t: Translator) -> None:
    before = activity(1, "One", Status.CONFIRMED, leg(1, TBILISI, JULY))
    after = activity(
        1, "One", Status.CONFIRMED, leg(1, BELGRADE, day(date(2026, 9, 1))), revision=2
    )
    [old], [new] = events(octets(t, before)), events(octets(t, after))
    assert old["UID"] == new["UID"]
    assert (old["SEQUENCE"], new["SEQUENCE"]) == ("1", "2")
    assert (old["DTSTART"], new["DTSTART"]) == ("20260718", "20260901")


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
