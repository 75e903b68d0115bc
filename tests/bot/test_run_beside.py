"""``convoke run`` beside others: a file is served once, a port is taken once."""

import asyncio
import signal
import socket
from collections.abc import AsyncIterator, Iterator

import pytest

from tests.bot.processes import TOKEN, Shell, rows
from tests.patience import PATIENCE

pytestmark = pytest.mark.xdist_group("warm")


class Running:
    """``convoke run`` beside a Telegram."""

    def __init__(self, shell: Shell, telegram: str) -> None:
        self.environ = {
            "CONVOKE_TELEGRAM__TOKEN": TOKEN,
            "CONVOKE_TELEGRAM__API_BASE": telegram,
            "CONVOKE_WEB__PORT": "0",
        }
        self.process = shell.begun("run", **self.environ)
        self.said = self.process.stdout.readline()
        assert self.said.startswith("Calendars: "), (shell.folder / "stderr").read_text()


@pytest.fixture
async def running(shell: Shell, telegram: str) -> AsyncIterator[Running]:
    """The product, which ends in time and well."""
    made = await asyncio.to_thread(Running, shell, telegram)
    yield made
    made.process.send_signal(signal.SIGTERM)
    assert await asyncio.to_thread(made.process.wait, PATIENCE) == 0
    made.process.stdout.close()
    assert "Traceback" not in (shell.folder / "stderr").read_text()


async def test_a_file_is_served_once_and_short_commands_work_beside(
    shell: Shell, running: Running
) -> None:
    def beside() -> None:
        said = shell.refused("run", apart=True, **running.environ)
        assert said == "var/convoke.db is being served by another process already."
        shell.done("invite", "--role", "coordinator", apart=True)
        address = shell.done("feed", "create", "--scope", "office", apart=True)
        assert "/cal/" in address
        assert shell.done("db", "backup", "copy.db", apart=True)
        assert rows(shell.folder / "copy.db", "SELECT count(*) FROM feed") == [(1,)]
        assert "is being served; stop" in shell.refused("db", "restore", "copy.db", apart=True)

    await asyncio.to_thread(beside)


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that somebody else has."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        one.listen()
        yield one.getsockname()[1]


def test_a_taken_port_is_said_to_be_so(shell: Shell, taken: int) -> None:
    said = shell.refused(
        "run", apart=True, CONVOKE_TELEGRAM__TOKEN=TOKEN, CONVOKE_WEB__PORT=str(taken)
    )
    assert said == "Address already in use: see web.host and web.port."
    said = shell.refused("sandbox", "--port", str(taken), apart=True)
    assert said == f"Port {taken} is taken: choose another with --port."
