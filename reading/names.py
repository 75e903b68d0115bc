"""Names that are typed beside or below each other, languages, figures and addresses."""

import re
from functools import lru_cache
from typing import Final

from babel import Locale

from reading.folding import fold
from reading.wordlists import ALWAYS, every, words

NUMBERED: Final = re.compile(r"^\s*(?:[-–—•*‣▪·]|\d{1,3}[.)])\s+(?=\S)")
BESIDE: Final = re.compile(r"\s*[,;،؛，；、]\s*")
FIGURE: Final = re.compile(r"(?<![\d.,])\d{1,3}(?:[   ,.]?\d{3})*(?![\d.,]\d)")
ADDRESS: Final = re.compile(r"https?://[^\s<>\"]+\.[^\s<>\"]+")
FEWEST_FIGURES: Final = 5


def read_lines(text: str) -> tuple[str, ...]:
    """The lines that have words, without their bullets and numbers."""
    bare = (NUMBERED.sub("", line).strip() for line in text.splitlines())
    return tuple(line for line in bare if line)


def read_names(text: str) -> tuple[str, ...]:
    """Names, one in each line or parted by commas; none twice."""
    lines = read_lines(text)
    names = lines if len(lines) > 1 else BESIDE.split(text.strip())
    return tuple(dict.fromkeys(" ".join(name.split()) for name in names if name.strip()))


def read_tongues(text: str, language: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Codes of the languages that a text names, and what it names that is none."""
    found: dict[str, None] = {}
    unknown = []
    for piece in filter(None, _between().split(text.strip())):
        code = _known(language).get(fold(piece))
        if code is None:
            unknown.append(piece.strip())
        else:
            found[code] = None
    return tuple(found), tuple(unknown)


def read_figure(text: str) -> int | None:
    """The only number of a text."""
    found = FIGURE.findall(text)
    return int(re.sub(r"\D", "", found[0])) if len(found) == 1 else None


def read_address(text: str) -> str | None:
    """An address on the web, and nothing else."""
    bare = text.strip()
    return bare if ADDRESS.fullmatch(bare) else None


def read_telephone(text: str) -> str | None:
    """A line with figures enough for a number that can be dialled."""
    figures = sum(sign.isdigit() for sign in text)
    return " ".join(text.split()) if figures >= FEWEST_FIGURES else None


@lru_cache(maxsize=1)
def _between() -> re.Pattern[str]:
    """What stands between the names of languages."""
    both = "|".join(sorted({"und", "та", "й", *every("dates", "both")}))
    return re.compile(rf"\s*(?:[,;/،؛，；、\n]|\s(?:{both})\s)\s*")


@lru_cache(maxsize=16)
def _known(language: str) -> dict[str, str]:
    """Names of languages and their codes, folded; the reader's own language counts first."""
    names: dict[str, str] = {}
    for spoken in (*ALWAYS, language):
        for code, name in Locale.parse(spoken).languages.items():
            if "_" not in code:
                names[fold(name)] = code
                names.setdefault(fold(code), code)
    own = words(language.partition("_")[0]).get("languages", {})
    return names | {fold(name): code for code, some in own.items() for name in some}
