"""A meeting that has no name of its own is called after those who meet; and one beside another."""

import re
from functools import lru_cache
from typing import Final

from reading.gazetteer import Gazetteer
from reading.proposals import Proposal
from reading.prose.hosts import alternatives
from reading.prose.nouns import Noun

FEW: Final = 2
MOST_WORDS: Final = 24
ARTICLE: Final = re.compile(r"^(?:the|an?|la|le|l['’]|les)\s*(?=\S)", re.IGNORECASE)
NAMES: Final = re.compile(r"\b(?:[A-Z]\w+)(?:\s[A-Z]\w+){0,3}")


def of_whom(title: str, sentence: str, noun: Noun, since: int) -> str:
    """A title with who takes part: "officials … participated in a meeting"."""
    if len(title.split()) > FEW or noun.quoted or noun.head[:1].isupper():
        return title
    found = partaking().search(sentence, since, noun.start)
    who = sentence[since : found.start()].strip(" ,") if found else ""
    who = ARTICLE.sub("", who)
    return f"{title} of {who}" if who and len(who.split()) <= MOST_WORDS else title


def parted(title: str) -> tuple[str, str]:
    """An activity, and the one on whose margins it is held; empty where it is by itself."""
    found = margins().search(title)
    if found is None:
        return title, ""
    return title[: found.start()].strip(), ARTICLE.sub("", title[found.end() :].strip())


def on_what(title: str, before: str) -> str:
    """A title in which "on the subject" is what the sentence has spoken of."""
    found = matter().search(title)
    spoken = list(speaking().finditer(before)) if found else []
    return f"{title[: found.start()]}{spoken[-1].group().strip()}" if found and spoken else title


def whose(title: str, told: list[Proposal], gazetteer: Gazetteer) -> tuple[str, Proposal | None]:
    """A title in which "the subgroup" has the countries it was told of, and what told of them."""
    found = bodies().search(title)
    for last in reversed(told) if found else ():
        names = [name for name in NAMES.findall(last.title) if gazetteer.territory(name)]
        if found and len(names) >= FEW and found["body"].casefold() in last.source.casefold():
            return f"{title[: found.start('body')]}{'-'.join(names)} {found['body']}", last
    return title, None


@lru_cache(maxsize=1)
def partaking() -> re.Pattern[str]:
    """A verb of taking part right before a noun with its article."""
    return re.compile(
        rf"\s(?:{alternatives('partaking')})\s+(?:an?|the|our|its|their|une?|la)?\s*$"
    )


@lru_cache(maxsize=1)
def margins() -> re.Pattern[str]:
    """ "on the margins of"."""
    return re.compile(rf"\s(?:{alternatives('margins')})\s", re.IGNORECASE)


@lru_cache(maxsize=1)
def matter() -> re.Pattern[str]:
    """ "on the subject" at the end of a title."""
    return re.compile(rf"(?:{alternatives('matter')})$", re.IGNORECASE)


@lru_cache(maxsize=1)
def speaking() -> re.Pattern[str]:
    """What a sentence speaks of: "on" with a few words behind it."""
    ends = "but|and|that|which|in|at|to|for|with|by|from|held|mais|et|qui"
    return re.compile(
        rf"\b(?:{alternatives('on')})\s(?!the\b|this\b|\d)[^\W\d_][^,;:.()]{{2,60}}?(?=\s(?:{ends})\b|[,;:.()]|$)"
    )


@lru_cache(maxsize=1)
def bodies() -> re.Pattern[str]:
    """A body that is called but by its kind, at the end of a title."""
    return re.compile(rf"\bof the (?P<body>{alternatives('bodies')})$")
