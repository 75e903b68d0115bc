"""Words in front of a title which say that its days, or its place, are not settled yet."""

import re
from typing import Final

from reading.documents.extras import unknown
from reading.folding import fold

PARTED: Final = re.compile(r"\s*(?:[:：|\t]|\s[-–—]+\s|[,，、،.]\s?|\s-(?=\w))\s*")
OPEN: Final = re.compile(r"[^():]{2,60}?(?P<gap>\s*\((?P<word>[^()]{2,30})\))(?=\s*[:–—])")


def undecided(title: str) -> tuple[str, str]:
    """A title without the word behind its month that days are not known yet, and that word."""
    gap = PARTED.search(title)
    if gap is None or fold(title[: gap.start()]) not in unknown():
        return title, ""
    return title[gap.end() :], f", {title[: gap.start()]}"


def unsettled(title: str) -> tuple[str, str]:
    """A title without the brackets that say of its place that it is not sure: "Skopje (TBC): …"."""
    found = OPEN.match(title)
    if found is None or fold(found["word"]) not in unknown():
        return title, ""
    return title[: found.start("gap")] + title[found.end() :], f" ({found['word']})"
