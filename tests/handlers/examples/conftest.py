"""A translator and a reader for each language of the house."""

import pytest

from handlers.understanding import Reader
from locales import Catalogues, Translator
from locales.catalogues import FOLDER
from locales.words import languages
from programme.finding import Choice
from reading.gazetteer import Gazetteer
from tests.handlers.examples.speaking import TODAY, Readers

CHOICES = (Choice("GLACY", "GLACY", is_body=False, aliases=()),)


@pytest.fixture(scope="session")
def speakers() -> list[Translator]:
    catalogues = Catalogues(languages(FOLDER))
    return [catalogues.translator(language) for language in catalogues.languages]


@pytest.fixture
def readers(speakers: list[Translator], gazetteer: Gazetteer) -> Readers:
    return [(t, Reader(TODAY, t.language, gazetteer, CHOICES)) for t in speakers]
