"""``convoke check`` from outside: what is wrong, and how to mend it."""

import asyncio

import pytest

from tests.bot.processes import TOKEN, Shell

pytestmark = pytest.mark.xdist_group("warm")


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
