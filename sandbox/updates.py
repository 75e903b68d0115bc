"""What happened and the bot has not confirmed yet: Telegram's queue of updates."""

import asyncio
import json
from typing import Any

from sandbox.bell import Bell
from sandbox.refusal import Refusal
from sandbox.store import Store

TERMINATED = (
    "Conflict: terminated by other getUpdates request; make sure that only one bot instance"
    " is running"
)
WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete"
    " the webhook first"
)


class Updates:
    """Rows of the table ``pending``; an update stays until it is confirmed, and keeps its id."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._poll = 0
        self._allowed: list[str] = store.setting("allowed_updates", [])
        self.bell = Bell()

    def add(self, chat: int, kind: str, body: dict[str, Any]) -> None:
        """Queue an update, unless the bot said that it wants none of this kind."""
        if self._allowed and kind not in self._allowed:
            return
        text = json.dumps({kind: body}, ensure_ascii=False)
        self._store.write("INSERT INTO pending (chat, body) VALUES (?, ?)", chat, text)
        self.bell.ring()

    def allow(self, kinds: list[str] | None) -> None:
        """Which kinds the bot wants from now on; None changes nothing, an empty list is all."""
        if kinds is not None and kinds != self._allowed:
            self._allowed = kinds
            self._store.keep("allowed_updates", kinds)

    def confirm(self, offset: int) -> None:
        """Forget what comes before an offset; a negative one counts from the end."""
        if offset < 0:
            self._store.write(
                "DELETE FROM pending WHERE id NOT IN"
                " (SELECT id FROM pending ORDER BY id DESC LIMIT ?)", -offset,
            )  # fmt: skip
        elif offset:
            self._store.write("DELETE FROM pending WHERE id < ?", offset)

    def waiting(self, limit: int) -> list[dict[str, Any]]:
        """The oldest updates that wait."""
        rows = self._store.rows("SELECT id, body FROM pending ORDER BY id LIMIT ?", limit)
        return [{"update_id": row["id"], **json.loads(row["body"])} for row in rows]

    def count(self) -> int:
        """How many wait."""
        row = self._store.row("SELECT count(*) AS n FROM pending")
        return row["n"] if row else 0

    def clear(self) -> None:
        """Forget all that wait."""
        self._store.write("DELETE FROM pending")

    def heads(self) -> list[tuple[int, dict[str, Any]]]:
        """The oldest waiting update of each chat, with the chat."""
        rows = self._store.rows("SELECT min(id) AS id, chat, body FROM pending GROUP BY chat")
        return [(r["chat"], {"update_id": r["id"], **json.loads(r["body"])}) for r in rows]

    def done(self, id_: int) -> None:
        """Forget one that a webhook has taken."""
        self._store.write("DELETE FROM pending WHERE id = ?", id_)

    async def poll(self, *, limit: int, seconds: float) -> list[dict[str, Any]]:
        """Wait for updates, as getUpdates does.

        Raises:
            Refusal: 409, somebody else has begun to poll.
        """
        self._poll += 1
        mine = self._poll
        loop = asyncio.get_running_loop()
        self.bell.ring()  # a poll that still waits finds that it is no longer the newest
        until = loop.time() + seconds
        while True:
            if mine != self._poll:
                raise Refusal(409, TERMINATED)
            found = self.waiting(limit)
            left = until - loop.time()
            if found or left <= 0 or self.bell.closed:
                return found
            await self.bell.wait(left)
