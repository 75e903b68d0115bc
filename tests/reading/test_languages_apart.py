"""Reading one language does not change what another one's words are (Babel's issue 1234)."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
ORDER = ("zh", "ja", "he", "az", "fr", "es", "ar", "ru", "sr", "tr", "en")
ASK = """
import json, sys
from babel.dates import format_date
from datetime import date
from reading.dates.lexicon import names
for language in sys.argv[1:]:
    words = sorted((phrase, entry.letter, entry.value) for phrase, entry in names(language))
patterns = ("LLLL", "MMMM", "qqqq", "QQQQ", "cccc")
shown = [format_date(date(2016, 5, 3), pattern, locale=language) for pattern in patterns]
print(json.dumps([words, shown]))
"""


def answer(*languages: str) -> list[object]:
    """What a process that read these languages one after another knows of the last."""
    told = subprocess.run(
        [sys.executable, "-c", ASK, *languages], capture_output=True, check=True, cwd=PROJECT
    )
    found: list[object] = json.loads(told.stdout)
    return found


@pytest.mark.parametrize("language", ["fr", "es", "ru", "zh"])
def test_words_and_dates_of_a_language_are_the_same_after_all_others(language: str) -> None:
    others = [each for each in ORDER if each != language]
    assert answer(*others, language) == answer(language)
