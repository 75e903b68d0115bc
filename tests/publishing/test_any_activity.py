"""Any activities, any text, any zone: the feed parses, comes back, and holds every check."""

import io
import unicodedata
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest
from dateutil.tz import tzical
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from locales import Catalogues, Translator
from programme.feeds import Choices
from programme.values import ActivitySeen, Days, LegSeen, LegStatus, Place, Precision, Status
from publishing.feed import written
from reading.calendars import read_calendar
from tests.publishing.conformance import faults
from tests.publishing.drawn import ZONES, choices, programmes
from tests.publishing.nasty import activity

THINNED, WHOLE = 100, 2_000
# No day lies thirty days before this one, so that nothing leaves.
TODAY = date(2016, 1, 1)


def meant(leg: LegSeen) -> date:
    """The day or instant at which a leg begins, said a second time."""
    days, zone = leg.days, leg.place.zone
    assert days.start is not None
    if days.precision is not Precision.TIME or days.start_time is None or zone is None:
        return days.start
    return datetime.combine(days.start, days.start_time, ZoneInfo(zone)).astimezone(UTC)


def visible(text: str) -> str:
    """The characters of a text that can be seen, one by one."""
    unseen = {"Cc", "Cf", "Cs", "Cn", "Zs", "Zl", "Zp"}
    return "".join(one for one in text if unicodedata.category(one) not in unseen)


def judge(t: Translator, some: list[ActivitySeen], chosen: Choices) -> None:
    """The checks, the titles, the beginnings by two readers of zones, and the way back."""
    octets = written("P", some, t, today=TODAY, choices=chosen).octets
    assert faults(octets) == []
    assert b"\r\nATTENDEE" not in octets
    legs = {f"{leg.uid}@convoke": (one, leg) for one in some for leg in one.legs}
    zones = tzical(io.StringIO(octets.decode()))
    for event in icalendar.Calendar.from_ical(octets).walk("VEVENT"):
        one, leg = legs.pop(str(event["UID"]))
        if not chosen.busy_only:
            assert visible(one.title) in visible(str(event["SUMMARY"]))
        start = event["DTSTART"].dt
        if isinstance(start, datetime) and "TZID" in event["DTSTART"].params:
            named = zones.get(event["DTSTART"].params["TZID"])
            read = start.replace(tzinfo=named).astimezone(UTC)
            assert read == start.astimezone(UTC) == meant(leg)
        else:
            assert start == meant(leg)
        assert event.start < event.end
    assert chosen.tentative_hidden or not legs
    back = read_calendar(octets, zone="UTC")
    assert back is not None
    for found in back.appointments:
        one, leg = next((a, x) for a in some for x in a.legs if f"{x.uid}@convoke" == found.uid)
        [days] = found.days
        expected = leg.days.start
        assert days.start is not None
        assert expected is not None
        assert abs(days.start - expected) <= timedelta(days=1)
        assert (days.precision is Precision.TIME) == isinstance(meant(leg), datetime)


def tried(times: int) -> settings:
    """So many examples; the first sentence of a language takes its time."""
    slow = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example]
    return settings(deadline=None, max_examples=times, suppress_health_check=slow)


@pytest.fixture
def share() -> None:
    """Tells how much of it is tried each time."""
    print(f"{THINNED} of {WHOLE} programmes ({THINNED / WHOLE:.0%}); the others: make test-all")


@settings(tried(THINNED), suppress_health_check=list(HealthCheck))
@given(some=programmes(), chosen=choices)
def test_any_programme_conforms_and_comes_back(
    t: Translator, share: None, some: list[ActivitySeen], chosen: Choices
) -> None:
    judge(t, some, chosen)


@pytest.mark.full
@settings(tried(WHOLE), phases=[Phase.explicit, Phase.generate, Phase.shrink])
@given(some=programmes(), chosen=choices, language=st.sampled_from(["en_GB", "fr"]))
def test_two_thousand_programmes_conform_and_come_back(
    catalogues: Catalogues, some: list[ActivitySeen], chosen: Choices, language: str
) -> None:
    judge(catalogues.translator(language), some, chosen)


@pytest.mark.full
@settings(tried(WHOLE))
@given(
    zone=st.sampled_from(ZONES),
    on=st.dates(date(2016, 1, 1), date(2036, 1, 1)),
    begins=st.times().map(lambda at: at.replace(microsecond=0)),
    length=st.integers(1, 72),
)
def test_two_thousand_times_in_any_zone_are_the_instants_that_were_meant(
    t: Translator, zone: str, on: date, begins: time, length: int
) -> None:
    last = datetime.combine(on, begins) + timedelta(hours=length)
    days = Days(Precision.TIME, on, last.date(), begins, last.time())
    leg = LegSeen(1, "1", Place("Here", None, zone), days, LegStatus.PLANNED)
    judge(t, [activity(1, "One", Status.CONFIRMED, leg)], Choices())
