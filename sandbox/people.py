"""The people of the sandbox: whom a bot can meet here, as Telegram's users."""

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sandbox.refusal import Refusal, Unable
from sandbox.store import Store

BLOCKED = "Forbidden: bot was blocked by the user"
DEACTIVATED = "Forbidden: user is deactivated"
NEVER_STARTED = "Forbidden: bot can't initiate conversation with a user"


@dataclass(frozen=True)
class Person:
    """Somebody with a Telegram account; ``started`` opens the chat, ``blocked`` closes it.

    Whoever has ``deactivated`` the account is there no more, and does not come back.
    """

    id: int
    first_name: str
    language_code: str
    started: bool
    blocked: bool
    deactivated: bool = False

    def user(self) -> dict[str, Any]:
        """The person as a User of the Bot API."""
        return {
            "id": self.id,
            "is_bot": False,
            "first_name": self.first_name,
            "language_code": self.language_code,
        }

    def present(self) -> None:
        """Let those pass who can do something.

        Raises:
            Unable: 409, the account is gone.
        """
        if self.deactivated:
            raise Unable(409, f"{self.first_name} has deleted the account.")

    def open(self) -> None:
        """Let the bot write to them, where it may.

        Raises:
            Refusal: 403 where it was blocked or never started, or the account is gone.
        """
        if self.deactivated:
            raise Refusal(403, DEACTIVATED)
        if self.blocked:
            raise Refusal(403, BLOCKED)
        if not self.started:
            raise Refusal(403, NEVER_STARTED)

    def chat(self) -> dict[str, Any]:
        """The person's private chat with the bot, as a Chat of the Bot API."""
        return {"id": self.id, "type": "private", "first_name": self.first_name}


class People:
    """Rows of the table ``person``."""

    FIRST_ID = 700_000_001

    def __init__(self, store: Store) -> None:
        self._store = store

    def settle(self, people: Iterable[Mapping[str, Any]]) -> None:
        """Let people in who are not here yet; those who are stay as they are."""
        for one in people:
            self._store.write(
                "INSERT OR IGNORE INTO person (id, first_name, language_code, started)"
                " VALUES (?, ?, ?, ?)",
                one["id"], one["first_name"], one.get("language_code", "en"),
                bool(one.get("started", False)),
            )  # fmt: skip

    def add(self, first_name: str, language_code: str) -> Person:
        """Let in somebody new, who has not started the bot."""
        row = self._store.row("SELECT max(id) AS last FROM person")
        last = row["last"] if row and row["last"] else 0
        person = Person(max(last + 1, self.FIRST_ID), first_name, language_code, False, False)
        self.settle([person.user()])
        return person

    def all(self) -> list[Person]:
        """Everybody, in order of their ids."""
        return [_person(row) for row in self._store.rows("SELECT * FROM person ORDER BY id")]

    def find(self, id_: int) -> Person | None:
        """The person with this id, if there is one."""
        row = self._store.row("SELECT * FROM person WHERE id = ?", id_)
        return None if row is None else _person(row)

    def get(self, id_: int) -> Person:
        """The person with this id.

        Raises:
            Unable: 404, there is nobody.
        """
        person = self.find(id_)
        if person is None:
            raise Unable(404, f"There is nobody with the id {id_} here.")
        return person

    def start(self, id_: int) -> None:
        """The person has written to the bot, which may write back from now on."""
        self._store.write("UPDATE person SET started = 1 WHERE id = ? AND NOT started", id_)

    def block(self, id_: int, *, blocked: bool) -> None:
        """Close or open the chat."""
        self._store.write("UPDATE person SET blocked = ? WHERE id = ?", blocked, id_)

    def deactivate(self, id_: int) -> None:
        """The account is deleted."""
        self._store.write("UPDATE person SET deactivated = 1 WHERE id = ?", id_)


def _person(row: sqlite3.Row) -> Person:
    return Person(
        id=row["id"],
        first_name=row["first_name"],
        language_code=row["language_code"],
        started=bool(row["started"]),
        blocked=bool(row["blocked"]),
        deactivated=bool(row["deactivated"]),
    )
