"""Forms in which two spellings of one name are equal."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

# Accents, and the vowel signs of Arabic with its hamza, which few type.
MARKS: Final = re.compile("[\u0300-\u036f\u064b-\u065f\u0670\u0640]+")
SILENT: Final = re.compile("['`´’‘ʻʼʹʿʾ‛′]+")
# Letters that do not decompose, and the dotless i, which few can type.
LETTERS: Final = str.maketrans(
    {
        "đ": "d",
        "ð": "d",
        "ħ": "h",
        "ı": "i",
        "ł": "l",
        "ø": "o",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "ə": "e",
    }
)
# Named one by one: vowel signs of Indic scripts are neither letters nor punctuation to `re`.
BREAKS: Final = re.compile(
    r"[\s!-/:-@\[-_{-~\u00a0-\u00a9\u00ab-\u00b1\u00b4-\u00b9\u00bb-\u00bf\u00d7\u00f7\u200b-\u206f"
    r"\u2190-\u2bff\u3000-\u3004\u3008-\u3020\u30fb\uff01-\uff0f\uff1a-\uff20\u060c\u061b\u061f]+"
)
# What is longer is no word, and is not kept.
LONGEST: Final = 40
# A name is looked at many times, one rule after the other.
SHORT: Final = 60
# The same for what most texts are made of, in a tenth of the time.
PLAIN: Final = str.maketrans(
    dict.fromkeys('!"#$%&()*+,-./:;<=>?@[\\]^_{|}~', " ") | dict.fromkeys("'`", "")
)


def fold(text: str) -> str:
    """The text without case, accents, apostrophes and signs, its words joined by single spaces.

    Accents go from Latin, Greek, Cyrillic and Arabic; in other scripts marks are letters.
    """
    if text.isascii():
        return " ".join(text.lower().translate(PLAIN).split())
    return name(text) if len(text) <= SHORT else joined(text)


def joined(text: str) -> str:
    """The same, word by word: texts repeat their words, and no rule reaches to the next."""
    found = [kept(word) if len(word) <= LONGEST else folded(word) for word in text.split()]
    return " ".join(filter(None, found))


def folded(word: str) -> str:
    """The same of one word, which may become several."""
    plain = unicodedata.normalize("NFKD", word.casefold())
    plain = SILENT.sub("", MARKS.sub("", plain)).translate(LETTERS)
    return unicodedata.normalize("NFC", BREAKS.sub(" ", plain)).strip()


kept: Final = lru_cache(maxsize=8192)(folded)
name: Final = lru_cache(maxsize=4096)(joined)
