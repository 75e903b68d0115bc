"""The calendar of the office over HTTP: what it holds, in which words, and when it is fetched."""

from collections import Counter
from datetime import date, timedelta
from pathlib import Path

from bot.sample import part
from tests.publishing import consumers
from tests.stories.town import SECRET, Town

ADDRESS = f"/cal/{SECRET}/programme-en.ics"


async def test_the_office_calendar_holds_every_leg_of_the_sample_with_its_status(
    town: Town,
) -> None:
    events = await town.events(ADDRESS)

    assert len(events) == 70
    assert len({event["UID"] for event in events}) == 70
    states = Counter(str(event["STATUS"]) for event in events)
    assert set(states) == {"CONFIRMED", "TENTATIVE"}
    paris = next(event for event in events if "Moroccan" in event["SUMMARY"])
    assert (paris.start.isoformat(), paris.end.isoformat()) == ("2016-07-18", "2016-07-21")
    assert paris["STATUS"] == "CONFIRMED"


async def test_nothing_changed_is_304_and_the_same_octets(town: Town) -> None:
    status, headers, octets = await town.fetch(ADDRESS)
    await town.wait_until("2016-07-01T09:00:00+00:00")
    again, _, same = await town.fetch(ADDRESS)
    kept, _, nothing = await town.fetch(ADDRESS, **{"If-None-Match": headers["Etag"]})

    assert (status, again, kept) == (200, 200, 304)
    assert octets == same
    assert nothing == b""


async def test_icalendar_khal_and_ical_js_read_exactly_the_programme(
    town: Town, tmp_path: Path
) -> None:
    _, _, octets = await town.fetch(ADDRESS)

    read = consumers.by_icalendar(octets)
    assert Counter(expected()) == Counter((start, end, status) for _, start, end, status, _ in read)
    assert consumers.by_khal(octets, tmp_path) == read
    if (told := consumers.by_icaljs(octets)) is not None:
        assert told == read


def expected() -> list[tuple[str, str, str]]:
    """The legs of the sample as a calendar has them: the day after the last, and how firm."""
    firm = {"completed": "CONFIRMED", "confirmed": "CONFIRMED", "tentative": "TENTATIVE"}
    return [
        (
            leg["start"],
            (date.fromisoformat(leg["end"]) + timedelta(days=1)).isoformat(),
            firm[one["status"]],
        )
        for one in part("activities")
        for leg in one["legs"]
    ]


async def test_unknown_addresses_are_answered_alike(town: Town) -> None:
    answers = {await status_of(town, secret) for secret in ("x" * 43, "y", SECRET[:-1])}

    assert answers == {404}


async def status_of(town: Town, secret: str) -> int:
    """The answer to a secret."""
    status, _, _ = await town.fetch(f"/cal/{secret}/programme.ics")
    return status
