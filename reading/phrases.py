"""A closed list of words and phrases, asked of many texts: whether any of them stands in one."""

from collections import defaultdict
from collections.abc import Iterable

from reading.folding import fold

# From here on, letters are ideographs, which have no bounds of words.
IDEOGRAPHS = "\u3400"


class Phrases:
    """Folded words by themselves, phrases by their first word, ideographs as they are."""

    def __init__(self, written: Iterable[str]) -> None:
        folded = {fold(one) for one in written} - {""}
        self.words = frozenset(one for one in folded if " " not in one)
        self.longer: dict[str, list[str]] = defaultdict(list)
        for one in folded - self.words:
            self.longer[one.partition(" ")[0]].append(f" {one} ")
        self.signs = tuple(one for one in folded if one > IDEOGRAPHS)

    def within(self, text: str) -> bool:
        """Whether one of them stands in a text as whole words."""
        folded = fold(text)
        words = set(folded.split())
        if not self.words.isdisjoint(words):
            return True
        padded = f" {folded} "
        return any(
            phrase in padded
            for first in words & self.longer.keys()
            for phrase in self.longer[first]
        )

    def written(self, text: str) -> bool:
        """The same, and ideographs anywhere in it."""
        return self.within(text) or (
            not text.isascii() and any(sign in text for sign in self.signs)
        )
