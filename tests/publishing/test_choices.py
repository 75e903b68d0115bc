"""What the holder of a calendar chose is what its clients read, and nothing else changes."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import icalendar

from locales import Catalogues, Translator
from programme.feeds import Choices
from programme.values import ActivitySeen, Days, LegStatus, Precision, Status
from publishing.feed import written
from tests.publishing import consumers
from tests.publishing.conformance import faults
from tests.publishing.nasty import KYIV, PROGRAMME, REVISED, TBILISI, TODAY, activity, at, day, leg

JULY = day(date(2026, 7, 18))
OCTOBER = Days(Precision.MONTH, date(2026, 10, 1), date(2026, 10, 31))
TIMED = at(date(2026, 9, 1), time(9), time(10))


def read(t: Translator, *some: ActivitySeen, **chosen: object) -> list[icalendar.Event]:
    """The events of a feed with these choices, in the order of their UIDs."""
    second = chosen.pop("second", None)
    feed = written(
        "Programme",
        some,
        t,
        today=TODAY,
        second=second,  # type: ignore[arg-type]
        choices=Choices(**chosen),  # type: ignore[arg-type]
    ).octets
    assert faults(feed) == []
    return list(icalendar.Calendar.from_ical(feed).walk("VEVENT"))


def test_two_languages_stand_side_by_side(catalogues: Catalogues) -> None:
    t, second = catalogues.translator("en_GB"), catalogues.translator("fr")
    one = activity(1, "One", Status.TENTATIVE, leg(1, TBILISI, JULY))
    [event] = read(t, one, second=second, second_language="fr")
    assert event["SUMMARY"] == "One"
    assert event["LOCATION"] == "Tbilisi, Georgia / Tbilissi, Géorgie"
    first, other = str(event["DESCRIPTION"]).split("\n\n")
    assert first.startswith("Not confirmed yet.")
    assert other.startswith("À confirmer.")
    off = activity(2, "Two", Status.CANCELLED, leg(2, TBILISI, JULY))
    [event] = read(t, off, second=second, second_language="fr")
    assert event["SUMMARY"] == "CANCELLED: Two / ANNULÉ\u00a0: Two"


def test_reminders_ring_a_week_a_day_and_an_hour_before_and_never_for_what_is_off(
    t: Translator,
) -> None:
    rings = {}
    for name, status, days in (
        ("whole days", Status.CONFIRMED, JULY),
        ("timed", Status.TENTATIVE, TIMED),
        ("a month", Status.TENTATIVE, OCTOBER),
        ("off", Status.CANCELLED, TIMED),
        ("over", Status.COMPLETED, TIMED),
    ):
        one = activity(1, "One", status, leg(1, KYIV, days))
        [event] = read(t, one, reminders=True)
        rings[name] = [alarm["TRIGGER"].dt for alarm in event.walk("VALARM")]
        assert {str(alarm["DESCRIPTION"]) for alarm in event.walk("VALARM")} <= {"One"}
        assert [*read(t, one)[0].walk("VALARM")] == []
    assert rings == {
        "whole days": [-timedelta(days=6, hours=15), -timedelta(hours=6)],
        "timed": [-timedelta(days=1), -timedelta(hours=1)],
        "a month": [],
        "off": [],
        "over": [],
    }


def test_tentative_ones_can_be_left_out_and_what_was_called_off_stays(t: Translator) -> None:
    some = [
        activity(1, "Firm", Status.CONFIRMED, leg(1, TBILISI, JULY)),
        activity(2, "Open", Status.TENTATIVE, leg(2, TBILISI, JULY)),
        activity(3, "Vague", Status.CONFIRMED, leg(3, TBILISI, OCTOBER)),
        activity(4, "Off", Status.CANCELLED, leg(4, TBILISI, JULY)),
        activity(5, "Half", Status.CONFIRMED, leg(5, TBILISI, JULY, LegStatus.POSTPONED)),
    ]
    titles = [str(event["SUMMARY"]) for event in read(t, *some, tentative_hidden=True)]
    assert titles == ["Firm", "CANCELLED: Off", "POSTPONED: Half"]


def test_what_was_called_off_can_be_kept_for_clients_that_drop_it(t: Translator) -> None:
    off = activity(4, "Off", Status.CANCELLED, leg(4, TBILISI, JULY))
    [plain], [kept] = read(t, off), read(t, off, cancelled_kept=True)
    told = [(str(one["STATUS"]), str(one["TRANSP"])) for one in (plain, kept)]
    assert told == [("CANCELLED", "TRANSPARENT"), ("TENTATIVE", "TRANSPARENT")]
    assert plain["SUMMARY"] == kept["SUMMARY"] == "CANCELLED: Off"


def test_busy_only_shows_when_and_nothing_else(t: Translator) -> None:
    feed = written(
        "Busy times", PROGRAMME, t, today=TODAY, choices=Choices(busy_only=True, reminders=True)
    ).octets
    whole = written("Programme", PROGRAMME, t, today=TODAY).octets
    assert [event[:4] for event in sorted(consumers.by_icalendar(feed))] == [
        event[:4] for event in sorted(consumers.by_icalendar(whole))
    ]
    assert {event[4] for event in consumers.by_icalendar(feed)} == {"Busy", "CANCELLED: Busy"}
    for event in icalendar.Calendar.from_ical(feed).walk("VEVENT"):
        assert not {"LOCATION", "DESCRIPTION", "CATEGORIES"} & set(event)
    for told in ("GLACY", "Tbilisi", "Plenary", "T-CY", "quorum"):
        assert told.lower().encode() not in feed.lower()


def test_the_stamp_of_an_altered_feed_is_in_utc(t: Translator) -> None:
    one = replace(PROGRAMME[0], revised_at=REVISED)
    altered = datetime.fromisoformat("2026-07-01T13:00:00+04:00")
    octets = written("P", [one], t, today=TODAY, altered_at=altered).octets
    assert b"LAST-MODIFIED:20260701T090000Z\r\n" in octets
