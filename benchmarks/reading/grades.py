"""Proposals against truth: title, every leg's days and territory, and the project must agree."""

from collections.abc import Iterable, Sequence

from benchmarks.reading.counts import Grade
from benchmarks.reading.titles import same_title
from benchmarks.reading.truth import Document, Leg, Row
from reading.folding import fold
from reading.proposals import LegRead, Proposal


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


def told(proposal: Proposal, fact: str) -> bool:
    """Whether a proposal was made of a passage that only tells a fact."""
    source, passage = fold(proposal.source), fold(fact)
    return bool(source) and (source in passage or passage in source)


def shown(title: str, where: Iterable[Leg]) -> str:
    """One line for those who look for what went wrong."""
    spans = "; ".join(f"{leg.territory} {leg.start}/{leg.end}" for leg in where)
    return f"{title} | {spans}"
