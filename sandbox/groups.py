"""The groups of the sandbox: who is in them, whether the bot is, and what they have become."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, ClassVar

from sandbox.refusal import Refusal, Unable
from sandbox.store import Store

LONGEST_TITLE = 128
BASIC, SUPER = "group", "supergroup"
LEFT, MEMBER, ADMINISTRATOR, KICKED = "left", "member", "administrator", "kicked"
UPGRADED = "Bad Request: group chat was upgraded to a supergroup chat"


@dataclass(frozen=True)
class Group:
    """A chat of several; ``bot`` is the bot's status in it, as ChatMember names it."""

    id: int
    title: str
    kind: str
    bot: str
    migrated_to: int | None

    @property
    def has_bot(self) -> bool:
        """Whether the bot is in it."""
        return self.bot in {MEMBER, ADMINISTRATOR} and self.migrated_to is None

    def chat(self) -> dict[str, Any]:
        """The group as a Chat of the Bot API."""
        return {"id": self.id, "type": self.kind, "title": self.title}

    def open(self) -> None:
        """Let the bot in, where it may read and write.

        Raises:
            Refusal: 400 where it has become a supergroup, with its id; 403 where the bot is out.
        """
        if self.migrated_to is not None:
            raise Refusal(400, UPGRADED, migrate_to=self.migrated_to)
        name = "supergroup" if self.kind == SUPER else "group"
        if self.bot == KICKED:
            raise Refusal(403, f"Forbidden: bot was kicked from the {name} chat")
        if self.bot == LEFT:
            raise Refusal(403, f"Forbidden: bot is not a member of the {name} chat")


class Groups:
    """Rows of the tables ``party`` and ``member``."""

    # Telegram counts both kinds downwards, each from a beginning of its own.
    FIRST: ClassVar[dict[str, int]] = {BASIC: -4_000_000_001, SUPER: -1_002_000_000_001}

    def __init__(self, store: Store) -> None:
        self._store = store

    def create(self, title: str, people: Iterable[int], kind: str = BASIC) -> Group:
        """Begin a group of these people, without the bot.

        Raises:
            Unable: 400, its title is none.
        """
        title = titled(title)
        row = self._store.row("SELECT min(id) AS last FROM party WHERE kind = ?", kind)
        last = row["last"] if row else None
        id_ = self.FIRST[kind] if last is None else last - 1
        self._store.write("INSERT INTO party (id, title, kind) VALUES (?, ?, ?)", id_, title, kind)
        for person in people:
            self.let_in(id_, person)
        return self.get(id_)

    def all(self) -> list[Group]:
        """Every group that is still one, the oldest first."""
        rows = self._store.rows("SELECT * FROM party WHERE migrated_to IS NULL ORDER BY id DESC")
        return [_group(row) for row in rows]

    def find(self, id_: int) -> Group | None:
        """The group with this id, if there is one."""
        row = self._store.row("SELECT * FROM party WHERE id = ?", id_)
        return None if row is None else _group(row)

    def get(self, id_: int) -> Group:
        """The group with this id.

        Raises:
            Unable: 404, there is none.
        """
        found = self.find(id_)
        if found is None:
            raise Unable(404, f"There is no group with the id {id_} here.")
        return found

    def members(self, id_: int) -> list[int]:
        """The people in a group, in the order of their ids."""
        rows = self._store.rows("SELECT person FROM member WHERE party = ? ORDER BY person", id_)
        return [row["person"] for row in rows]

    def let_in(self, id_: int, person: int) -> None:
        """Somebody belongs to it from now on."""
        self._store.write("INSERT OR IGNORE INTO member VALUES (?, ?)", id_, person)

    def let_out(self, id_: int, person: int) -> None:
        """Somebody belongs to it no more."""
        self._store.write("DELETE FROM member WHERE party = ? AND person = ?", id_, person)

    def set_bot(self, id_: int, status: str) -> None:
        """The bot's status in it."""
        self._store.write("UPDATE party SET bot = ? WHERE id = ?", status, id_)

    def rename(self, id_: int, title: str) -> None:
        """Give it another title."""
        self._store.write("UPDATE party SET title = ? WHERE id = ?", titled(title), id_)

    def upgrade(self, group: Group) -> Group:
        """Let it go on as a supergroup, which is another chat with the same people."""
        made = self.create(group.title, self.members(group.id), SUPER)
        self.set_bot(made.id, group.bot)
        self._store.write("UPDATE party SET migrated_to = ? WHERE id = ?", made.id, group.id)
        return self.get(made.id)


def titled(title: str) -> str:
    """A title as Telegram takes it."""
    title = title.strip()
    if not 0 < len(title) <= LONGEST_TITLE:
        raise Unable(400, f"A group needs a “title” of at most {LONGEST_TITLE} characters.")
    return title


def _group(row: sqlite3.Row) -> Group:
    return Group(row["id"], row["title"], row["kind"], row["bot"], row["migrated_to"])
