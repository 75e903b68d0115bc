"""Titles without the project whose they are, since that is said beside them."""

import re
from collections.abc import Collection, Mapping
from functools import lru_cache
from typing import Final

from reading.documents.codes import found_in
from reading.folding import fold
from reading.kinds import has_kind_word
from reading.lines.segments import alternatives
from reading.wordlists import every

FEWEST: Final = 2
OPEN: Final = "([（"
CLOSED: Final = ")]）"
AFTER: Final = re.compile(r"\s*(?:$|[:：(（,;–—]|-\s)")
# "of GLACY phase 2".
PHASE: Final = re.compile(r"\s+[^\W\d_]+\s+(?:\d{1,2}|[IVX]+)\b")
ARTICLE: Final = re.compile(r"^\s*(?:the|la|le|el|les|los|las|l['’])\s+", re.IGNORECASE)


def unowned(
    title: str, names: Mapping[str, str], codes: Collection[str], *, leading: bool = True
) -> str:
    """A title without "of the GLACY" at its end or "(GLACY)"; ``leading`` also without it in front.

    Only where one project is named in it, once, and what is left still says what it is.
    """
    found = found_in(title, names)
    if len(found) != 1 or found[0][2] not in codes:
        return title
    start, end, _ = found[0]
    before, after = title[:start], title[end:]
    for rest in cuts(before, after, leading=leading):
        bare = " ".join(rest.split()).strip(" ,;:–—-")
        if len(bare.split()) >= FEWEST or has_kind_word(bare):
            return bare[:1].upper() + bare[1:]
    return title


def cuts(before: str, after: str, *, leading: bool) -> list[str]:
    """What is left where a name is cut out: in brackets, behind "of", before what it has."""
    opened = before.rstrip()[-1:]
    if opened and opened in OPEN and after.lstrip()[:1] in CLOSED and after.strip():
        return [f"{before.rstrip()[:-1].rstrip()}{after.lstrip()[1:]}"]
    belonging = None if sits(before) else behind().search(before)
    if belonging and AFTER.match(after):
        return [f"{before[: belonging.start()]}{after}"]
    if belonging and PHASE.match(after):
        return [f"{before.rstrip()} {after.lstrip()}"]
    alone = not ARTICLE.sub("", f"{before} ").strip()
    if not (leading and alone and has_kind_word(after)):
        return []
    return [after] if sittings().isdisjoint(fold(after).split()) else []


def sits(before: str) -> bool:
    """Whether what stands before "of" is a session: it is called after whoever sits."""
    found = behind().search(before)
    words = fold(before[: found.start()]).split()[-1:] if found else []
    return not sittings().isdisjoint(words)


@lru_cache(maxsize=1)
def sittings() -> frozenset[str]:
    """Words for sessions of a body, folded."""
    return frozenset(fold(word) for word in every("labels", "sitting"))


@lru_cache(maxsize=1)
def behind() -> re.Pattern[str]:
    """A word of belonging, and maybe an article, at the end of what stands before a name."""
    return re.compile(
        rf"\s(?:{alternatives('prose', 'belonging')})(?:(?<=['’])|\s+)$", re.IGNORECASE
    )
