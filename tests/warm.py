"""The product in a process of its own, forked from one that has imported it already.

What differs from ``python -m bot`` is that nobody waits for its modules. It has a number, a
folder, an environment and an end of its own, and is told to stop, or killed, like any other.
"""

import importlib
import multiprocessing
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TextIO

SERVER = multiprocessing.get_context("forkserver")
SERVER.set_forkserver_preload(
    [
        "bot.__main__",
        "bot.checking",
        "bot.commands.entrance",
        "bot.commands.files",
        "bot.commands.serving",
        "bot.opening",
        "bot.sandbox",
        "sandbox.__main__",
    ]
)


class Warm:
    """As ``subprocess.Popen``, of ``python -m MODULE WORDS``.

    :param environ: all that it has of an environment.
    :param errors: the file to which its stderr is added.
    """

    def __init__(
        self, module: str, *words: str, folder: Path, environ: Mapping[str, str], errors: Path
    ) -> None:
        said, says = SERVER.Pipe(duplex=False)
        given = module, words, (folder, dict(environ), errors), says
        self._process = SERVER.Process(target=_live, args=given, daemon=True)
        self._process.start()
        says.close()
        self.stdout: TextIO = os.fdopen(os.dup(said.fileno()), encoding="utf-8")
        said.close()

    @property
    def pid(self) -> int:
        """Its number."""
        assert self._process.pid is not None
        return self._process.pid

    @property
    def returncode(self) -> int | None:
        """How it ended; nothing where it has not, less than nothing where by a signal."""
        return self._process.exitcode

    def poll(self) -> int | None:
        """The same, asked as ``Popen`` is asked."""
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        """Until it has ended."""
        self._process.join(timeout)
        if self.returncode is None:
            raise subprocess.TimeoutExpired(str(self._process), timeout or 0)
        return self.returncode

    def send_signal(self, number: signal.Signals) -> None:
        """Unless it has ended."""
        if self.returncode is None:
            with suppress(ProcessLookupError):
                os.kill(self.pid, number)


Process = Warm | subprocess.Popen[str]
Start = Callable[..., Process]


def cold(
    module: str, *words: str, folder: Path, environ: Mapping[str, str], errors: Path
) -> subprocess.Popen[str]:
    """The same as a shell starts it, with everything still to be imported."""
    with errors.open("a") as complains:
        return subprocess.Popen(
            [sys.executable, "-m", module, *words],
            cwd=folder, env=environ, stdout=subprocess.PIPE, stderr=complains, text=True,
        )  # fmt: skip


def _live(
    module: str, words: tuple[str, ...], place: tuple[Path, dict[str, str], Path], says: Connection
) -> None:
    folder, environ, errors = place
    with errors.open("ab") as complains:
        os.dup2(says.fileno(), 1)
        os.dup2(complains.fileno(), 2)
    says.close()
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", buffering=1, encoding="utf-8", closefd=False)  # noqa: SIM115
    os.environ.clear()
    os.environ.update(environ)
    os.chdir(folder)
    sys.argv = [module, *words]
    importlib.import_module(f"{module}.__main__").main()
