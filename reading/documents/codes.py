"""Projects and bodies that a heading or a title names among other words."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from reading.codes import JOINTS, read_label
from reading.folding import fold_code

# Behind an apostrophe a name may begin: "l'IFADEM".
# So many letters of a word tell that no name begins with it.
BEGINNING: Final = 40
WORDS: Final = re.compile(r"[^\s,;:()（）/“”\"„«»'’]+")
MOST_WORDS: Final = 30
SHORTEST: Final = 3
LABELLED: Final = re.compile(r"^(?P<label>[^\t\n:]{2,30})\t(?P<cell>[^\n]*)", re.MULTILINE)
LETTERS: Final = re.compile(r"[^\W\d_]{3}")
FIGURE: Final = re.compile(r"\d")
# Two capitals, or a sign, which a word has not.
CODED: Final = re.compile(r"[^\W\d_a-z][^\W_a-z]|\w[@+]|\w-[A-Z]")
MOST_IN_LABEL: Final = 3
ASIDE: Final = re.compile(r"[(\[（]([^()\[\]（）]*)[)\]）]")


def names(codes: Mapping[str, str]) -> dict[str, str]:
    """The office's names, and what follows an "@" in a code: Cybercrime@Octopus is Octopus too."""
    short = {fold_code(code.rpartition("@")[2]): code for code in codes.values() if "@" in code}
    return {**short, **codes}


def labels_of(text: str) -> dict[str, str]:
    """Names that a table has in its column of projects, for an office that does not know them.

    Only what looks like a code and stands before a cell with words and figures is one.
    """
    found: dict[str, str] = {}
    for match in LABELLED.finditer(text):
        if not (LETTERS.search(match["cell"]) and FIGURE.search(match["cell"])):
            continue
        for part in JOINTS.split(match["label"].strip()):
            if CODED.search(part) and len(part.split()) <= MOST_IN_LABEL:
                found.setdefault(fold_code(part), part)
    return names(found)


def codes_in(text: str, codes: Mapping[str, str]) -> tuple[str, ...]:
    """Codes of all names that stand in a text as whole words, the longest first at each place."""
    return tuple(dict.fromkeys(code for _, _, code in found_in(text, codes)))


def found_in(text: str, codes: Mapping[str, str]) -> list[tuple[int, int, str]]:
    """Where these names begin and end, each with its code."""
    if not codes:
        return []
    words = list(WORDS.finditer(text))
    longest, firsts = min(MOST_WORDS, longest_name(tuple(codes))), beginnings(tuple(codes))
    found: list[tuple[int, int, str]] = []
    at = 0
    while at < len(words):
        # Few words begin a name, and only there the longer ones are folded.
        if fold_begin(words[at].group()[:BEGINNING]) not in firsts:
            at += 1
            continue
        for count in range(min(longest, len(words) - at), 0, -1):
            start, end = words[at].start(), words[at + count - 1].end()
            folded = fold_code(text[start:end])
            if len(folded) >= SHORTEST and folded in codes:
                found.append((start, end, codes[folded]))
                at += count - 1
                break
        at += 1
    return found


@lru_cache(maxsize=4096)
def fold_begin(word: str) -> str:
    """The first word of a name, folded; remembered, since texts repeat their words."""
    return fold_code(word)


@lru_cache(maxsize=8)
def beginnings(folded: tuple[str, ...]) -> frozenset[str]:
    """With what these names begin, to any letter."""
    return frozenset(name[:end] for name in folded for end in range(len(name) + 1))


@lru_cache(maxsize=8)
def longest_name(folded: tuple[str, ...]) -> int:
    """How many words the longest name may have, since folded names have no spaces."""
    return max(len(name) for name in folded) // 4 + 1


def named_in(heading: str, codes: Mapping[str, str]) -> tuple[str, ...]:
    """Codes that a heading names beside its brackets, or alone in them.

    "Programme (3.9 million, of which 1.1 for ELAN)" is not ELAN's.
    """
    beside = ASIDE.sub(lambda found: found[0] if is_label(found[1], codes) else " ", heading)
    return codes_in(beside, codes)


def is_label(text: str, codes: Mapping[str, str]) -> bool:
    """Whether a text is nothing but names of projects."""
    read = read_label(text, codes)
    return bool(read.codes) and not read.doubts
