"""Broken twins: each check, handed the evidence of a product that is broken so, fails."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.crash.checks import CHECKS, faults
from tests.crash.conversations import Promise
from tests.crash.evidence import Accepted, Evidence, Kill, Row, histogram
from tests.crash.prepared import DUE, FEED_OF
from tests.crash.unfinished import Asked

FIRST, SECOND = DUE[0], DUE[1]
ARRIVED = Accepted(call=7, chat=FIRST.chat, message=3, text=f"Reminder\n{FIRST.title}")
ACTIVITY = {"id": 9, "ref": "GLACY-2016-001", "title": "Workshop on zozozo", "status": "tentative"}
LEG = {"id": 4, "activity_id": 9, "start_on": "2016-07-20"}
MOVED = {"id": 2, "thing": "leg", "thing_id": 4, "now": '{"start_on": "2016-07-20"}'}
SAVED = {"id": 1, "thing": "leg", "thing_id": 4, "now": '{"start_on": "2016-07-18"}'}
DIED = Kill(call=5, stored=1, acted=0, sending=frozenset({22}), sent=frozenset())


def update(number: int, **other: Any) -> Row:
    """An update that was handled."""
    return {"update_id": number, "closed_at": "2016-07-11", "error": None, **other}


def owed(number: int, chat: int, state: str) -> Row:
    """One of the first reminders."""
    at = "2016-07-11 06:00:00.000000"
    return {"id": number, "key": f"reminder:{number}", "chat_id": chat, "state": state} | {
        "due_at": at
    }


ROWS: dict[str, list[Row]] = {
    "activity": [ACTIVITY],
    "leg": [LEG],
    "inbox": [update(1), update(2)],
    "delivery": [owed(21, FIRST.chat, "sent"), owed(22, SECOND.chat, "uncertain")],
    "change": [{"id": 1, "update_id": 1}, {"id": 2, "update_id": 2}],
    "alteration": [SAVED, MOVED],
}
SOUND = Evidence(
    promises=[Promise(FEED_OF, "Workshop on zozozo", "GLACY-2016-001", date(2016, 7, 20))],
    asked=[Asked("Workshop on zozovi", "Where?", "Where?")],
    due=(FIRST, SECOND),
    kills=[DIED],
    handed_out=2,
    accepted=[ARRIVED],
    rows=ROWS,
    feed={"Workshop on zozozo": date(2016, 7, 20)},
    fetched={200: 3, 304: 1},
)


def with_rows(table: str, *rows: Row) -> Evidence:
    """The same, but for the rows of one table."""
    return replace(SOUND, rows={**ROWS, table: list(rows)})


BROKEN: dict[str, Evidence] = {
    "missing_acts": with_rows("activity"),
    "undone_changes": with_rows("alteration", SAVED, MOVED | {"now": '{"start_on": "2016-07-25"}'}),
    "doubled_acts": with_rows("activity", ACTIVITY, ACTIVITY | {"id": 10, "ref": None}),
    "lost_updates": with_rows("inbox", update(1)),
    "lost_reminders": with_rows("delivery", ROWS["delivery"][0]),
    "doubled_reminders": replace(SOUND, accepted=[ARRIVED, replace(ARRIVED, call=8)]),
    "sent_again": replace(SOUND, kills=[replace(DIED, sent=frozenset({21}))]),
    "too_uncertain": replace(SOUND, kills=[replace(DIED, sending=frozenset())]),
    "forgotten_questions": replace(SOUND, asked=[Asked("Workshop", "Where?", "When?")]),
    "stale_feed": replace(SOUND, feed={"Workshop on zozozo": date(2016, 7, 18)}),
}


def test_sound_evidence_passes_every_check() -> None:
    assert faults(SOUND) == {}


def test_every_check_has_a_broken_twin() -> None:
    assert set(BROKEN) == {check.__name__ for check in CHECKS}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_broken_is_found_by_its_check_alone(name: str) -> None:
    found = faults(BROKEN[name])
    assert set(found) == {name}
    assert len(found[name]) == 1


@pytest.mark.parametrize(
    ("broken", "name"),
    [
        (lambda: with_rows("leg", LEG | {"start_on": "2016-07-18"}), "missing_acts"),
        (lambda: with_rows("inbox", update(1), update(2, closed_at=None)), "lost_updates"),
        (lambda: with_rows("inbox", update(1), update(2, error="KeyError")), "lost_updates"),
        (lambda: with_rows("change", *[{"id": n, "update_id": 1} for n in (1, 2)]), "doubled_acts"),
        (lambda: replace(SOUND, accepted=[]), "lost_reminders"),
        (lambda: replace(SOUND, fetched={200: 3, 500: 1}), "stale_feed"),
    ],
)
def test_other_ways_of_being_broken_are_found(broken: Callable[[], Evidence], name: str) -> None:
    assert name in faults(broken())


def test_the_histogram_counts_kills_by_what_was_not_finished() -> None:
    idle = replace(DIED, stored=0, sending=frozenset())
    lines = histogram([DIED, DIED, idle]).splitlines()
    assert [" ".join(line.split()) for line in lines] == [
        "2 ## reminders taken + updates stored",
        "1 # all settled",
    ]
