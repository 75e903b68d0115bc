"""``convoke import`` of calendars, from outside."""

import json
import sqlite3
from contextlib import closing

import icalendar
import pytest

from tests.bot.processes import Shell
from tests.publishing import consumers

FOREIGN = """BEGIN:VCALENDAR
PRODID:-//Elsewhere//EN
BEGIN:VEVENT
UID:ABC123
DTSTART;TZID=Europe/Paris:20260907T093000
DTEND;TZID=Europe/Paris:20260907T170000
SUMMARY:Workshop on evidence
LOCATION:Strasbourg, France
CATEGORIES:GLACY
STATUS:TENTATIVE
ATTENDEE:mailto:ana@example.int
END:VEVENT
BEGIN:VEVENT
UID:series@else.int
DTSTART;TZID=Europe/Paris:20261014T160000
DTEND;TZID=Europe/Paris:20261014T170000
RRULE:FREQ=WEEKLY;COUNT=3
SUMMARY:Call of the group
LOCATION:online
CATEGORIES:GLACY
END:VEVENT
BEGIN:VEVENT
UID:nothing@else.int
SUMMARY:No days
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture
def shell(office_shell: Shell) -> Shell:
    """A folder with the sample office, and a calendar from elsewhere."""
    (office_shell.folder / "foreign.ics").write_text(FOREIGN)
    return office_shell


def test_what_is_taken_in_keeps_its_uid_and_comes_out_again(shell: Shell) -> None:
    said = shell.done("import", "foreign.ics", "--as", "ics")
    assert "Its people were left out: invite them with a link." in said
    assert "2 activities taken in (GLACY-2026-001, GLACY-2026-002), 0 known before" in said
    assert said.splitlines()[-1].endswith("convoke import --undo 1")
    shell.done("export", "--level", "amber", "--from", "2026-01-01", "--out", "out.ics")
    octets = (shell.folder / "out.ics").read_bytes()
    told = {event[:4] for event in consumers.by_icalendar(octets)}
    # What is over by now is a record, whatever its calendar called it.
    spans = {event[:3] for event in told}
    assert ("ABC123", "2026-09-07T07:30:00Z", "2026-09-07T15:00:00Z") in spans
    assert ("series@else.int", "2026-10-14T14:00:00Z", "2026-10-14T15:00:00Z") in spans
    assert len(told) == 4
    [workshop] = [e for e in icalendar.Calendar.from_ical(octets).walk("VEVENT")
                  if e["UID"] == "ABC123"]  # fmt: skip
    assert workshop["LOCATION"] == "Strasbourg, France"
    assert workshop["CATEGORIES"].to_ical() == b"GLACY"


def test_what_lacks_something_is_named_and_a_project_can_be_given(shell: Shell) -> None:
    bare = FOREIGN.replace("CATEGORIES:GLACY\n", "")
    (shell.folder / "bare.ics").write_text(bare)
    said = shell.done("import", "bare.ics")
    assert "not complete: Workshop on evidence (project)" in said
    assert "not read: No days" in said
    said = shell.done("import", "bare.ics", "--project", "GLACY")
    assert "2 activities taken in (GLACY-2026-001, GLACY-2026-002)" in said


def test_twice_is_once_nobody_is_told_and_all_can_be_taken_back(shell: Shell) -> None:
    shell.done("import", "foreign.ics")
    said = shell.done("import", "foreign.ics")
    assert said.splitlines()[-1].startswith("0 activities taken in, 2 known before")
    with closing(sqlite3.connect(shell.folder / "var" / "convoke.db")) as file:
        waiting = "SELECT count(*) FROM delivery JOIN activity ON activity.id = activity_id"
        [[owed]] = file.execute(f"{waiting} WHERE ref LIKE 'GLACY-2026-%'").fetchall()
    assert owed == 0
    assert shell.done("import", "--undo", "1").startswith("2 activities are gone")


def test_a_dry_run_shows_everything_and_changes_nothing(shell: Shell) -> None:
    before = (shell.folder / "var" / "convoke.db").read_bytes()
    shown = json.loads(shell.done("import", "foreign.ics", "--dry-run", "--json"))
    assert (shell.folder / "var" / "convoke.db").read_bytes() == before
    assert [one["title"] for one in shown] == [
        "No days",
        "Workshop on evidence",
        "Call of the group",
    ]
    assert shown[0]["legs"] == []
    assert shown[0]["doubts"][0] == "It has no days."
    assert shown[1]["projects"] == ["GLACY"]
    assert shown[1]["legs"] == [
        {
            "city": "Strasbourg",
            "territory": "FR",
            "start": "2026-09-07",
            "end": "2026-09-07",
            "precision": "time",
            "start_time": "09:30",
            "zone": "Europe/Paris",
            "end_time": "17:00",
        }
    ]
    assert [leg["start"] for leg in shown[2]["legs"]] == ["2026-10-14", "2026-10-21", "2026-10-28"]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("import", "nowhere.ics"), "There is no file nowhere.ics."),
        (
            ("import", "letter.txt", "--as", "ics"),
            "letter.txt is no calendar: it has no BEGIN:VCALENDAR.",
        ),
        (("import", "foreign.ics", "--project", "MOON"), "No such project: MOON."),
        (("export", "--scope", "planet:mars"), ""),
        (("export", "--level", "red"), "No such level for a calendar: red."),
    ],
)
def test_what_cannot_be_done_is_refused_in_a_sentence(
    shell: Shell, words: tuple[str, ...], sentence: str
) -> None:
    (shell.folder / "letter.txt").write_text("Dear colleagues")
    assert shell.refused(*words).startswith(sentence)
