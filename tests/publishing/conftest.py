"""The words that calendars are written with."""

import pytest

from locales import Catalogues, Translator


@pytest.fixture(scope="session")
def catalogues() -> Catalogues:
    """Both languages of the first house."""
    return Catalogues(["en_GB", "fr"])


@pytest.fixture(scope="session")
def t(catalogues: Catalogues) -> Translator:
    """The office's own language."""
    return catalogues.translator("en_GB")
