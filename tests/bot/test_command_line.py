"""``convoke`` from outside: what it prints, refuses and leaves on the disk."""

import asyncio
import shutil
import signal
import socket
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from aiohttp import web

from sandbox.server import create_app
from tests.bot.processes import TOKEN, Shell
from tests.factories import BEGINNING

pytestmark = pytest.mark.xdist_group("warm")


@pytest.fixture(scope="session")
def laid(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database as `convoke db upgrade` makes it."""
    folder = tmp_path_factory.mktemp("upgraded")
    assert "has the schema" in Shell(folder).convoke("db", "upgrade").stdout
    return folder / "var" / "convoke.db"


@pytest.fixture
def shell(tmp_path: Path, places: Path, laid: Path) -> Shell:
    """A folder with a database that holds nothing yet."""
    (tmp_path / "var").mkdir()
    shutil.copy(laid, tmp_path / "var")
    return Shell(tmp_path, {"CONVOKE_READING__GAZETTEER": str(places)})


@pytest.fixture
async def telegram() -> AsyncIterator[str]:
    """A Telegram that nobody writes to."""
    app = create_app(":memory:", token=TOKEN, people=[], now=BEGINNING)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


def database(shell: Shell) -> Path:
    return shell.folder / "var" / "convoke.db"


def rows(path: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as file:
        return file.execute(query).fetchall()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), ["run", "sandbox", "feed", "invite", "check", "db"]),
        (("run",), ["--config", "Serve"]),
        (("sandbox",), ["--port", "--fresh", "--empty", "--speed", "--config", "8400"]),
        (("feed", "create"), ["--scope", "--lang", "--for", "--level", "clear", "project:GLACY"]),
        (("feed", "list"), ["--config"]),
        (("feed", "revoke"), ["number", "30 days"]),
        (("invite",), ["--role", "--project", "--uses"]),
        (("check",), ["token", "how to mend it"]),
        (("db",), ["upgrade", "backup", "restore"]),
        (("db", "restore"), ["PATH"]),
    ],
)
def test_each_command_explains_itself(
    tmp_path: Path, words: tuple[str, ...], told: list[str]
) -> None:
    said = Shell(tmp_path).done(*words, "--help")
    for one in told:
        assert one in said
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "words",
    [
        ("fly",),
        ("feed", "create"),
        ("sandbox", "--fresh", "--empty"),
        ("sandbox", "--speed", "0"),
        ("invite", "--uses", "x"),
    ],
)
def test_wrong_usage_is_two(shell: Shell, words: tuple[str, ...]) -> None:
    ended = shell.here(*words)
    assert ended.returncode == 2
    assert "Traceback" not in ended.stderr


def test_a_feed_is_made_listed_and_taken_back(shell: Shell) -> None:
    address = shell.done("feed", "create", "--scope", "office", "--lang", "fr").strip()
    assert address.startswith("http://127.0.0.1:8401/cal/")
    assert address.endswith("/programme-fr.ics")
    secret = address.split("/")[-2]
    listed = shell.done("feed", "list")
    assert "office" in listed
    assert secret not in listed
    assert shell.done("feed", "revoke", "1") == "Feed 1 is revoked.\n"
    assert "revoked 20" in shell.done("feed", "list")
    assert secret.encode() not in database(shell).read_bytes()


def test_an_invitation_is_a_link_a_code_and_letters(shell: Shell) -> None:
    said = shell.done("invite", "--role", "head", CONVOKE_TELEGRAM__USERNAME="desk_bot")
    link, code, letters = said.splitlines()
    assert link.split()[1] == f"https://t.me/desk_bot?start={code.split()[1]}"
    assert len(letters.split()[1].replace("-", "")) == 8


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("invite", "--role", "king"), "No such role: king. There are "),
        (("invite", "--role", "head", "--project", "MOON"), ""),
        (("feed", "create", "--scope", "planet:mars"), ""),
        (("feed", "create", "--scope", "office", "--level", "red"), "No such level"),
        (("feed", "create", "--scope", "office", "--lang", "de"), "No such language: de. The offi"),
        (("feed", "create", "--scope", "office", "--for", "77"), ""),
        (("feed", "revoke", "77"), ""),
        (("run",), "telegram.token is missing: set CONVOKE_TELEGRAM__TOKEN"),
        (("run", "--config", "nowhere.toml"), "nowhere.toml: there is no such file"),
        (("db", "restore", "nowhere"), "There is no file nowhere."),
        (("db", "backup", "var/convoke.db"), "var/convoke.db exists already; a backup never"),
        (("db", "backup", "no/such/folder"), "no/such/folder could not be written from"),
    ],
)
def test_what_cannot_be_done_is_refused_in_a_sentence(
    shell: Shell, words: tuple[str, ...], sentence: str
) -> None:
    assert shell.refused(*words).startswith(sentence)
    assert rows(database(shell), "SELECT count(*) FROM change") == [(0,)]


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("mysql://host/name", "database.url: write sqlite:///path/to/file.db, or postgresql"),
        ("sqlite:///README/convoke.db", "README: File exists"),
        ("sqlite:///corrupt.db", "The database cannot be used (file is not a database)"),
        ("sqlite:///.", "database.url: write sqlite:///path/to/file.db, or postgresql"),
        ("postgresql+psycopg://desk:secret@127.0.0.1:1/convoke", "The database cannot be used ("),
    ],
)
@pytest.mark.parametrize("words", [("run",), ("db", "upgrade")])
def test_a_database_that_cannot_be_used_is_said_to_be_so(
    shell: Shell, url: str, sentence: str, words: tuple[str, ...]
) -> None:
    (shell.folder / "README").write_text("no folder")
    (shell.folder / "corrupt.db").write_bytes(b"no database" * 1000)
    apart = words == ("run",)
    said = shell.refused(
        *words, apart=apart, CONVOKE_DATABASE__URL=url, CONVOKE_TELEGRAM__TOKEN=TOKEN
    )
    assert sentence in said
    assert "secret" not in said


def test_an_older_schema_is_refused_with_the_command_that_mends_it(shell: Shell) -> None:
    with closing(sqlite3.connect(database(shell))) as file:
        file.execute("UPDATE alembic_version SET version_num = '0000'")
        file.commit()
    said = shell.refused("run", apart=True, CONVOKE_TELEGRAM__TOKEN=TOKEN)
    assert said == "The database has an older schema: run `convoke db upgrade` first."
    assert "newer version" in shell.refused("db", "upgrade")


def test_a_backup_put_back_is_the_database_as_it_was(shell: Shell) -> None:
    shell.done("feed", "create", "--scope", "office")
    assert shell.done("db", "backup", "copy.db") == "Written to copy.db.\n"
    shell.done("feed", "revoke", "1")
    before = rows(database(shell), "SELECT count(*) FROM change")
    said = shell.done("db", "restore", "copy.db")
    assert said == (
        "Restored from copy.db. What stood before is in var/convoke.db.before-restore.\n"
    )
    assert "open" in shell.done("feed", "list")
    aside = database(shell).with_name("convoke.db.before-restore")
    assert rows(aside, "SELECT count(*) FROM change") == before
    assert not (shell.folder / "copy.db-wal").exists()


def test_what_is_no_backup_changes_nothing(shell: Shell) -> None:
    (shell.folder / "letter.txt").write_text("Dear colleagues" * 500)
    whole = database(shell).read_bytes()
    assert shell.refused("db", "restore", "letter.txt") == "letter.txt is no backup of Convoke."
    with closing(sqlite3.connect(shell.folder / "other.db")) as other:
        other.execute("CREATE TABLE other (id)")
    assert shell.refused("db", "restore", "other.db") == "other.db is no backup of Convoke."
    assert database(shell).read_bytes() == whole


def test_a_backup_takes_the_place_of_a_broken_database(shell: Shell) -> None:
    shell.done("db", "backup", "copy.db")
    database(shell).write_bytes(b"broken" * 1000)
    shell.done("db", "restore", "copy.db")
    assert shell.done("feed", "list") == ""


def test_check_says_what_is_wrong_and_how_to_mend_it(shell: Shell) -> None:
    ended = shell.here("check", CONVOKE_WEB__PUBLIC_URL="http://calendars.example")
    assert ended.returncode == 1
    wrong = [line for line in ended.stdout.splitlines() if line.startswith("wrong")]
    assert [line.split()[1] for line in wrong] == ["telegram.token", "web.public_url"]
    assert all("set CONVOKE_TELEGRAM__TOKEN" in line or "https" in line for line in wrong)
    assert ended.stderr == ""


@pytest.mark.parametrize(
    ("environ", "sentence"),
    [
        ({"CONVOKE_DATABASE__URL": "sqlite:///none.db"}, "`convoke db upgrade` makes it"),
        ({"CONVOKE_DATABASE__URL": "sqlite:///corrupt.db"}, "file is not a database"),
        ({"CONVOKE_READING__GAZETTEER": "none.db"}, "run `python -m reading.gazetteer none.db`"),
        ({"CONVOKE_TELEGRAM__API_BASE": "http://127.0.0.1:1"}, "does not answer"),
    ],
)
def test_check_finds(shell: Shell, environ: dict[str, str], sentence: str) -> None:
    (shell.folder / "corrupt.db").write_bytes(b"no database" * 1000)
    here = {"CONVOKE_TELEGRAM__TOKEN": TOKEN, "CONVOKE_TELEGRAM__API_BASE": "http://127.0.0.1:1"}
    ended = shell.here("check", **{**here, **environ})
    assert ended.returncode == 1
    assert any(sentence in line for line in ended.stdout.splitlines() if line[:5] == "wrong")
    assert not (shell.folder / "none.db").exists()


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
    assert await asyncio.to_thread(made.process.wait, 60) == 0
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


async def test_check_finds_nothing_where_all_is_well(shell: Shell, telegram: str) -> None:
    said = await asyncio.to_thread(
        shell.done,
        "check",
        apart=True,
        CONVOKE_TELEGRAM__TOKEN=TOKEN,
        CONVOKE_TELEGRAM__API_BASE=telegram,
    )
    assert [line.split()[0] for line in said.splitlines()] == ["ok"] * len(said.splitlines())
    assert "@ConvokeSandboxBot" in said


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
