"""``convoke`` from outside: what it explains, prints and refuses."""

from pathlib import Path

import pytest

from tests.bot.processes import Shell, database, rows

pytestmark = pytest.mark.xdist_group("warm")


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
