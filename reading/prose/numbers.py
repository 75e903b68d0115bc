"""The numbers by which meetings of one series are told apart."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from reading.proposals import Proposal
from reading.wordlists import every

NUMBERED = re.compile(r"^(?P<name>.+) \((?P<number>[^\W\d_]+)\)$")


def numbered(title: str, number: str) -> str:
    """A title of which another number is meant: "second meeting on …", else "… (second)"."""
    number = number.casefold()
    if found := leading().search(title):
        swapped = f"{title[: found.start(1)]}{number}{title[found.end(1) :]}"
        return swapped[:1].upper() + swapped[1:]
    bare = NUMBERED.match(title)
    name = bare["name"] if bare and bare["number"] in numbers() else title
    return f"{name[:1].upper()}{name[1:]} ({number})"


def counted(text: str) -> str:
    """A text without the number of those it names."""
    first, _, rest = text.partition(" ")
    return rest if rest and first.casefold() in counts() else text


def next_of(name: str, year: int, told: Sequence[Proposal]) -> str | None:
    """What one of a numbered series in a year is called; None where none of it has a number.

    The first one after those that were told of bears the number after theirs.
    """
    series = sorted(siblings(name, told))
    same = [number for dated, number in series if dated == year]
    if same:
        return f"{name} ({numbers()[same[0]]})"
    if not series or series[-1][0] > year or series[-1][1] + 1 >= len(numbers()):
        return None
    return f"{name} ({numbers()[series[-1][1] + 1]})"


def siblings(name: str, told: Sequence[Proposal]) -> Iterator[tuple[int, int]]:
    """The years and numbers of those of one name."""
    for read in told:
        found = NUMBERED.match(read.title)
        days = read.legs[0].days if read.legs else None
        if found and found["name"] == name and found["number"] in numbers() and days and days.start:
            yield days.start.year, numbers().index(found["number"])


def begins_with_number(title: str) -> bool:
    """Whether a title's first word is a number: "First meeting"."""
    return title.partition(" ")[0].casefold() in numbers()


@lru_cache(maxsize=1)
def numbers() -> tuple[str, ...]:
    """They, in order."""
    return tuple(every("prose", "ordinal"))


@lru_cache(maxsize=1)
def counts() -> frozenset[str]:
    """Words for how many there are."""
    return frozenset(every("prose", "counts"))


@lru_cache(maxsize=1)
def leading() -> re.Pattern[str]:
    """A number at the beginning of a title, or behind the name of who holds it."""
    return re.compile(rf"^(?:[A-Z]{{2,}}\s+)?({'|'.join(numbers())})\b", re.IGNORECASE)
