"""What stands at the end, and what must be true of it: each check names what breaks it."""

import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.kill.telegram import GUESTS
from tests.kill.walking import Told


@dataclass
class Evidence:
    """The witness's log, the product's file at each kill and at the end, what people were told."""

    told: Told
    accepted: list[dict[str, Any]] = field(default_factory=list)
    deliveries: dict[int, str] = field(default_factory=dict)
    chats: dict[int, int] = field(default_factory=dict)
    flying: list[set[int]] = field(default_factory=list)
    sent_at_kill: list[set[int]] = field(default_factory=list)
    titles: Counter[str] = field(default_factory=Counter)
    days: dict[str, str] = field(default_factory=dict)
    moves: Counter[str] = field(default_factory=Counter)
    updates: int = 0
    unhandled: int = 0
    asked_again: dict[int, tuple[str, str]] = field(default_factory=dict)
    last_states: list[str] = field(default_factory=list)


def gather(database: Path, snapshots: list[Path], told: Told, log: list[Any]) -> Evidence:
    """Read the files and the log."""
    evidence = Evidence(told)
    evidence.accepted = [one for one in log if one["accepted"] and one["method"] == "sendMessage"]
    rows = _rows(database, "SELECT id, state, chat_id FROM delivery WHERE rule = 't-7'")
    evidence.deliveries = {number: state for number, state, _ in rows}
    evidence.chats = {number: chat for number, _, chat in rows}
    for snapshot in snapshots:
        states = dict(_rows(snapshot, "SELECT id, state FROM delivery"))
        evidence.flying.append({one for one, state in states.items() if state == "sending"})
        evidence.sent_at_kill.append({one for one, state in states.items() if state == "sent"})
        evidence.last_states.append(_last_state(snapshot))
    evidence.titles = Counter(
        dict(_rows(database, "SELECT title, count(*) FROM activity WHERE ref NOTNULL GROUP BY 1"))
    )
    evidence.days = dict(_rows(database, DAYS))
    evidence.moves = Counter(dict(_rows(database, MOVES)))
    evidence.updates = _rows(database, "SELECT count(*) FROM inbox")[0][0]
    unhandled = "SELECT count(*) FROM inbox WHERE closed_at IS NULL OR error IS NOT NULL"
    evidence.unhandled = _rows(database, unhandled)[0][0]
    return evidence


DAYS = """
    SELECT title, ltrim(strftime('%d', start_on), '0') || '-' || ltrim(strftime('%d', end_on), '0')
    FROM activity JOIN leg ON leg.activity_id = activity.id
"""
MOVES = """
    SELECT title, count(DISTINCT change_id) FROM alteration
    JOIN activity ON activity.id = activity_id
    WHERE thing = 'leg' AND was NOTNULL AND was != 'null' GROUP BY 1
"""
OPEN = "SELECT 1 FROM inbox WHERE closed_at ISNULL"
STATES = {
    "an act, its update not closed": f"{OPEN} AND acted_at NOTNULL",
    "a message in flight": "SELECT 1 FROM delivery WHERE state = 'sending'",
    "an update stored": OPEN,
    "everything settled": "SELECT 1",
}


def _last_state(snapshot: Path) -> str:
    return next(name for name, query in STATES.items() if _rows(snapshot, query))


def _rows(path: Path, query: str) -> list[Any]:
    with closing(sqlite3.connect(path)) as file:
        return file.execute(query).fetchall()


def no_act_is_missing(evidence: Evidence) -> None:
    """What people were told is saved or moved stands so, once."""
    for title in evidence.told.saved:
        assert evidence.titles[title] == 1, f"{title} stands {evidence.titles[title]} times"
    for title, days in evidence.told.moved.items():
        assert evidence.days[title] == days, f"{title} is on {evidence.days[title]}, not {days}"
        assert evidence.moves[title] == 1, f"{title} was moved {evidence.moves[title]} times"


def every_reminder_came_or_is_uncertain(evidence: Evidence) -> None:
    """None of the sixty is lost, and none that is recorded as sent came twice."""
    came = Counter(one["chat"] for one in evidence.accepted if "Reminder" in (one["text"] or ""))
    assert len(evidence.deliveries) == len(GUESTS)
    for number, state in evidence.deliveries.items():
        times = came[evidence.chats[number]]
        assert state in {"sent", "uncertain"}, f"reminder {number} ends as {state}"
        assert times == 1 or state == "uncertain", f"reminder {number}, {state}, came {times} times"
        assert times <= 1, f"reminder {number} came {times} times"


def only_what_flew_is_uncertain(evidence: Evidence) -> None:
    """What a kill left in doubt was in flight at a kill."""
    uncertain = {one for one, state in evidence.deliveries.items() if state == "uncertain"}
    flew = set().union(*evidence.flying)
    assert uncertain <= flew, f"{uncertain - flew} were not in flight"
    for sent in evidence.sent_at_kill:
        assert not sent & uncertain, "what was recorded as sent is in doubt again"


def no_update_is_lost_or_done_twice(evidence: Evidence) -> None:
    """Each thing that people did was taken once and handled to its end."""
    assert evidence.updates == evidence.told.sent
    assert evidence.unhandled == 0


def every_conversation_goes_on(evidence: Evidence) -> None:
    """Half-finished drafts ask the same question again."""
    assert evidence.asked_again == evidence.told.asked


CHECKS = (
    no_act_is_missing,
    every_reminder_came_or_is_uncertain,
    only_what_flew_is_uncertain,
    no_update_is_lost_or_done_twice,
    every_conversation_goes_on,
)
