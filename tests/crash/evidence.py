"""What is known after the hour: the log, the database, and what people were told."""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from tests.crash.conversations import Promise
from tests.crash.prepared import Due
from tests.crash.unfinished import Asked

Row = dict[str, Any]
TABLES = ("activity", "leg", "inbox", "delivery", "change", "alteration")


@dataclass(frozen=True)
class Accepted:
    """A message that Telegram took, by its place in the log."""

    call: int
    chat: int
    message: int
    text: str


@dataclass(frozen=True)
class Kill:
    """How one life ended: the log's last call, and what the database said of work not finished."""

    call: int
    stored: int
    acted: int
    sending: frozenset[int]
    sent: frozenset[int]

    @property
    def state(self) -> str:
        """The last committed state of what was not finished, in words."""
        open_ones = {
            "reminders taken": self.sending,
            "updates stored": self.stored,
            "updates acted": self.acted,
        }
        return " + ".join(name for name, some in open_ones.items() if some) or "all settled"


@dataclass(frozen=True)
class Evidence:
    """Everything that the checks look at."""

    promises: Sequence[Promise]
    asked: Sequence[Asked]
    due: Sequence[Due]
    kills: Sequence[Kill]
    handed_out: int
    accepted: Sequence[Accepted]
    rows: dict[str, list[Row]]
    feed: dict[str, date]
    fetched: Mapping[int, int]

    def of(self, chat: int, title: str) -> list[Accepted]:
        """The messages about an activity that a chat got."""
        return [one for one in self.accepted if one.chat == chat and title in one.text]


def rows(database: Path) -> dict[str, list[Row]]:
    """The tables as they stand, with JSON columns as SQLite keeps them."""
    with closing(sqlite3.connect(database)) as opened:
        opened.row_factory = sqlite3.Row
        return {
            name: [dict(row) for row in opened.execute(f'SELECT * FROM "{name}"')]  # noqa: S608 -- our own names
            for name in TABLES
        }


def at_the_kill(database: Path, call: int) -> Kill:
    """What the database of a killed product says."""
    found = rows(database)
    waiting = [row for row in found["inbox"] if row["closed_at"] is None]
    acted = [row for row in waiting if row["acted_at"] is not None]
    return Kill(
        call,
        len(waiting) - len(acted),
        len(acted),
        frozenset(row["id"] for row in found["delivery"] if row["state"] == "sending"),
        frozenset(row["id"] for row in found["delivery"] if row["state"] == "sent"),
    )


def accepted(calls: Iterable[Row]) -> list[Accepted]:
    """Of the sandbox's log, the messages that were taken."""
    return [
        Accepted(one["id"], one["chat"], one["message_id"], one["text"] or "")
        for one in calls
        if one["method"] == "sendMessage" and one["accepted"]
    ]


def handed_out(telegram: Path) -> int:
    """How many updates there were: the sandbox numbers them from 1."""
    with closing(sqlite3.connect(telegram)) as opened:
        last = "SELECT seq FROM sqlite_sequence WHERE name = 'pending'"
        return int(opened.execute(last).fetchone()[0])


def kept(value: Any) -> Any:
    """A column's JSON, where it is JSON."""
    return json.loads(value) if isinstance(value, str) and value[:1] in "[{" else value


def histogram(kills: Iterable[Kill]) -> str:
    """How many kills met which last committed state."""
    counted = Counter(kill.state for kill in kills)
    return "\n".join(
        f"{number:4}  {'#' * min(number, 60):12} {state}" for state, number in counted.most_common()
    )
