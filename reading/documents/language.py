"""Which of our languages a text is in, by its letters and its small words."""

import re
from collections import Counter
from functools import lru_cache
from typing import Final

from reading.dates.lexicon import lexicon
from reading.folding import fold
from reading.wordlists import FOLDER, words

SAMPLE: Final = 20_000
WORD: Final = re.compile(r"[^\W\d_]+")
# Letters that only one of the languages with that script has.
LETTERS: Final = (
    ("zh", re.compile("[\u3400-\u9fff]")),
    ("ar", re.compile("[\u0620-\u06ff]")),
    ("uk", re.compile("[іїєґІЇЄҐ]")),
    ("sr", re.compile("[ђћљњџјЂЋЉЊЏЈ]")),
    ("ru", re.compile("[ыэъёЫЭЪЁ]")),
)
SHARE: Final = 0.01
CYRILLIC: Final = re.compile("[\u0400-\u04ff]")
TABLES: Final = ("kinds", "prose", "fields", "places")


def language_of(text: str, otherwise: str = "en") -> str:
    """The language of a text, as a Babel identifier; ``otherwise`` where nothing tells."""
    sample = text[:SAMPLE]
    for language, letters in LETTERS:
        if len(letters.findall(sample)) > SHARE * len(sample):
            return language
    if len(CYRILLIC.findall(sample)) > len(sample) / 4:
        return "ru"
    counts = Counter(
        language for word in WORD.findall(sample) for language in speakers().get(fold(word), ())
    )
    best = counts.most_common(1)
    return best[0][0] if best and best[0][1] > counts.get(otherwise, 0) else otherwise


@lru_cache(maxsize=1)
def speakers() -> dict[str, tuple[str, ...]]:
    """Folded words that tell a language, with the languages that have them."""
    found: dict[str, list[str]] = {}
    for path in sorted(FOLDER.glob("*.toml")):
        for word in set(vocabulary(path.stem)):
            found.setdefault(word, []).append(path.stem)
    return {word: tuple(some) for word, some in found.items() if len(some) <= 2}


def vocabulary(language: str) -> list[str]:
    """Words of one language: of its tables, and its months."""
    tables = words(language)
    listed = [
        word
        for table in TABLES
        for phrases in tables.get(table, {}).values()
        for phrase in phrases
        for word in fold(phrase).split()
        if len(word) > 1
    ]
    small = [
        fold(word) for key in ("filler", "both", "until") for word in tables["dates"].get(key, [])
    ]
    months = (
        [
            " ".join(key)
            for key, entries in lexicon(language).phrases.items()
            if entries[0].letter == "M" and len(key[0]) > 3
        ]
        if language not in {"en", "fr"}
        else []
    )
    return [*listed, *(word for word in small if len(word) > 1), *months]
