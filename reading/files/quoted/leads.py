"""The lines that lead to an older mail: who wrote it, and when, as programs for mail put them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import takewhile
from typing import Final

from reading.folding import fold
from reading.layouts.fields import FIELD, mail_head, senders
from reading.wordlists import every

RULED: Final = re.compile(r"^[-_=*\s]*(?P<words>[^-_=*].*?)\s*[-_=*:]*\s*$")
DIGIT: Final = re.compile(r"\d")
COLONS: Final = (":", "：")
RULES: Final = ("-", "_", "=")
# A lead is one line, or was broken into three.
LONGEST_LEAD, MOST_LINES = 250, 3
LONGEST_HEAD: Final = 8


@dataclass(frozen=True)
class Lead:
    """Lines that lead to an older mail; a head is part of it."""

    lines: int
    text: str
    head: tuple[str, ...] = ()
    handed_on: bool = False


def leads(lines: Sequence[str]) -> Iterator[Lead]:
    """The leads among lines."""
    return filter(None, (lead_at(lines, at) for at in range(len(lines))))


def lead_at(lines: Sequence[str], at: int) -> Lead | None:
    """The lead that begins at a line."""
    line = lines[at].strip()
    if not line or len(line) > LONGEST_LEAD:
        return None
    if line.endswith(RULES) or line[0] in RULES:
        return ruled(lines, at) or written(lines, at)
    return headed(lines, at) or written(lines, at)


def ruled(lines: Sequence[str], at: int) -> Lead | None:
    """ "-----Original Message-----", with the head below it."""
    found = RULED.match(lines[at].strip())
    words = fold(found["words"]) if found else ""
    if words not in worded("original") | worded("forwarded"):
        return None
    blank = sum(1 for _ in takewhile(lambda one: not one.strip(), lines[at + 1 : at + 3]))
    head = headed(lines, at + 1 + blank)
    handed_on = words in worded("forwarded")
    if head is None:
        return Lead(1, lines[at].strip(), handed_on=handed_on)
    return replace(head, lines=1 + blank + head.lines, handed_on=handed_on)


def written(lines: Sequence[str], at: int) -> Lead | None:
    """ "On 5 May 2016 Ana wrote:", on one line or broken."""
    some = [line.strip() for line in lines[at : at + MOST_LINES]]
    count = next((n for n, one in enumerate(some, start=1) if one.endswith(COLONS)), 0)
    text = " ".join(some[:count])
    if not count or not all(some[:count]) or not DIGIT.search(text):
        return None
    said = f" {fold(text)} "
    wrote = any(f" {one} " in said or said.endswith(f"{one} ") for one in worded("wrote"))
    return Lead(count, text) if wrote else None


def headed(lines: Sequence[str], at: int) -> Lead | None:
    """The head of a mail: who sent it, when, to whom, about what."""
    if at >= len(lines) or not begins_head(lines[at]):
        return None
    some = (one.strip("* ").replace(":*", ":") for one in lines[at : at + LONGEST_HEAD])
    head = tuple(takewhile(FIELD.match, some))
    names = {fold(found["name"]) for one in head if (found := FIELD.match(one))}
    if not names & worded("subject") or not mail_head([*head]):
        return None
    return Lead(len(head), " · ".join(head[:2]), head)


def begins_head(line: str) -> bool:
    """Whether a line says who sent a mail."""
    found = FIELD.match(line.strip("* ").replace(":*", ":"))
    return found is not None and fold(found["name"]) in senders()


@lru_cache(maxsize=8)
def worded(key: str) -> frozenset[str]:
    """The words of one kind in all languages."""
    return frozenset(fold(word) for word in every("mails", key))


def is_handed_on(subject: str) -> bool:
    """Whether the subject of a mail says that it hands another one on."""
    return fold(subject.partition(":")[0].partition("：")[0]) in worded("handed_on")
