"""The check of the words finds what a catalogue lacks; each twin below is one spoilt on purpose."""

import pytest

from locales.words import check, main, renew

PLACES = ("{n} place left", "{n} places left")


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


def test_twin_an_isolate_without_an_end_fails(small) -> None:
    small.translate("<b>{title}</b> is open.", "\u2066<b>{title}</b>")
    assert check(small.root, small.folder) == [
        "fr: isolates do not pair: '<b>{title}</b> is open.'"
    ]
