"""The check of the words finds what a catalogue lacks; each twin below is one spoilt on purpose."""

import os
from pathlib import Path

import pytest

from locales import Catalogues
from locales.catalogues import FOLDER
from locales.extraction import extracted
from locales.holes import pieces
from locales.words import check, long_buttons, main, renew

PLACES = ("{n} place left", "{n} places left")


def test_a_complete_house_is_said_to_be_so(small, capsys) -> None:
    assert main(["--check"], house=small.root, folder=small.folder) == 0
    assert capsys.readouterr().out == "3 messages in en_GB, fr: complete\n"


def test_twin_a_missing_plural_fails(small) -> None:
    small.translate(PLACES, ("{n} place libre", ""))
    assert check(small.root, small.folder) == [
        "fr: a plural form is not translated: '{n} place left'"
    ]


def test_twin_too_few_plural_forms_fail(small) -> None:
    small.spoil("nplurals=2; plural=(n > 1)", "nplurals=1; plural=0")
    (fault,) = check(small.root, small.folder)
    assert "more translations than num_plurals" in fault


def test_twin_plurals_of_another_language_fail(small) -> None:
    small.spoil("nplurals=2; plural=(n > 1)", "nplurals=3; plural=(n > 2 ? 2 : n > 1)")
    assert "fr: 3 plural forms where the language has 2" in check(small.root, small.folder)


def test_twin_a_catalogue_that_is_none_is_a_fault_and_stays_as_it_is(small, capsys) -> None:
    small.french.write_text("<<<<<<< no catalogue")

    assert main([], house=small.root, folder=small.folder) == 1
    assert "fr: cannot be read" in capsys.readouterr().out
    assert small.french.read_text() == "<<<<<<< no catalogue"


def test_twin_a_plural_that_hides_its_number_fails(small) -> None:
    small.translate(PLACES, ("une place libre", "{n} places libres"))
    assert check(small.root, small.folder) == [
        "fr: holes are none instead of {n}: '{n} place left'"
    ]


@pytest.mark.parametrize("said", ["<b>{titre}</b>", "<b></b>", "<b>{title}{more}</b>"])
def test_twin_a_changed_hole_fails(small, said: str) -> None:
    small.translate("<b>{title}</b> is open.", said)
    (fault,) = check(small.root, small.folder)
    assert fault.startswith("fr: holes are ")


def test_twin_a_hole_that_reaches_into_a_value_fails(small) -> None:
    small.translate("<b>{title}</b> is open.", "<b>{title.owner}</b>")
    (fault,) = check(small.root, small.folder)
    assert "a hole is a plain name, not {title.owner}" in fault


@pytest.mark.parametrize("said", ["{title}", "<b>{title}<b>", "<i>{title}</i>"])
def test_twin_a_changed_tag_fails(small, said: str) -> None:
    small.translate("<b>{title}</b> is open.", said)
    assert check(small.root, small.folder) == ["fr: tags differ: '<b>{title}</b> is open.'"]


def test_twin_a_missing_entry_fails(small) -> None:
    small.spoil('#: handlers/answers.py\nmsgid "Save"\nmsgstr "Enregistrer"\n', "")
    assert check(small.root, small.folder) == ["fr: missing, run make words: 'Save'"]


def test_twin_an_empty_translation_fails(small) -> None:
    small.translate("Save", "")
    assert check(small.root, small.folder) == ["fr: not translated: 'Save'"]


def test_twin_a_fuzzy_entry_fails(small) -> None:
    small.spoil('msgid "Save"', '#, fuzzy\nmsgid "Save"')
    assert check(small.root, small.folder) == ["fr: fuzzy, to be looked at: 'Save'"]


def test_twin_code_that_says_more_fails_until_words_are_made(small, capsys) -> None:
    small.says('def f(t): return t("New")')

    assert main(["--check"], house=small.root, folder=small.folder) == 1
    out = capsys.readouterr().out
    assert "messages.pot: not what the code says, run make words" in out
    assert "en_GB: missing, run make words: 'New'" in out
    assert "fr: no longer said, run make words: 'Save'" in out

    assert main([], house=small.root, folder=small.folder) == 1
    assert capsys.readouterr().out == (
        "fr: not translated: 'New'\n1 messages in en_GB, fr: faults: 1\n"
    )


@pytest.mark.parametrize("call", ["t(x)", 't(f"{x}")', 't.count("a", x, 1)', 't("a" + x)'])
def test_twin_words_that_are_no_literal_fail(small, call: str) -> None:
    small.says(f"def f(t, x): return {call}")
    renew(small.root, small.folder)
    assert f"handlers/answers.py:1: not a literal: {call}".replace('"', "'") in [
        fault.replace('"', "'") for fault in check(small.root, small.folder)
    ]


def test_a_reworded_message_keeps_its_translation_for_a_person_to_look_at(small) -> None:
    small.says('def f(t): return t("<b>{title}</b> is now open.", title="x")')
    renew(small.root, small.folder)

    assert "#, fuzzy" in small.french.read_text()
    fault = "fr: fuzzy, to be looked at: '<b>{title}</b> is now open.'"
    assert check(small.root, small.folder) == [fault]


def test_long_buttons_are_listed_and_no_fault(small) -> None:
    small.translate("Save", "Enregistrer toutes les réponses")

    assert check(small.root, small.folder) == []
    assert long_buttons(small.root, small.folder) == [
        "fr: button of 31 characters: 'Enregistrer toutes les réponses'"
    ]


def test_making_words_twice_changes_nothing(small) -> None:
    def state() -> dict[Path, bytes]:
        return {path: path.read_bytes() for path in small.folder.rglob("*.*") if path.is_file()}

    renew(small.root, small.folder)
    before = state()
    small.says("# a line more\n" + (small.root / "handlers" / "answers.py").read_text())
    renew(small.root, small.folder)

    assert state() == before


def test_files_name_no_machine_no_date_and_no_line(small) -> None:
    renew(small.root, small.folder)
    text = (small.folder / "messages.pot").read_text() + small.french.read_text()

    assert "Date" not in text
    assert "Babel" not in text
    assert str(small.root) not in text
    assert "#: handlers/answers.py\n" in text
    assert "#. NOTE: The head of the card." in text


def test_a_catalogue_says_that_nobody_has_reviewed_it(small) -> None:
    assert "# Reviewed by a person: not yet." in small.french.read_text()


def test_a_catalogue_newer_than_its_compiled_form_is_read_itself(small) -> None:
    renew(small.root, small.folder)
    assert Catalogues(["fr"], folder=small.folder).translator("fr").button("Save") == "Enregistrer"

    compiled = small.french.with_suffix(".mo")
    small.translate("Save", "Garder")
    later = compiled.stat().st_mtime_ns + 1_000_000_000
    os.utime(small.french, ns=(later, later))

    assert Catalogues(["fr"], folder=small.folder).translator("fr").button("Save") == "Garder"


def test_a_compiled_form_is_read_without_the_reader_of_sources(small) -> None:
    renew(small.root, small.folder)
    small.french.with_suffix(".mo").touch()
    small.french.write_text("no catalogue at all")
    small.french.with_suffix(".mo").touch()

    assert Catalogues(["fr"], folder=small.folder).translator("fr").button("Save") == "Enregistrer"


def test_every_message_of_the_house_has_holes_that_fill() -> None:
    for message in extracted(FOLDER.parent):
        for text in [message.id] if isinstance(message.id, str) else message.id:
            pieces(text)
