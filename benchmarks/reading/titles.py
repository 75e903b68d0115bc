"""Whether two titles are of the same activity."""

import re
from typing import Final

from reading.folding import fold

ARTICLES: Final = re.compile(r"^(?:the|a|an|le|la|les|el|los) ")
BRACKETED: Final = re.compile(r"\s*[(（\[][^()（）\[\]]*[)）\]]")
NOISE: Final = frozenset(
    ("the", "a", "an", "of", "on", "in", "for", "to", "and", "at", "by", "with", "its", "s")
)
# "ICTs": of three capitals or more, in the plural, as one thing of many is called.
SHORT: Final = re.compile(r"\b([A-Z]{3,8})s\b")
ALIKE: Final = 0.5


def same_title(one: str, other: str, *, like: bool) -> bool:
    """Titles without case, signs, articles and what stands in brackets; or of like words.

    A short name in one of them is the words of the other that it is made of.
    """
    one, other = shortened(one, other), shortened(other, one)
    first, second = normal(one), normal(other)
    if first == second or normal(BRACKETED.sub("", one)) == normal(BRACKETED.sub("", other)):
        return True
    return like and alike(set(first.split()) - NOISE, set(second.split()) - NOISE)


def shortened(title: str, other: str) -> str:
    """A title in which words are the short name that the other title has for them."""
    words = title.split()
    carrying = [at for at, word in enumerate(words) if fold(word) not in NOISE]
    for name in SHORT.findall(other):
        for since in range(len(carrying) - len(name) + 1):
            run = carrying[since : since + len(name)]
            if "".join(words[at][0].upper() for at in run) == name:
                return " ".join((*words[: run[0]], f"{name}s", *words[run[-1] + 1 :]))
    return title


def alike(one: set[str], other: set[str]) -> bool:
    """Whether the longer title has most words of the shorter one, which is not far shorter."""
    common, shorter, longer = len(one & other), min(len(one), len(other)), max(len(one), len(other))
    return bool(shorter) and common / shorter > ALIKE and common * 4 >= longer


def normal(title: str) -> str:
    """A title without what does not matter."""
    return ARTICLES.sub("", fold(title))
