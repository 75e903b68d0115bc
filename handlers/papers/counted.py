"""What of a paper is left, and what has become of the rest, in figures."""

from collections.abc import Iterator
from datetime import date

from locales import Html, Translator, dates
from programme.papers import PaperSeen
from programme.values import Choice, Standing


def since(t: Translator, paper: PaperSeen) -> Html | None:
    """When the sheet was sent out, and what has become here of its activities since."""
    if not paper.wants.get("exported"):
        return None
    day = dates.day(t, date.fromisoformat(paper.wants["exported"]))
    if not paper.since:
        return t("This sheet was exported on {day}.", day=day)
    return t.count(
        "This sheet was exported on {day}. "
        "{n} activity has changed here since and is left as it is.",
        "This sheet was exported on {day}. "
        "{n} activities have changed here since and are left as they are.",
        paper.since,
        day=day,
    )


def figures(t: Translator, paper: PaperSeen) -> Iterator[Html]:
    """What is left, by how it stands."""
    left = paper.left
    if n := left.get(Standing.SURE):
        yield t.count("{n} is sure and new.", "{n} are sure and new.", n)
    if n := left.get(Standing.DOUBTFUL, 0) - paper.both:
        yield t.count("{n} is doubtful or incomplete.", "{n} are doubtful or incomplete.", n)
    if n := left.get(Standing.CHANGED):
        yield t.count("{n} is known and different here.", "{n} are known and different here.", n)
    yield from _of_sheet(t, paper)
    if n := left.get(Standing.KNOWN):
        yield t.count("{n} is known already.", "{n} are known already.", n)
    if n := ownerless(paper):
        yield t.count("{n} has no project.", "{n} have no project.", n)
    if n := left.get(Standing.UNREAD, 0) - paper.stays:
        yield t.count("{n} line could not be read.", "{n} lines could not be read.", n)


def _of_sheet(t: Translator, paper: PaperSeen) -> Iterator[Html]:
    """What a sheet has that came back, beside changes that can be taken."""
    if n := paper.both:
        yield t.count(
            "{n} was changed in the sheet and here.", "{n} were changed in the sheet and here.", n
        )
    if n := paper.stays:
        yield t.count(
            "{n} differs only in what no sheet changes (project, status, unknown kind).",
            "{n} differ only in what no sheet changes (project, status, unknown kind).",
            n,
        )


def decided(t: Translator, paper: PaperSeen) -> Iterator[Html]:
    """What has become of the rest."""
    done = paper.done
    if n := done.get(Choice.TAKEN):
        yield t.count("{n} was taken over.", "{n} were taken over.", n)
    if n := done.get(Choice.ALTERED):
        yield t.count("{n} was changed.", "{n} were changed.", n)
    if n := done.get(Choice.SKIPPED):
        yield t.count("{n} was left out.", "{n} were left out.", n)


def left_alone(t: Translator, paper: PaperSeen) -> Html | None:
    """Whoever takes the changes all at once sees that something is none."""
    if not paper.left_alone:
        return None
    return t(
        "Different in the sheet, but not taken from it (project, status, unknown kind): {n}",
        n=t.number(paper.left_alone),
    )


def ownerless(paper: PaperSeen) -> int:
    """How many have no project, where there are several to be asked about at once."""
    return paper.ownerless if paper.ownerless > 1 else 0
