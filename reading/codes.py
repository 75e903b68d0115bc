"""Codes of projects and bodies in a text: a label before the title, or words marked with #."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from typing import Final

from reading.doubts import Doubt, unknown_project
from reading.folding import fold_code
from reading.wordlists import every

# "Peer review #2" has its number so.
HASHES: Final = re.compile(r"(?<![\w&/])#(?=\S)(?!\d{1,3}(?!\w))")
WORD: Final = re.compile(r"[^\s#,;()]+")
JOINTS: Final = re.compile(r"\s*(?:[/,;&]|\band\b|\bet\b)\s*")
HEADS: Final = re.compile(r"([^:\n]{2,60}?)(?::|\s+[-–—])\s+(?=\S)")
# "(GLACY)", "[code GLACY]".
BRACKETS: Final = re.compile(r"\s*[(（\[【]([^()（）\[\]【】\n]{2,60})[)）\]】]")
BEHIND: Final = re.compile(r"\s*[.;,；，]\s+(?P<name>[^.;,；，()]{2,60}?)\s*\.?$")
LONGEST_CODE: Final = 5
MOST_CODES: Final = 20
ALIKE: Final = 0.5


@dataclass(frozen=True)
class CodesRead:
    """The codes found, in the text's order, what was doubtful, and the text without them."""

    codes: tuple[str, ...]
    rest: str
    doubts: tuple[Doubt, ...] = ()
    # The names as they stand in the text, also those that nobody knows.
    written: tuple[str, ...] = ()


def read_hashes(text: str, codes: Mapping[str, str]) -> CodesRead:
    """Take every ``#code`` out of a text; a code may have spaces ("#EAP II") where it is known."""
    pieces = HASHES.split(text, maxsplit=MOST_CODES)
    kept, found, doubts, names = [pieces[0]], [], [], []
    for piece in pieces[1:]:
        written, code = longest(piece, codes)
        names.append(written)
        if code:
            found.append(code)
        else:
            doubts.append(unknown(written, codes))
        kept.append(piece[len(written) :])
    joined = re.sub(r"[ \t]{2,}", " ", "".join(kept)) if found or doubts else text
    return CodesRead(tuple(dict.fromkeys(found)), joined.strip(), tuple(doubts), tuple(names))


def read_brackets(text: str, codes: Mapping[str, str]) -> CodesRead:
    """Take brackets out of a text that hold nothing but codes which are known, named so or not."""
    written: list[str] = []
    found: list[str] = []

    def taken(match: re.Match[str]) -> str:
        """Nothing in the place of such a bracket."""
        read = read_label(naming().sub("", match[1].strip()), codes)
        if not read.codes or read.doubts:
            return match.group()
        written.extend(read.written)
        found.extend(read.codes)
        return ""

    rest = BRACKETS.sub(taken, text) if codes else text
    return CodesRead(tuple(dict.fromkeys(found)), rest, (), tuple(written))


@lru_cache(maxsize=1)
def naming() -> re.Pattern[str]:
    """The word for a project, or for its code, before it."""
    words = sorted(map(re.escape, every("fields", "project")), key=len, reverse=True)
    return re.compile(rf"^(?:{'|'.join(words)})\s*[:：№#]?\s+", re.IGNORECASE)


def longest(piece: str, codes: Mapping[str, str]) -> tuple[str, str | None]:
    """The longest known code at the beginning of a piece; else its first word, which is unknown."""
    ends = [
        match.end() for _, match in zip(range(LONGEST_CODE), WORD.finditer(piece), strict=False)
    ]
    for end in reversed(ends):
        if code := codes.get(fold_code(piece[:end])):
            return piece[:end], code
    return piece[: ends[0]] if ends else "", None


def hashed(text: str, codes: Mapping[str, str]) -> str:
    """A text with a # before the code that it ends with, behind a full stop, comma or semicolon."""
    found = BEHIND.search(text) if codes else None
    if found is None or fold_code(found["name"]) not in codes:
        return text
    return f"{text[: found.start()]} #{found['name']}"


def read_label(label: str, codes: Mapping[str, str]) -> CodesRead:
    """A label that is nothing but codes: ``GLACY/GLACY+``, ``Cybercrime@ Octopus``."""
    whole = codes.get(fold_code(label))
    parts: Sequence[str] = (
        [label] if whole else [part for part in JOINTS.split(label.strip()) if part]
    )
    found = [(part, codes.get(fold_code(part))) for part in parts]
    known = tuple(dict.fromkeys(code for _, code in found if code))
    doubts = tuple(unknown(part, codes) for part, code in found if not code)
    return CodesRead(known, "", doubts, tuple(part.strip() for part, _ in found))


def read_head(text: str, codes: Mapping[str, str]) -> CodesRead:
    """A label before a colon or a dash, where all of it is known; else it is the title's."""
    head = HEADS.match(text)
    if head:
        read = read_label(head[1], codes)
        if read.codes and not read.doubts:
            return CodesRead(read.codes, text[head.end() :], (), read.written)
    return CodesRead((), text)


def unknown(written: str, codes: Mapping[str, str]) -> Doubt:
    """The doubt about a code nobody knows, with the one most like it."""
    near = get_close_matches(fold_code(written), list(codes), n=1, cutoff=ALIKE)
    return unknown_project(written.strip(), codes[near[0]] if near else "")


def parted(found: Sequence[str], bodies: Collection[str]) -> tuple[tuple[str, ...], str | None]:
    """Codes of projects, and the first that is a body's."""
    unique = tuple(dict.fromkeys(found))
    body = next((code for code in unique if code in bodies), None)
    return tuple(code for code in unique if code != body), body
