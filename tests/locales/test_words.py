"""The work of words: catalogues follow the code, and change only when words do."""

import os
from pathlib import Path

from locales import Catalogues
from locales.catalogues import FOLDER
from locales.extraction import extracted
from locales.holes import pieces
from locales.words import check, long_buttons, main, renew

PLACES = ("{n} place left", "{n} places left")


def test_a_complete_house_is_said_to_be_so(small, capsys) -> None:
    assert main(["--check"], house=small.root, folder=small.folder) == 0
    assert capsys.readouterr().out == "3 messages in en_GB, fr: complete\n"


def test_a_reworded_message_keeps_its_translation_for_a_person_to_look_at(small) -> None:
    small.says('def f(t): return t("<b>{title}</b> is now open.", title="x")')
    renew(small.root, small.folder)

    assert "#, fuzzy" in small.french.read_text()
    fault = "fr: fuzzy, to be looked at: '<b>{title}</b> is now open.'"
    assert check(small.root, small.folder) == [fault]


def test_a_new_message_does_not_borrow_a_translation_from_a_far_one(small) -> None:
    small.says('def f(t): return t("Saved"), t("Cave")')
    renew(small.root, small.folder)

    assert "fr: not translated: 'Cave'" in check(small.root, small.folder)


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


def test_a_catalogue_says_what_editors_and_readers_need_to_know_of_it(small) -> None:
    head = small.french.read_text().partition("\n\n")[0]
    assert "# Reviewed by a person: not yet." in head
    for line in ("Language: fr", "X-Source-Language: en_GB", "Plural-Forms: nplurals=2"):
        assert head.count(f'"{line}') == 1


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


def test_a_message_is_found_within_the_call_of_another_with_its_plural_and_its_note(small) -> None:
    small.says(
        'def f(t): return t.count("{n} place, {of}", "{n} places, {of}", 2, of=g(\n'
        "    # NOTE: Of whom there are many.\n"
        '    t.plain("all"),\n'
        "))"
    )
    found = {message.id: message.auto_comments for message in extracted(small.root) if message.id}
    assert found[("{n} place, {of}", "{n} places, {of}")] == []
    assert found["all"] == ["NOTE: Of whom there are many."]
