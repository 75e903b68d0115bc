"""What is dated and yet no activity: a label such as "Duration", a passage that tells a fact."""

import re
from functools import lru_cache
from typing import Final

from reading.folding import fold
from reading.wordlists import every

LONGEST, MOST_WORDS, SHORT = 80, 5, 8
LABEL: Final = re.compile(r"^\W*(?P<label>[^:：\n]{2,60}?)\s*[:：]")


@lru_cache(maxsize=512)
def is_fact(text: str) -> bool:
    """Whether a row begins with a label of what is no activity; a long one needs no colon."""
    found = LABEL.match(text)
    if found:
        return fold(found["label"]) in labels()
    words = fold(text[:LONGEST]).split()[:MOST_WORDS]
    if not citing().isdisjoint(words[:2]) and (words[0] in citing() or words[0].isdigit()):
        return True
    heads = (" ".join(words[:count]) for count in range(1, len(words) + 1))
    return any(head in labels() and (len(head) > SHORT or head == fold(text)) for head in heads)


@lru_cache(maxsize=1)
def citing() -> frozenset[str]:
    """Words that begin a reference to a publication, maybe behind the number of a note."""
    return frozenset(fold(word) for word in every("labels", "cite"))


@lru_cache(maxsize=1)
def labels() -> frozenset[str]:
    """Those labels, folded, in all languages."""
    return frozenset(fold(word) for word in every("labels", "facts"))


@lru_cache(maxsize=16)
def closed(table: str, key: str) -> frozenset[str]:
    """A list of words, folded, without those of one letter, which mean too much."""
    return frozenset(
        word for word in map(fold, every(table, key)) if len(word) > 1 or word > "\u3400"
    )
