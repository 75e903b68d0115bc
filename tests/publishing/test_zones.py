"""Time zones: what the rules say is what zoneinfo says, in every zone and every year of a feed."""

from datetime import datetime
from zoneinfo import ZoneInfoNotFoundError, available_timezones

import pytest

from publishing.zones import is_certain, vtimezone
from tests.publishing.observances import differences, observances

ZONES = sorted(available_timezones() - {"localtime", "Factory"})
SPANS = [range(2016, 2020), range(2026, 2029), range(2026, 2031)]


@pytest.mark.parametrize("years", SPANS, ids=str)
def test_every_zone_has_the_offsets_of_zoneinfo_or_no_rules_at_all(years: range) -> None:
    written = {zone: vtimezone(zone, years) for zone in ZONES}
    wrong = [
        difference
        for zone, octets in written.items()
        if octets
        for difference in differences(octets, zone, years)
    ]
    without = [zone for zone, octets in written.items() if octets is None]
    print(f"{years}: {len(ZONES)} zones, in UTC: {len(without)}")
    assert wrong == []


@pytest.mark.full
@pytest.mark.parametrize("first", range(2015, 2034))
def test_every_zone_is_right_in_any_five_years_that_a_feed_may_span(first: int) -> None:
    years = range(first, first + 5)
    written = ((zone, vtimezone(zone, years)) for zone in ZONES)
    wrong = [one for zone, octets in written if octets for one in differences(octets, zone, years)]
    assert wrong == []


@pytest.mark.parametrize(
    ("zone", "wall", "certain"),
    [
        ("Europe/Kyiv", "2026-10-25T03:00:00", False),
        ("Europe/Kyiv", "2026-10-25T03:59:59", False),
        ("Europe/Kyiv", "2026-10-25T04:00:00", True),
        ("Europe/Kyiv", "2026-10-25T02:59:59", True),
        ("Europe/Kyiv", "2027-03-28T03:00:00", False),
        ("Europe/Kyiv", "2027-03-28T04:00:00", True),
        ("Australia/Lord_Howe", "2027-04-04T01:45:00", False),
        ("Asia/Tbilisi", "2026-10-25T03:00:00", True),
    ],
)
def test_a_time_that_a_clock_shows_twice_or_never_is_told_apart(
    zone: str, wall: str, certain: bool
) -> None:
    at = datetime.fromisoformat(wall)
    assert is_certain(zone, at) is certain
    noon = at.replace(hour=12)
    assert is_certain(zone, noon, at) is certain
    assert is_certain(zone, noon)


@pytest.mark.parametrize("years", SPANS, ids=str)
def test_each_has_one_standard_and_at_most_one_daylight_with_a_yearly_rule(years: range) -> None:
    for zone in ZONES:
        octets = vtimezone(zone, years)
        if octets is None:
            continue
        parts = observances(octets)
        kinds = sorted(part["kind"] for part in parts)
        assert kinds in (["STANDARD"], ["DAYLIGHT", "STANDARD"]), zone
        assert all("RDATE" not in part and part["DTSTART"][:4] == "1970" for part in parts), zone
        assert octets.startswith(f"BEGIN:VTIMEZONE\r\nTZID:{zone}\r\n".encode())


def test_the_law_of_kyiv_is_written_as_the_standard_shows_it() -> None:
    assert vtimezone("Europe/Kyiv", range(2026, 2028)) == (
        b"BEGIN:VTIMEZONE\r\nTZID:Europe/Kyiv\r\n"
        b"BEGIN:DAYLIGHT\r\nTZNAME:EEST\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0300\r\n"
        b"DTSTART:19700329T030000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\n"
        b"BEGIN:STANDARD\r\nTZNAME:EET\r\nTZOFFSETFROM:+0300\r\nTZOFFSETTO:+0200\r\n"
        b"DTSTART:19701025T040000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\n"
        b"END:VTIMEZONE\r\n"
    )


def test_a_zone_without_changes_has_one_standard_and_no_rule() -> None:
    octets = vtimezone("Asia/Tbilisi", range(2016, 2018)) or b""
    assert [part["kind"] for part in observances(octets)] == ["STANDARD"]
    assert b"RRULE" not in octets


@pytest.mark.parametrize(
    ("zone", "years"),
    [
        ("Europe/Istanbul", range(2016, 2017)),  # stayed on summer time that autumn
        ("Asia/Baku", range(2015, 2017)),  # gave summer time up in March 2016
        ("Africa/Casablanca", range(2026, 2029)),  # goes by Ramadan
    ],
)
def test_a_year_whose_law_is_no_yearly_rule_is_written_in_utc(zone: str, years: range) -> None:
    assert vtimezone(zone, years) is None


def test_the_zones_of_the_trade_keep_their_own_time_in_the_years_ahead() -> None:
    cities = (
        "London",
        "Paris",
        "Bucharest",
        "Kyiv",
        "Chisinau",
        "Istanbul",
        "Belgrade",
        "Sarajevo",
    )
    zones = [f"Europe/{city}" for city in cities]
    zones += ["Asia/Tbilisi", "Asia/Yerevan", "Asia/Baku", "Africa/Dakar", "Indian/Mauritius"]
    assert [zone for zone in zones if vtimezone(zone, range(2026, 2030)) is None] == []


def test_a_single_year_does_not_mistake_the_last_sunday_for_the_fourth() -> None:
    octets = vtimezone("America/New_York", range(2026, 2027)) or b""
    assert b"BYMONTH=3;BYDAY=2SU" in octets
    octets = vtimezone("Europe/Paris", range(2027, 2028)) or b""
    assert b"BYMONTH=3;BYDAY=-1SU" in octets


def test_an_unknown_zone_is_refused() -> None:
    with pytest.raises(ZoneInfoNotFoundError):
        vtimezone("Europe/Ruritania", range(2026, 2027))


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (b"BYMONTH=3;BYDAY=-1SU", b"BYMONTH=4;BYDAY=-1SU"),
        (b"TZOFFSETTO:+0300", b"TZOFFSETTO:+0400"),
        (
            b"19700329T030000",
            b"19700329T040000",
        ),  # the onset on the new clock, as a generator has it
    ],
)
def test_twin_a_time_zone_made_wrong_is_found_out(right: bytes, wrong: bytes) -> None:
    octets = vtimezone("Europe/Kyiv", range(2026, 2029)) or b""
    assert differences(octets, "Europe/Kyiv", range(2026, 2029)) == []
    broken = octets.replace(right, wrong)
    assert broken != octets
    assert differences(broken, "Europe/Kyiv", range(2026, 2029)) != []
