"""Settings: shipped, then the office's own, then the environment; what is wrong is said by key."""

import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.settings import WrongSettings, read
from locales.territories import footnotes
from programme.values import Kind, Role

PREFIX = "CONVOKE_"


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """An empty folder to stand in, and an environment without a word of ours."""
    before, kept = Path.cwd(), dict(os.environ)
    for name in [one for one in os.environ if one.startswith(PREFIX)]:
        del os.environ[name]
    os.chdir(tmp_path)
    yield tmp_path
    os.chdir(before)
    os.environ.clear()
    os.environ.update(kept)


def test_without_a_word_the_shipped_settings_hold(folder: Path) -> None:
    settings = read()
    assert settings.telegram.api_base == "https://api.telegram.org"
    assert settings.telegram.rate == 30
    assert settings.database.url == "sqlite:///var/convoke.db"
    assert settings.office.languages[:2] == ("en_GB", "fr")
    assert len(settings.office.languages) == 10
    assert settings.office.self_confirm is False
    assert settings.telegram.token.get_secret_value() == ""


def test_a_file_in_the_folder_changes_what_it_names_and_nothing_else(folder: Path) -> None:
    (folder / "config.toml").write_text('[office]\nname = "Desk"\n[telegram]\nrate = 20\n')
    settings = read()
    assert (settings.office.name, settings.telegram.rate) == ("Desk", 20)
    assert settings.office.timezone == "Europe/Bucharest"


def test_a_file_that_is_named_goes_before_the_one_in_the_folder(folder: Path) -> None:
    (folder / "config.toml").write_text("[telegram]\nrate = 20\n")
    (folder / "own.toml").write_text("[web]\nport = 9000\n")
    settings = read(folder / "own.toml")
    assert (settings.telegram.rate, settings.web.port) == (30, 9000)


def test_the_environment_goes_before_every_file(folder: Path) -> None:
    (folder / "config.toml").write_text('[telegram]\nrate = 20\nusername = "desk_bot"\n')
    os.environ["CONVOKE_TELEGRAM__RATE"] = "5"
    os.environ["CONVOKE_OFFICE__TELL_AFTER"] = "PT1H"
    settings = read()
    assert (settings.telegram.rate, settings.telegram.username) == (5, "desk_bot")
    assert settings.office.tell_after == timedelta(hours=1)


@pytest.mark.parametrize("written", ["[1, 2]", "1,2", " 1 , 2 ", "[1,2]"])
def test_a_list_is_written_with_brackets_or_with_commas(folder: Path, written: str) -> None:
    os.environ["CONVOKE_OFFICE__ADMINS"] = written
    assert read().office.admins == (1, 2)


def test_an_empty_list_stays_one(folder: Path) -> None:
    os.environ["CONVOKE_OFFICE__ADMINS"] = ""
    os.environ["CONVOKE_OFFICE__LANGUAGES"] = "fr"
    assert read().office.admins == ()
    assert read().office.languages == ("fr",)


def test_rules_and_ladders_are_data(folder: Path) -> None:
    (folder / "config.toml").write_text(
        '[kinds.call]\nladder = "short"\n[ladders]\n'
        'short = [{ name = "h-2", before = "PT2H", to = ["speaker"] }]\n'
    )
    of_calls = read().rules().of(Kind.CALL)
    assert [(rung.name, rung.to, rung.before) for rung in of_calls.ladder] == [
        ("h-2", frozenset({Role.SPEAKER}), timedelta(hours=2))
    ]
    assert of_calls.requires == ("project", "days", "clock")


def test_the_footnote_is_the_offices_own_in_the_languages_it_gives(folder: Path) -> None:
    (folder / "config.toml").write_text('[footnotes.XK]\nen_GB = "* As <the office> says."\n')
    words = read().catalogues()
    assert footnotes(words.translator("en"), ["XK", "RS"]) == ["* As <the office> says."]
    assert footnotes(words.translator("fr"), ["XK"])[0].startswith("* Cette désignation")


def test_secrets_do_not_show(folder: Path) -> None:
    os.environ["CONVOKE_TELEGRAM__TOKEN"] = "123:very-secret"
    assert "very-secret" not in repr(read())


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
