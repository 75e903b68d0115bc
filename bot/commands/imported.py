"""What ``convoke import`` did, in lines: what came in, what was left, what could not be kept."""

from collections.abc import Iterator

from bot.settings import Settings
from bot.words import plain
from locales import Translator, plain_listed
from programme.papers import Outcome, RowGiven
from programme.papers.lacking import lacking_by
from programme.values import Standing
from publishing.doubts import words
from publishing.fields import field_name
from publishing.papers import references
from reading.doubts import Doubt
from reading.proposals import Proposal

FEW = 5  # titles named for each thing that could not be kept
MARKS = {Standing.KNOWN: "known", Standing.CHANGED: "differs"}


def done(outcome: Outcome, rows: list[RowGiven], t: Translator) -> Iterator[str]:
    """What became of it, and how it is taken back."""
    new, known = len(outcome.references), sum(row.standing is Standing.KNOWN for row in rows)
    changed = sum(row.standing is Standing.CHANGED for row in rows)
    unread = sum(row.standing is Standing.UNREAD for row in rows)
    named = f" ({references(t, outcome.references)})" if new else ""
    yield (
        f"{new} activities taken in{named}, {known} known before, {changed} known and different, "
        f"{outcome.refused} not complete, {unread} not read."
    )
    if new:
        yield f"Nobody was told. To take it back: convoke import --undo {outcome.paper_id}"


def losses(reads: list[Proposal], t: Translator) -> Iterator[str]:
    """What of a calendar could not be kept, each with the events that it concerns."""
    concerned: dict[str, list[str]] = {}
    for read in reads:
        for doubt in read.doubts:
            if doubt.code == "lost":
                concerned.setdefault(sentence(doubt, t), []).append(read.title)
    for said, titles in concerned.items():
        more = f" and {len(titles) - FEW} more (--dry-run names all)" if len(titles) > FEW else ""
        yield said
        yield f"  {'; '.join(titles[:FEW])}{more}"


def left(settings: Settings, rows: list[RowGiven], t: Translator) -> Iterator[str]:
    """What is not taken, each with the reason."""
    rules = settings.rules()
    for row in rows:
        title = row.given.title or row.given.source
        if row.standing in MARKS:
            yield f"{MARKS[row.standing]}: {title}"
        elif row.standing is Standing.UNREAD:
            yield f"not read: {title}"
        elif fields := lacking_by(rules, row.given):
            yield f"not complete: {title} ({plain_listed(t, (field_name(t, f) for f in fields))})"


def sentence(doubt: Doubt, t: Translator) -> str:
    """A doubt in words, without mark-up."""
    return plain(words(doubt, t))
