"""What is wrong in the settings is said by key, all of it at once."""

import os
from pathlib import Path

import pytest

from bot.settings import WrongSettings, read
from tests.bot.conftest import PREFIX


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("OFFICE__TIMEZONE", "Mars/Olympus", "office.timezone: no such zone; write it as"),
        ("OFFICE__LANGUAGES", "xx", "office.languages: no catalogue for xx; there are "),
        ("OFFICE__LANGUAGES", "", "office.languages: an office speaks at least one language"),
        ("OFFICE__ADMINS", "me", "office.admins.0: a whole number is wanted"),
        ("OFFICE__ADMINS", "[1", 'office.admins: write a list as ["a", "b"] or as a, b'),
        ("OFFICE__DAY_BEGINS", "25:00", "office.day_begins: an hour such as 09:00 is wanted"),
        ("OFFICE__TELL_AFTER", "soon", "office.tell_after: a span such as PT10M is wanted"),
        ("OFFICE__TELL_AFTER", "-PT1H", "office.tell_after: "),
        ("OFFICE__SELF_CONFIRM", "perhaps", "office.self_confirm: true or false is wanted"),
        ("OFFICE__NAME", "", "office.name: something is wanted here"),
        ("TELEGRAM__TOKEN", "secret", "telegram.token: not a token; BotFather gives them as"),
        ("TELEGRAM__TOKEN", "12:a b", "telegram.token: not a token"),
        ("TELEGRAM__RATE", "-1", "telegram.rate: "),
        ("TELEGRAM__RATE", "fast", "telegram.rate: a whole number is wanted"),
        ("TELEGRAM__MODE", "carrier pigeon", "telegram.mode: "),
        ("TELEGRAM__API_BASE", "api.telegram.org", "telegram.api_base: an address begins with"),
        ("TELEGRAM__SPEED", "1", "telegram.speed: no such setting; config.toml lists them all"),
        ("TELEGRAMM__RATE", "1", "CONVOKE_TELEGRAMM__RATE: no such setting"),
        ("DATABASE__URL", "postgres://desk@host/db", "database.url: write sqlite:///"),
        ("DATABASE__URL", "sqlite://", "database.url: write sqlite:///"),
        ("DATABASE__URL", "my database", "database.url: write sqlite:///"),
        ("DATABASE__PATIENCE", "0", "database.patience: "),
        ("DATABASE__LEASE", "10", "telegram.patience: at most a quarter of database.lease"),
        ("TELEGRAM__PATIENCE", "16", "telegram.patience: at most a quarter of database.lease"),
        ("WEB__PORT", "70000", "web.port: "),
        ("WEB__PUBLIC_URL", "calendars.example", "web.public_url: an address begins with"),
        ("SANDBOX__URL", "localhost", "sandbox.url: an address begins with"),
        ("KINDS__CALL__LADDER", "moon", "kinds.call.ladder: there is no ladder moon"),
        ("OFFICE", "mine", "CONVOKE_OFFICE: which of its keys? CONVOKE_OFFICE__"),
    ],
)
def test_what_is_wrong_is_said_by_key(folder: Path, name: str, value: str, sentence: str) -> None:
    os.environ[PREFIX + name] = value
    with pytest.raises(WrongSettings) as wrong:
        read()
    said = str(wrong.value)
    assert said.startswith(sentence)
    assert "\n" not in said
    assert "secret" not in said


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        (b"[office\n", "config.toml: "),
        (b"[office]\nnmae = 'Desk'\n", "office.nmae: no such setting; config.toml lists them all"),
        (b"[ofice]\nname = 'Desk'\n", "ofice: no such setting; config.toml lists them all"),
        (b"[office]\nname = '\xff'\n", "config.toml: not written in UTF-8"),
        (b"office = 3\n", "office: a section with keys is wanted"),
        (b"[kinds.party]\nladder = 'none'\n", "kinds.party"),
        (b"[footnotes.XK]\nen_GB = 'Note.'\n", 'footnotes.XK: begin it with "* "'),
        (b"[footnotes.XK]\nxx = '* Note.'\n", "footnotes.XK: no catalogue for xx"),
        (b"[footnotes.RS]\nen_GB = '* Note.'\n", "footnotes.RS"),
    ],
)
def test_a_file_that_cannot_be_read_is_said_to_be_so(
    folder: Path, written: bytes, sentence: str
) -> None:
    (folder / "config.toml").write_bytes(written)
    with pytest.raises(WrongSettings) as wrong:
        read()
    assert str(wrong.value).startswith(sentence)


def test_a_file_that_is_named_must_be_there(folder: Path) -> None:
    with pytest.raises(WrongSettings, match=r"nowhere\.toml: there is no such file"):
        read(Path("nowhere.toml"))


def test_two_mistakes_are_two_lines(folder: Path) -> None:
    os.environ["CONVOKE_TELEGRAM__RATE"] = "x"
    os.environ["CONVOKE_WEB__PORT"] = "x"
    with pytest.raises(WrongSettings) as wrong:
        read()
    assert len(str(wrong.value).splitlines()) == 2
