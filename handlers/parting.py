"""The words of a text, also where a script puts nothing between them."""

import re
from collections.abc import Callable, Iterator
from itertools import islice

from reading.dates import Found
from reading.spoken import IDEOGRAPH

WORD = re.compile(r"[^\s,;:()“”«»\"，；：、。،؛]*[^\s,;:()“”«»\".!?，；：、。！？،؛؟]")
ANY = re.compile(r"(?s).+")
# Whoever pastes a page names the activity at its beginning.
MOST_WORDS = 40
LONGEST_NAME = 8
# So many ideographs are looked at; behind them a word stays whole.
MOST_IDEOGRAPHS = 200


def words_of(
    text: str, dated: tuple[Found, ...], known: Callable[[str], bool]
) -> list[re.Match[str]]:
    """The words that stand in no date; ideographs are parted where ``known`` names begin."""
    open_text = "".join(
        " " if any(one.start <= at < one.end for one in dated) else sign
        for at, sign in enumerate(text)
    )
    found = (
        piece
        for word in WORD.finditer(open_text)
        for piece in (_pieces(word, known) if IDEOGRAPH.search(word[0]) else (word,))
    )
    return list(islice(found, MOST_WORDS))


def _pieces(word: re.Match[str], known: Callable[[str], bool]) -> Iterator[re.Match[str]]:
    """Known names, the longest first, and what stands between them."""
    at = begun = word.start()
    while at < min(word.end(), word.start() + MOST_IDEOGRAPHS):
        end = _end(word, at, known)
        if end == at:
            at += 1
            continue
        yield from _part(word, begun, at)
        yield from _part(word, at, end)
        at = begun = end
    yield from _part(word, begun, word.end())


def _end(word: re.Match[str], at: int, known: Callable[[str], bool]) -> int:
    ends = range(min(word.end(), at + LONGEST_NAME), at, -1)
    return next((end for end in ends if known(word.string[at:end])), at)


def _part(word: re.Match[str], start: int, end: int) -> Iterator[re.Match[str]]:
    found = ANY.match(word.string, start, end)
    if found:
        yield found
