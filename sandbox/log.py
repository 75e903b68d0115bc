"""The witness: every call of the Bot API, and what became of it."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from sandbox.store import Store


class Log:
    """Rows of the table ``call``; ``now`` is the sandbox's clock, real time the machine's."""

    def __init__(self, store: Store, now: Callable[[], datetime], *, on: bool = True) -> None:
        self._store = store
        self._now = now
        self._on = on

    def note(
        self,
        method: str,
        *,
        code: int,
        accepted: bool,
        chat: int | None = None,
        description: str | None = None,
        fault: str | None = None,
        message: int | None = None,
        text: str | None = None,
        silent: bool = False,
    ) -> None:
        """Keep one call. ``accepted`` says what Telegram did, ``fault`` what the bot was told."""
        if not self._on:
            return
        self._store.write(
            "INSERT INTO call (clock, real, method, chat, accepted, code, description, fault,"
            " message, text, silent) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            self._now().isoformat(), datetime.now(UTC).isoformat(), method, chat, accepted, code,
            description, fault, message, text, silent,
        )  # fmt: skip

    def since(self, last: int, *, limit: int = 100_000) -> list[dict[str, Any]]:
        """The calls after one, oldest first."""
        rows = self._store.rows("SELECT * FROM call WHERE id > ? ORDER BY id LIMIT ?", last, limit)
        return [
            {
                "id": row["id"],
                "clock": row["clock"],
                "real": row["real"],
                "method": row["method"],
                "chat": row["chat"],
                "accepted": bool(row["accepted"]),
                "code": row["code"],
                "description": row["description"],
                "fault": row["fault"],
                "message_id": row["message"],
                "text": row["text"],
                "silent": bool(row["silent"]),
            }
            for row in rows
        ]
