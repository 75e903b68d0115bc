"""What a language needs beside its catalogue is listed file by file; figures tell how far it is."""

from pathlib import Path

from locales.belongings import lacking
from locales.catalogues import FOLDER, po_path
from locales.pofiles import read
from locales.words import check, figures, languages, main

ENGLISH = {
    "locales/en_GB/language.toml": 'endonym = "English"\nnear = []\n',
    "locales/en_GB/territories.toml": '[names]\nFR = "France"\nXK = "K"\n[footnotes]\nXK = "*"\n',
    "locales/en_GB/verbs.toml": '[verbs]\nmove = ["move"]\nopen = ["open"]\n',
    "reading/words/en.toml": "[dates]\n",
    "tests/locales/golden/en_GB.toml": 'day = "18 July 2016"\n',
    "docs/glossary.md": "| word | meaning |\n| --- | --- |\n| leg | one place |\n",
}
FRENCH = {
    "locales/fr/language.toml": 'endonym = "français"\nnear = []\n',
    "locales/fr/territories.toml": '[names]\nFR = "France"\nXK = "K"\n[footnotes]\nXK = "*"\n',
    "locales/fr/verbs.toml": '[verbs]\nmove = ["déplacer"]\nopen = ["ouvrir"]\n',
    "reading/words/fr.toml": "[dates]\n",
    "tests/locales/golden/fr.toml": 'day = "18 juillet 2016"\n',
    "docs/glossary/fr.md": "| word | French |\n| --- | --- |\n| leg | étape |\n",
}
# Each of these spoils one file: what is said of it then.
SPOILT = {
    "locales/fr/language.toml": "language.toml: no endonym",
    "locales/fr/territories.toml": "territories.toml: no names for FR, XK",
    "locales/fr/verbs.toml": "verbs.toml: no verb for move, open",
    "reading/words/fr.toml": "reading/words/fr.toml: no words of dates",
    "tests/locales/golden/fr.toml": "tests/locales/golden/fr.toml: nothing for day",
    "docs/glossary/fr.md": "docs/glossary/fr.md: no term for leg",
}


def laid(root: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")


def test_each_file_that_lacks_is_named_with_what_it_lacks(small, capsys) -> None:
    laid(small.root, ENGLISH | FRENCH)
    assert check(small.root, small.folder) == []
    for name, fault in SPOILT.items():
        (small.root / name).unlink()
        assert f"fr: {fault}" in check(small.root, small.folder)
        assert main(["--check"], house=small.root, folder=small.folder) == 1
        laid(small.root, FRENCH)


def test_figures_say_how_far_a_language_has_come(small) -> None:
    laid(small.root, ENGLISH | FRENCH)
    small.translate("Save", "")
    (small.folder / "fr" / "verbs.toml").unlink()
    heads, english, french, *lacks, reviewed = figures(small.root, small.folder)
    assert heads.split()[:3] == ["language", "messages", "translated"]
    assert english.split() == ["en_GB", "3", "3", "0", "–", "0", "2", "2", "0", "not", "yet"]
    assert french.split() == ["fr", "3", "2", "0", "2/2", "0", "2", "0", "1", "not", "yet"]
    assert lacks == ["fr: verbs.toml: no verb for move, open"]
    assert reviewed == "Reviewed by a person: 0 of 2 languages."
    small.spoil("Reviewed by a person: not yet.", "Reviewed by a person: A. Reader, 2026-12-01.")
    assert figures(small.root, small.folder)[-1] == "Reviewed by a person: 1 of 2 languages."


def test_every_language_of_the_house_has_all_of_it() -> None:
    for language in languages(FOLDER):
        assert lacking(FOLDER.parent, FOLDER, language) == []


def test_no_catalogue_claims_a_review_without_saying_whose() -> None:
    for language in languages(FOLDER):
        head = read(po_path(FOLDER, language), language).header_comment
        assert "Reviewed by a person: " in head, language
