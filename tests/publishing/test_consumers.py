"""What independent programs read in the feed of a nasty programme is what was meant."""

from datetime import date
from pathlib import Path

import pytest

from locales import Translator
from publishing.feed import written
from tests.publishing import consumers
from tests.publishing.nasty import MEANT, PROGRAMME, TODAY


@pytest.fixture(scope="module")
def feed(t: Translator) -> bytes:
    """The nasty programme as it is served."""
    return written("Programme", PROGRAMME, t, today=TODAY).octets


def test_icalendar_reads_what_was_meant(feed: bytes) -> None:
    assert consumers.by_icalendar(feed) == MEANT


def test_recurring_ical_events_shows_what_was_meant(feed: bytes) -> None:
    assert consumers.by_recurring(feed, date(2024, 1, 1), date(2029, 1, 1)) == MEANT


def test_vobject_reads_what_was_meant(feed: bytes) -> None:
    assert consumers.by_vobject(feed) == MEANT


def test_khal_prints_what_was_meant(feed: bytes, tmp_path: Path) -> None:
    assert consumers.by_khal(feed, tmp_path) == MEANT


def test_ics_py_reads_what_was_meant(feed: bytes) -> None:
    assert consumers.by_ics(feed) == MEANT


def test_ical_reads_what_was_meant(feed: bytes) -> None:
    assert consumers.by_ical(feed) == MEANT


@pytest.mark.parametrize("package", ["ical.js", "node-ical"])
def test_javascript_reads_what_was_meant(feed: bytes, package: str) -> None:
    reader = {"ical.js": consumers.by_icaljs, "node-ical": consumers.by_nodeical}[package]
    read = reader(feed)
    if read is None:
        pytest.skip(f"needs Node and the npm package {package} (see .ci/run)")
    assert read == MEANT


def test_libical_reads_what_was_meant(feed: bytes) -> None:
    read = consumers.by_libical(feed)
    if read is None:
        pytest.skip("needs libical with its description for GObject (see .ci/run)")
    assert read == MEANT


def test_calcurse_keeps_the_times_that_were_meant(feed: bytes, tmp_path: Path) -> None:
    read = consumers.times_by_calcurse(feed, tmp_path)
    if read is None:
        pytest.skip("needs calcurse (see .ci/run)")
    assert read == {event[1:3] for event in MEANT if "T" in event[1]}


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (b"DTEND;VALUE=DATE:20260803", b"DTEND;VALUE=DATE:20260802"),
        (b"STATUS:TENTATIVE", b"STATUS:CONFIRMED"),
        (b"UID:leg-1@convoke", b"UID:leg-1-en@convoke"),
        (b"SUMMARY:One day", b"SUMMARY;LANGUAGE=en:One  day"),
    ],
    ids=["an inclusive DTEND", "tentative shown as firm", "a UID by language", "another title"],
)
def test_twin_a_feed_that_means_something_else_is_found_out(
    feed: bytes, right: bytes, wrong: bytes
) -> None:
    broken = feed.replace(right, wrong)
    assert broken != feed
    assert consumers.by_icalendar(broken) != MEANT


def test_twin_a_time_zone_made_wrong_is_found_out_by_who_reads_it(feed: bytes) -> None:
    broken = feed.replace(b"BYMONTH=3;BYDAY=-1SU", b"BYMONTH=4;BYDAY=1SU")
    assert broken != feed
    assert consumers.by_vobject(broken) != MEANT
    assert consumers.by_icaljs(broken) in (None, consumers.by_vobject(broken))
    assert consumers.by_libical(broken) in (None, consumers.by_vobject(broken))
