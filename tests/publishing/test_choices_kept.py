"""Whatever is chosen, a feed conforms, and what is kept of it is written anew when it must be."""

from datetime import date, time, timedelta

import icalendar
import pytest

from locales import Catalogues, Translator
from programme.feeds import Choices
from programme.values import Status
from publishing.feed import written
from tests.publishing import consumers
from tests.publishing.conformance import faults
from tests.publishing.nasty import KYIV, PROGRAMME, REVISED, TBILISI, TODAY, activity, at, day, leg

JULY = day(date(2026, 7, 18))
TIMED = at(date(2026, 9, 1), time(9), time(10))
EVERY = [
    Choices(second, reminders, hidden, kept, busy)
    for second in (None, "fr")
    for reminders in (False, True)
    for hidden in (False, True)
    for kept in (False, True)
    for busy in (False, True)
]


@pytest.mark.parametrize("choices", EVERY, ids=str)
def test_the_nasty_programme_conforms_whatever_is_chosen(
    catalogues: Catalogues, choices: Choices
) -> None:
    t, second = catalogues.translator("en_GB"), catalogues.translator("fr")
    feed = written(
        "Programme",
        PROGRAMME,
        t,
        today=TODAY,
        second=second if choices.second_language else None,
        choices=choices,
        altered_at=REVISED + timedelta(days=1),
    ).octets
    assert faults(feed) == []
    assert {uid for uid, *_ in consumers.by_icalendar(feed)}


def test_a_choice_moves_the_stamp_and_not_the_sequence(t: Translator) -> None:
    one = activity(1, "One", Status.CONFIRMED, leg(1, TBILISI, JULY))
    stamps = []
    for altered_at in (None, REVISED - timedelta(days=1), REVISED + timedelta(days=1)):
        octets = written("P", [one], t, today=TODAY, altered_at=altered_at).octets
        [event] = icalendar.Calendar.from_ical(octets).walk("VEVENT")
        stamps.append((event["LAST-MODIFIED"].dt, event["SEQUENCE"]))
    plain = REVISED.replace(microsecond=0)
    assert stamps == [(plain, 1), (plain, 1), (plain + timedelta(days=1), 1)]


def test_what_is_kept_is_written_anew_when_something_else_is_chosen(t: Translator) -> None:
    first = written("P", PROGRAMME, t, today=TODAY)
    for choices in EVERY:
        again = written("P", PROGRAMME, t, today=TODAY, kept=first.kept, choices=choices)
        assert again.octets == written("P", PROGRAMME, t, today=TODAY, choices=choices).octets
    later = REVISED + timedelta(days=1)
    again = written("P", PROGRAMME, t, today=TODAY, kept=first.kept, altered_at=later)
    assert again.octets == written("P", PROGRAMME, t, today=TODAY, altered_at=later).octets


def test_twin_a_choice_that_is_forgotten_is_found_out(t: Translator) -> None:
    one = activity(1, "One", Status.CANCELLED, leg(1, KYIV, TIMED))
    alarm = b"BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT1H\r\nDESCRIPTION:One\r\nEND:VALARM\r\n"
    feed = written("P", [one], t, today=TODAY).octets
    rings = feed.replace(b"END:VEVENT", alarm + b"END:VEVENT")
    silent = rings.replace(b"ACTION:DISPLAY", b"ACTION:AUDIO")
    assert [fault[:2] for fault in faults(rings)] == ["36"]
    assert [fault[:2] for fault in faults(silent)] == ["36", "36"]
    firm = feed.replace(b"STATUS:CANCELLED", b"STATUS:CONFIRMED")
    assert [fault[:2] for fault in faults(firm)] == ["34"]
