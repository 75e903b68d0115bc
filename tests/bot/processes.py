"""The command line as its users have it: real processes in a folder of their own."""

import io
import os
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.__main__ import main
from tests.patience import PATIENCE
from tests.warm import Process, Start, Warm

HOUSE = Path(__file__).parents[2]
TOKEN = "42:SANDBOX"


@dataclass
class Shell:
    """A folder to stand in, and an environment in which nothing of ours is set but this."""

    folder: Path
    environ: dict[str, str] = field(default_factory=dict)

    def environment(self, **more: str) -> dict[str, str]:
        """What a process gets."""
        clean = {name: one for name, one in os.environ.items() if not name.startswith("CONVOKE_")}
        plain = {"PYTHONPATH": str(HOUSE), "NO_COLOR": "1", "COLUMNS": "120"}
        return {**clean, **plain, **self.environ, **more}

    def convoke(self, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
        """A command, to its end, as a shell starts it."""
        return subprocess.run(
            [sys.executable, "-m", "bot", *words],
            cwd=self.folder,
            env=self.environment(**more),
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )

    def apart(self, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
        """The same, in a process that has imported the product already."""
        with tempfile.TemporaryDirectory() as elsewhere:
            errors = Path(elsewhere) / "stderr"
            process = Warm("bot", *words, errors=errors, **self._whereabouts(**more))
            with closing(process.stdout) as said:
                out = said.read()
            status = process.wait(PATIENCE)
            return subprocess.CompletedProcess(words, status, out, errors.read_text())

    def here(self, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
        """A command, to its end, in this process: the same, and quicker still."""
        out, err, status = io.StringIO(), io.StringIO(), 0
        before = Path.cwd(), dict(os.environ), sys.argv
        sys.argv = ["convoke", *words]
        os.environ.clear()
        os.environ.update(self.environment(**more))
        os.chdir(self.folder)
        try:
            with redirect_stdout(out), redirect_stderr(err):
                main()
        except SystemExit as ended:
            status = int(ended.code or 0)
        finally:
            os.chdir(before[0])
            os.environ.clear()
            os.environ.update(before[1])
            sys.argv = before[2]
        return subprocess.CompletedProcess(words, status, out.getvalue(), err.getvalue())

    def done(self, *words: str, apart: bool = False, **more: str) -> str:
        """What a command prints that must go well."""
        ended = (self.apart if apart else self.here)(*words, **more)
        assert ended.returncode == 0, ended.stderr
        assert ended.stderr == ""
        return ended.stdout

    def refused(self, *words: str, apart: bool = False, **more: str) -> str:
        """The one sentence of a command that must be refused."""
        ended = (self.apart if apart else self.here)(*words, **more)
        assert ended.returncode == 1, ended.stdout + ended.stderr
        assert "Traceback" not in ended.stderr
        [sentence] = ended.stderr.splitlines()
        return sentence

    def begun(self, *words: str, start: Start = Warm, **more: str) -> Process:
        """A command that goes on."""
        return start("bot", *words, errors=self.folder / "stderr", **self._whereabouts(**more))

    def _whereabouts(self, **more: str) -> Any:
        return {"folder": self.folder, "environ": self.environment(**more)}


def database(shell: Shell) -> Path:
    """The file that a shell stands beside."""
    return shell.folder / "var" / "convoke.db"


def rows(path: Path, query: str) -> list[tuple[object, ...]]:
    """What a file answers to a query."""
    with closing(sqlite3.connect(path)) as file:
        return file.execute(query).fetchall()
