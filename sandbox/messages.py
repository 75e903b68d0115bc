"""The messages of all chats, as Telegram's JSON, and the revision at which each last changed."""

import json
from collections.abc import Callable
from datetime import datetime
from typing import Any

from sandbox.bell import Bell
from sandbox.store import Store

Body = dict[str, Any]


class Messages:
    """Rows of the tables ``message`` and ``press``.

    Message ids are unique over the account, as in Telegram's private chats and basic groups. The
    revision counts changes over all chats and only grows.
    """

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        self._store = store
        self._now = now
        row = store.row(
            "SELECT max(coalesce((SELECT max(revision) FROM message), 0),"
            " coalesce((SELECT max(revision) FROM press), 0)) AS last"
        )
        self.revision: int = row["last"] if row else 0
        self.bell = Bell()

    def _turn(self) -> int:
        self.revision += 1
        self.bell.ring()
        return self.revision

    def seconds(self) -> int:
        """Now, in Unix time."""
        return int(self._now().timestamp())

    def add(self, chat: dict[str, Any], sender: dict[str, Any], content: Body) -> Body:
        """Store a new message; its whole body, with id and date."""
        body: Body = {"date": self.seconds(), "chat": chat, "from": sender, **content}
        id_ = self._store.write(
            "INSERT INTO message (chat, revision, body) VALUES (?, ?, ?)",
            chat["id"], self._turn(), json.dumps(body, ensure_ascii=False),
        )  # fmt: skip
        return {"message_id": id_, **body}

    def find(self, chat: int, id_: int) -> Body | None:
        """A message of a chat, unless it was deleted."""
        row = self._store.row(
            "SELECT body FROM message WHERE id = ? AND chat = ? AND NOT deleted", id_, chat
        )
        return None if row is None else {"message_id": id_, **json.loads(row["body"])}

    def replace(self, message: Body) -> Body:
        """Store the new body of an edited message; the body with its edit date."""
        body = {key: value for key, value in message.items() if key != "message_id"}
        body["edit_date"] = self.seconds()
        self._store.write(
            "UPDATE message SET body = ?, revision = ? WHERE id = ?",
            json.dumps(body, ensure_ascii=False), self._turn(), message["message_id"],
        )  # fmt: skip
        return {"message_id": message["message_id"], **body}

    def delete(self, id_: int) -> None:
        """Take a message away; its id is never given again."""
        self._store.write(
            "UPDATE message SET deleted = 1, revision = ? WHERE id = ?", self._turn(), id_
        )

    def has_bot(self, chat: int) -> bool:
        """Whether the bot has said something in a chat."""
        query = "SELECT 1 FROM message WHERE chat = ? AND json_extract(body, '$.from.is_bot')"
        return self._store.row(f"{query} LIMIT 1", chat) is not None

    def press(self, chat: int, message: int, person: int) -> str:
        """Keep that a button was pressed, and by whom; the id of the callback query."""
        statement = "INSERT INTO press (chat, message, person) VALUES (?, ?, ?)"
        return str(self._store.write(statement, chat, message, person))

    def answer_press(self, id_: str, alert: dict[str, Any]) -> bool:
        """Answer a callback query, once; False where it is unknown or was answered before."""
        row = self._store.row(
            "SELECT id FROM press WHERE id = ? AND NOT answered", int(id_) if id_.isdecimal() else 0
        )
        if row is None:
            return False
        self._store.write(
            "UPDATE press SET answered = 1, alert = ?, revision = ? WHERE id = ?",
            json.dumps(alert), self._turn(), row["id"],
        )  # fmt: skip
        return True

    def changed(self, chat: int, since: int) -> tuple[list[Body], list[int]]:
        """What is new or edited in a chat since a revision, by id, and the ids deleted since."""
        rows = self._store.rows(
            "SELECT * FROM message WHERE chat = ? AND revision > ? ORDER BY id", chat, since
        )
        alive = [
            {"message_id": row["id"], "revision": row["revision"], **json.loads(row["body"])}
            for row in rows
            if not row["deleted"]
        ]
        return alive, [row["id"] for row in rows if row["deleted"]] if since else []

    def answers(self, chat: int, since: int, person: int) -> list[dict[str, Any]]:
        """The answers to presses in a chat since a revision: each is for whoever pressed."""
        rows = self._store.rows(
            "SELECT * FROM press WHERE chat = ? AND revision > ?"
            " AND coalesce(person, chat) = ? ORDER BY revision", chat, since, person,
        )  # fmt: skip
        return [
            {
                "callback_query_id": str(r["id"]),
                "message_id": r["message"],
                **json.loads(r["alert"]),
            }
            for r in rows
        ]

    def last(self) -> dict[int, Body]:
        """The newest message of each chat."""
        rows = self._store.rows(
            "SELECT id, chat, body FROM message WHERE id IN (SELECT (SELECT max(id) FROM message"
            " WHERE chat = known.id AND deleted = 0)"
            " FROM (SELECT id FROM person UNION ALL SELECT id FROM party) AS known)"
        )
        return {row["chat"]: {"message_id": row["id"], **json.loads(row["body"])} for row in rows}
