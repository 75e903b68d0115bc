"""``convoke export`` of calendars, and feeds that are made, from outside."""

import icalendar
import pytest

from bot.sample import part
from tests.bot.processes import Shell
from tests.publishing import consumers
from tests.publishing.conformance import faults


def titles(octets: bytes) -> list[str]:
    """The titles of the events."""
    return [str(event["SUMMARY"]) for event in icalendar.Calendar.from_ical(octets).walk("VEVENT")]


def test_the_office_is_written_as_a_file_that_conforms(office_shell: Shell) -> None:
    said = office_shell.done("export", "--as", "ics", "--out", "programme.ics")
    assert said == "55 activities, 70 events.\n"
    octets = (office_shell.folder / "programme.ics").read_bytes()
    assert faults(octets) == []
    assert len(consumers.by_icalendar(octets)) == 70


@pytest.mark.parametrize(
    ("words", "count"),
    [
        (("--scope", "kind:study_visit"), None),
        (("--scope", "territory:GE"), None),
        (("--project", "GLACY", "--lang", "fr"), None),
        (("--from", "2016-07-01", "--to", "2016-07-31"), None),
        (("--scope", "activity:NONE-2016-001"), 0),
        (("--from", "2036-07-01"), 0),
    ],
)
def test_any_scope_and_any_days_can_be_taken_out(
    office_shell: Shell, words: tuple[str, ...], count: int | None
) -> None:
    office_shell.done("export", *words, "--out", "part.ics")
    octets = (office_shell.folder / "part.ics").read_bytes()
    assert faults(octets) == []
    found = len(titles(octets))
    assert found == count if count is not None else 0 < found < 70


def test_a_feed_with_choices_is_made_and_listed(office_shell: Shell) -> None:
    words = ("--scope", "office", "--lang", "fr", "--beside", "en_GB", "--until", "2036-01-31")
    office_shell.done("feed", "create", *words, "--reminders", "--firm", "--keep", "--busy")
    assert office_shell.done("feed", "list").splitlines()[-1].split("  ")[-2:] == [
        "open until 2036-01-31",
        "never fetched",
    ]
    said = office_shell.refused("feed", "create", "--scope", "office", "--beside", "de")
    assert said.startswith("No such language: de.")
    assert len(part("activities")) == 55
