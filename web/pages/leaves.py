"""A long list in leaves, each small enough for one short answer."""

from collections.abc import Sequence

from web.pages.entries import Entry
from web.pages.markup import Markup

# Octets of entries on one leaf, so that a page stays below 30 kB with all that stands around them.
ROOM = 16_000


class Leaves:
    """Entries worded, so many to a leaf as there is room for; at least one."""

    def __init__(self, some: Sequence[Entry], worded: Sequence[Markup]) -> None:
        self._some, self._worded = some, worded
        self._leaf_of = self._divided()

    @property
    def count(self) -> int:
        """How many leaves there are."""
        return self._leaf_of[-1] + 1 if self._leaf_of else 0

    def number(self, asked: int) -> int:
        """The leaf asked for, or the nearest there is."""
        return max(0, min(asked, self.count - 1))

    def holding(self, one: Entry) -> int:
        """The leaf on which an entry stands."""
        return self._leaf_of[self._some.index(one)]

    def entries(self, number: int) -> list[Entry]:
        """The entries of a leaf."""
        return [one for one, leaf in zip(self._some, self._leaf_of, strict=True) if leaf == number]

    def worded(self, number: int) -> list[Markup]:
        """The same in words."""
        pairs = zip(self._worded, self._leaf_of, strict=True)
        return [words for words, leaf in pairs if leaf == number]

    def _divided(self) -> list[int]:
        found, leaf, used = [], 0, 0
        for words in self._worded:
            size = len(words.encode())
            if used and used + size > ROOM:
                leaf, used = leaf + 1, 0
            used += size
            found.append(leaf)
        return found
