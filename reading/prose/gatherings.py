"""People who meet, with no word for what they meet for: "experts met in Dakar from 1 to 3 June"."""

import re
from functools import lru_cache
from typing import Final

from reading.dates import Found
from reading.folding import fold
from reading.phrases import Phrases
from reading.prose.attaching import is_fine
from reading.prose.hosts import alternatives
from reading.prose.nouns import Noun
from reading.prose.saying import told
from reading.prose.subjects import pronouns
from reading.prose.vocabulary import small
from reading.wordlists import every

MOST_WORDS: Final = 16
# So many words may stand between the verb and its day.
FARTHEST: Final = 8
START: Final = re.compile(r"[;:]\s|\s[-–—]\s")
LETTER: Final = re.compile(r"[^\W\d_]")


def gathering(sentence: str, found: Found, heading: str) -> Noun | None:
    """Such a meeting, called as the heading right above it is, else after those who meet."""
    if not is_fine(found) or not met().within(sentence) or told(sentence):
        return None
    verb = meeting().search(sentence)
    if verb is None:
        return None
    gap = sentence[min(verb.end(), found.end) : max(verb.start(), found.start)]
    behind = found.start >= verb.end()
    if behind and len(gap.split()) > FARTHEST:
        return None
    who = START.split(sentence[0 if behind else found.end : verb.start()].strip(" ,"))[-1]
    if fold(who.partition(" ")[0]) in small():
        who = who.rpartition(", ")[2]
    who = re.sub(r"^the\s", "", who, flags=re.IGNORECASE)
    if not who or fold(who) in pronouns() or len(who.split()) > MOST_WORDS:
        who = ""
    title = heading if 0 < len(heading.split()) <= MOST_WORDS and LETTER.search(heading) else ""
    title = title or (f"Meeting of {who}" if who else "")
    return Noun(verb.start(), verb.end(), title, "meeting") if title else None


@lru_cache(maxsize=1)
def met() -> Phrases:
    """The verbs of meeting."""
    return Phrases(every("prose", "met"))


@lru_cache(maxsize=1)
def meeting() -> re.Pattern[str]:
    """One of them before a place, a day, or its purpose; whom one meets is no place."""
    words = alternatives("met")
    prepositions = "|".join(map(re.escape, every("places", "prepositions")))
    return re.compile(rf"(?<!\w)(?:{words})(?=\s(?:{prepositions}|on|from|to|for)\s|\s\d)")
