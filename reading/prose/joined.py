"""Names that go on behind a comma, or behind a small word at which others end.

"Parties to the Basel, Rotterdam and Stockholm Conventions", "on shelters, schools and sewers".
"""

import re
from functools import lru_cache
from typing import Final

from reading.folding import fold_word
from reading.lines.segments import alternatives
from reading.prose.vocabulary import clauses, introducing, small
from reading.wordlists import every

CAPITAL: Final = r"[^\W\d_a-zß-öø-ÿăâîșşțţčćžšđğıа-яѐ-џґ]"
# "the Conference of the Parties (COP) to the Convention": the name goes on behind its short form.
# "Heads of State Summit".
OF: Final = frozenset({"of"})
ACRONYM: Final = re.compile(
    r"\s\([A-Z][\w&/-]{1,11}\)(?=\s(?:to|of|on|for|under)\s(?:the\s)?[A-Z])"
)
# One thing of a list: a few words, with no sign and no figure among them.
THING: Final = r"[^\W\d_][\w'’-]*(?:\s[^\W\d_][\w'’-]*){0,3}?"
# "second part of the" is no longer.
REACH: Final = 40
MOST_THINGS: Final = 4
WORDS: Final = re.compile(r"[\w'’-]+")
DONE: Final = re.compile(r"\b[a-z]{3,}ed\b")
NAMED: Final = re.compile(rf"{CAPITAL}[\w'’-]*$")


def further(sentence: str, head: int, last: int) -> int | None:
    """From where a name goes on that seemed to end at ``last``; its noun ends at ``head``."""
    if sentence.startswith(",", last):
        return listed(sentence, head, last)
    found = treaties().match(sentence, last) or ACRONYM.match(sentence, last)
    return found.end() if found else None


def listed(sentence: str, head: int, comma: int) -> int | None:
    """Where a list ends that a comma parts and "and" closes; None where it is none.

    It is none where an item has a verb, or a preposition of places.
    """
    first = sentence[head:comma]
    found = lists().match(sentence, comma) if first.strip() and not DONE.search(first) else None
    if found is None or any(closing(word) for word in WORDS.findall(found.group())):
        return None
    last = sentence[: found.end()].rpartition(" ")[2]
    return None if fold_word(last) in small() else found.end()


def closing(word: str) -> bool:
    """Whether no item of a list has a word: a verb, "who", "in"."""
    return fold_word(word) in clauses() or word.casefold() in introducing()


def of_part(sentence: str, since: int, begin: int) -> int:
    """Where a phrase begins that is said to be a part of its noun, which begins at ``begin``."""
    found = parts().search(sentence, max(since, begin - REACH), begin)
    return found.start() if found else begin


def named_pair(sentence: str, start: int, word: re.Match[str], begin: int) -> bool:
    """Whether a word is the "and" within a name: "Anti-Corruption and Integrity Forum".

    ``begin`` is where the phrase begins so far, and ``start`` its noun, which is not all of it.
    """
    if begin >= start or fold_word(word.group()) not in ands() | OF:
        return False
    before = sentence[: word.start()].rstrip().rpartition(" ")[2]
    return bool(NAMED.match(before) and NAMED.match(sentence[begin:start].split(maxsplit=1)[0]))


@lru_cache(maxsize=1)
def ands() -> frozenset[str]:
    """ "and" in our languages."""
    return frozenset(map(fold_word, every("dates", "both")))


@lru_cache(maxsize=1)
def treaties() -> re.Pattern[str]:
    """A small word, an article, and a name in capitals that is of a treaty."""
    joint, articles = alternatives("dates", "both"), alternatives("places", "articles")
    treaty, to = alternatives("prose", "instruments"), alternatives("prose", "party_to")
    names = rf"(?:(?:{CAPITAL}[\w'’-]*|of|{joint}),?\s+){{0,8}}"
    end = rf"(?i:{treaty})(?!\w|\s{CAPITAL})"
    return re.compile(rf"\s+(?i:{to})\s+(?:(?:{articles})\s+|l['’])?{names}{end}")


@lru_cache(maxsize=1)
def parts() -> re.Pattern[str]:
    """ "second part of the", at the end of a text."""
    return re.compile(rf"\b[^\W\d_]+\s(?:{alternatives('prose', 'parts')})\s*$", re.IGNORECASE)


@lru_cache(maxsize=1)
def lists() -> re.Pattern[str]:
    """The rest of a list from its first comma to the first word of its last thing."""
    joint = alternatives("dates", "both")
    return re.compile(rf"(?:,\s{THING}){{1,{MOST_THINGS}}}?,?\s(?:{joint})\s[^\W\d_][\w'’-]*")
