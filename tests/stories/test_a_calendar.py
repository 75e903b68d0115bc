"""The calendar of the office over HTTP: what it holds, in which words, and when it is fetched."""

import subprocess
import sys
from collections import Counter
from pathlib import Path

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


async def test_khal_lists_what_icalendar_lists(town: Town, tmp_path: Path) -> None:
    _, _, octets = await town.fetch(ADDRESS)
    events = await town.events(ADDRESS)
    (tmp_path / "feed.ics").write_bytes(octets)
    listed = subprocess.run(
        [sys.executable, "-m", "khal", "printics", "feed.ics", "-f", "{start-date} {title}"],
        cwd=tmp_path,
        env={"HOME": str(tmp_path), "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )

    lines = [line for line in listed.stdout.splitlines() if line.strip()]
    for event in events:
        assert any(str(event["SUMMARY"])[:40] in line for line in lines), listed.stderr


async def test_unknown_addresses_are_answered_alike(town: Town) -> None:
    answers = {await status_of(town, secret) for secret in ("x" * 43, "y", SECRET[:-1])}

    assert answers == {404}


async def status_of(town: Town, secret: str) -> int:
    """The answer to a secret."""
    status, _, _ = await town.fetch(f"/cal/{secret}/programme.ics")
    return status
