"""The one file in which the sandbox keeps everything, so that it survives a restart."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

SCHEMA = """
CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS person (
    id INTEGER PRIMARY KEY, first_name TEXT NOT NULL, language_code TEXT NOT NULL,
    started INTEGER NOT NULL, blocked INTEGER NOT NULL DEFAULT 0);
CREATE TABLE IF NOT EXISTS party (
    id INTEGER PRIMARY KEY, title TEXT NOT NULL, kind TEXT NOT NULL,
    bot TEXT NOT NULL DEFAULT 'left', migrated_to INTEGER);
CREATE TABLE IF NOT EXISTS member (
    party INTEGER NOT NULL, person INTEGER NOT NULL, PRIMARY KEY (party, person)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS message (
    id INTEGER PRIMARY KEY AUTOINCREMENT, chat INTEGER NOT NULL, revision INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0, body TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS ix_message_chat ON message (chat, revision);
CREATE INDEX IF NOT EXISTS ix_message_last ON message (chat, deleted);
CREATE INDEX IF NOT EXISTS ix_message_revision ON message (revision);
CREATE TABLE IF NOT EXISTS press (
    id INTEGER PRIMARY KEY AUTOINCREMENT, chat INTEGER NOT NULL, message INTEGER NOT NULL,
    answered INTEGER NOT NULL DEFAULT 0, alert TEXT, revision INTEGER);
CREATE INDEX IF NOT EXISTS ix_press_chat ON press (chat, revision);
CREATE INDEX IF NOT EXISTS ix_press_revision ON press (revision);
CREATE TABLE IF NOT EXISTS pending (
    id INTEGER PRIMARY KEY AUTOINCREMENT, chat INTEGER NOT NULL, body TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS file (
    number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
    mime TEXT NOT NULL, content BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS call (
    id INTEGER PRIMARY KEY AUTOINCREMENT, clock TEXT NOT NULL, real TEXT NOT NULL,
    method TEXT NOT NULL, chat INTEGER, accepted INTEGER NOT NULL, code INTEGER NOT NULL,
    description TEXT, fault TEXT, message INTEGER, text TEXT);
"""
# Columns that a file from before does not have.
SINCE = {
    ("call", "silent"): "INTEGER",
    ("person", "deactivated"): "INTEGER NOT NULL DEFAULT 0",
    ("press", "person"): "INTEGER",
}


class Store:
    """SQLite in WAL mode, or in memory for benchmarks; used from one thread at a time."""

    def __init__(self, path: Path | str) -> None:
        self.db = sqlite3.connect(str(path), isolation_level=None, check_same_thread=False)
        self.db.row_factory = sqlite3.Row
        self.db.execute("PRAGMA journal_mode = WAL")
        # The process may be killed, the machine is not expected to be: what is committed survives.
        self.db.execute("PRAGMA synchronous = NORMAL")
        self.db.executescript(SCHEMA)
        for (table, column), kind in SINCE.items():
            if column not in {row["name"] for row in self.rows(f"PRAGMA table_info({table})")}:
                self.db.execute(f"ALTER TABLE {table} ADD COLUMN {column} {kind}")

    def close(self) -> None:
        """Let go of the file."""
        self.db.close()

    @contextmanager
    def together(self) -> Iterator[None]:
        """All or nothing; inside another one it belongs to that."""
        if self.db.in_transaction:
            yield
            return
        self.db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self.db.execute("ROLLBACK")
            raise
        self.db.execute("COMMIT")

    def rows(self, query: str, *values: object) -> list[sqlite3.Row]:
        """All rows of a query."""
        return self.db.execute(query, values).fetchall()

    def row(self, query: str, *values: object) -> sqlite3.Row | None:
        """The first row of a query, if there is one."""
        found: sqlite3.Row | None = self.db.execute(query, values).fetchone()
        return found

    def write(self, statement: str, *values: object) -> int:
        """Run a statement; the id of the row it inserted, if it did."""
        return self.db.execute(statement, values).lastrowid or 0

    def setting(self, name: str, default: Any = None) -> Any:
        """A value kept by name."""
        row = self.row("SELECT value FROM setting WHERE name = ?", name)
        return default if row is None else json.loads(row["value"])

    def keep(self, name: str, value: Any) -> None:
        """Keep a JSON value by name."""
        self.write("INSERT OR REPLACE INTO setting VALUES (?, ?)", name, json.dumps(value))
