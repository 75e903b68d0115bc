"""The words of the house, and small houses with words of their own."""

from pathlib import Path

import pytest

from locales import Catalogues, Translator
from locales.catalogues import po_path
from locales.pofiles import read, written
from locales.words import begin, renew


@pytest.fixture(scope="session")
def house() -> Catalogues:
    return Catalogues(["en_GB", "fr"])


@pytest.fixture(scope="session")
def t(house: Catalogues) -> Translator:
    return house.translator("en_GB")


@pytest.fixture(scope="session")
def fr(house: Catalogues) -> Translator:
    return house.translator("fr")


@pytest.fixture(scope="session")
def arabic(tmp_path_factory: pytest.TempPathFactory) -> Translator:
    folder = tmp_path_factory.mktemp("arabic")
    begin(folder, "ar")
    return Catalogues(["ar"], folder=folder).translator("ar")


CODE = """
def answer(t, n, title):
    # NOTE: The head of the card.
    t("<b>{title}</b> is open.", title=title)
    t.button("Save")
    return t.count("{n} place left", "{n} places left", n)
"""

FRENCH = {
    "<b>{title}</b> is open.": "<b>{title}</b> est ouvert.",
    "Save": "Enregistrer",
    ("{n} place left", "{n} places left"): ("{n} place libre", "{n} places libres"),
}


class Small:
    """A house of one file with its catalogues, complete in French."""

    def __init__(self, root: Path) -> None:
        self.root, self.folder = root, root / "locales"
        (root / "handlers").mkdir()
        self.says(CODE)
        for language in ("en_GB", "fr"):
            begin(self.folder, language)
        renew(self.root, self.folder)
        for message, said in FRENCH.items():
            self.translate(message, said)

    @property
    def french(self) -> Path:
        return po_path(self.folder, "fr")

    def says(self, code: str) -> None:
        (self.root / "handlers" / "answers.py").write_text(code)

    def translate(self, message: str | tuple[str, str], said: str | tuple[str, ...]) -> None:
        catalogue = read(self.french, "fr")
        catalogue[message].string = said
        self.french.write_bytes(written(catalogue))

    def spoil(self, old: str, new: str) -> None:
        text = self.french.read_text()
        assert old in text
        self.french.write_text(text.replace(old, new))


@pytest.fixture
def small(tmp_path: Path) -> Small:
    return Small(tmp_path)
