"""Proposals against truth: title, every leg's days and territory, and the project must agree."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from benchmarks.reading.truth import Document, Leg, Row
from reading.folding import fold
from reading.proposals import LegRead, Proposal

ARTICLES: Final = re.compile(r"^(?:the|a|an|le|la|les|el|los) ")
BRACKETED: Final = re.compile(r"\s*[(（\[][^()（）\[\]]*[)）\]]")
NOISE: Final = frozenset(
    ("the", "a", "an", "of", "on", "in", "for", "to", "and", "at", "by", "with", "its", "s")
)
# "ICTs": of three capitals or more, in the plural, as one thing of many is called.
SHORT: Final = re.compile(r"\b([A-Z]{3,8})s\b")
ALIKE: Final = 0.5


@dataclass
class Grade:
    """Counts of one document or of several."""

    right: int = 0
    proposed: int = 0
    wanted: int = 0
    found: int = 0
    facts: int = 0
    missed: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)
    # By notation: what was wanted of it, and what was found; precision has no notation.
    notations: dict[str, "Grade"] = field(default_factory=dict)

    @property
    def precision(self) -> float:
        """The share of what was proposed that is right."""
        return self.right / self.proposed if self.proposed else float(not self.wanted)

    @property
    def recall(self) -> float:
        """The share of what is wanted that was proposed rightly."""
        return self.found / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def note(self, row: Row, *, found: bool) -> None:
        """Count a row under its notation."""
        one = self.notations.setdefault(row.notation, Grade())
        one.wanted += 1
        one.proposed += found
        one.right += found
        one.found += found

    def add(self, other: "Grade") -> None:
        """Take another's counts in."""
        for name in ("right", "proposed", "wanted", "found", "facts"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.missed += other.missed
        self.extra += other.extra


def grade(document: Document, proposals: Sequence[Proposal], *, like: bool = False) -> Grade:
    """One document's grade; ``like`` lets titles differ that have most words in common.

    Proposals without legs are lines handed back unread; they are no claim, and are not counted.
    """
    left = [proposal for proposal in proposals if proposal.legs]
    result = Grade(proposed=len(left), wanted=sum(row.core for row in document.rows))
    for row in document.rows:
        match = next((each for each in left if agrees(row, each, like=like)), None)
        result.note(row, found=match is not None)
        if match is not None:
            left.remove(match)
            result.right += 1
            result.found += row.core
        elif row.core:
            result.missed.append(f"{document.name}: {shown(row.title, row.legs)}")
    result.extra = [f"{document.name}: {shown(each.title, legs(each))}" for each in left]
    result.facts = sum(any(told(each, fact) for fact in document.facts) for each in left)
    return result


def agrees(row: Row, proposal: Proposal, *, like: bool) -> bool:
    """Whether a proposal is the row."""
    codes = {*proposal.projects, *([proposal.body] if proposal.body else [])}
    lost = row.lost is not None and (not codes or codes == row.lost)
    return (
        sorted(map(repr, row.legs)) == sorted(map(repr, legs(proposal)))
        and (codes == row.projects or lost)
        and (same_title(row.title, proposal.title, like=like))
    )


def legs(proposal: Proposal) -> tuple[Leg, ...]:
    """The legs of a proposal as truth has them."""
    return tuple(leg_of(leg) for leg in proposal.legs)


def leg_of(leg: LegRead) -> Leg:
    """Where and when, as far as it was understood."""
    days = leg.days
    return Leg(
        leg.place.territory if leg.place else None,
        days.start if days else None,
        days.end if days else None,
    )


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


def told(proposal: Proposal, fact: str) -> bool:
    """Whether a proposal was made of a passage that only tells a fact."""
    source, passage = fold(proposal.source), fold(fact)
    return bool(source) and (source in passage or passage in source)


def shown(title: str, where: Iterable[Leg]) -> str:
    """One line for those who look for what went wrong."""
    spans = "; ".join(f"{leg.territory} {leg.start}/{leg.end}" for leg in where)
    return f"{title} | {spans}"
