"""Settings: shipped, then the office's own, then the environment."""

import os
from datetime import timedelta
from pathlib import Path

import pytest

from bot.settings import read
from locales.territories import footnotes
from programme.values import Kind, Role


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
