"""One activity of a paper: as it was read, what is doubtful, what is known of it, and the steps."""

from collections.abc import Iterator

from handlers import saying
from handlers.answering import Rows
from handlers.papers.beside import known
from handlers.papers.ways import ways
from locales import Html, Translator, bold, lines, plain_listed
from programme.edits import MOST_LEGS
from programme.papers import RowSeen
from programme.values import Standing
from publishing import doubts
from publishing.fields import field_name
from publishing.names import kind_name

# All of it together fits the 4096 units of a message.
MOST_DOUBTS = 5
MOST_SHOWN = 8
LONGEST_SOURCE = 350


def card(t: Translator, row: RowSeen, paper_id: int) -> tuple[Html, Rows]:
    """The activity and what can be done with it."""
    text = lines(
        *_heading(t, row),
        *_legs(t, row),
        points(t, row),
        *_lacking(t, row),
        *_doubts(t, row),
        *known(t, row),
        Html(""),
        t("<blockquote>{words}</blockquote>", words=cut(row.given.source))
        if row.given.source
        else None,
    )
    return text, ways(t, row, paper_id)


def cut(text: str) -> str:
    """So much of a passage as the card has room for."""
    return text if len(text) <= LONGEST_SOURCE else f"{text[:LONGEST_SOURCE]}…"


def _heading(t: Translator, row: RowSeen) -> Iterator[Html]:
    given = row.given
    if row.standing is Standing.UNREAD:
        if row.known is not None:
            yield t("<b>Nothing here can be taken over:</b>")
        else:
            yield t("<b>This could not be read:</b>")
        return
    yield bold(cut(given.title))
    owners = ", ".join([*given.projects, *([given.body] if given.body else [])])
    if given.kind and owners:
        yield t("{kind} · {projects}", kind=kind_name(t, given.kind), projects=owners)
    elif given.kind or owners:
        yield t("{what}", what=kind_name(t, given.kind) if given.kind else owners)


def _legs(t: Translator, row: RowSeen) -> Iterator[Html]:
    for one in row.given.legs[:MOST_SHOWN]:
        if one.place or one.days:
            yield t("• {leg}", leg=saying.leg(t, one.place, one.days))
    more = len(row.given.legs[:MOST_LEGS]) - MOST_SHOWN
    if more > 0:
        yield t.count("and {n} more", "and {n} more", more)


def points(t: Translator, row: RowSeen) -> Html | None:
    """How long its agenda is."""
    count = len(row.given.points)
    return t.count("Agenda: {n} point", "Agenda: {n} points", count) if count else None


def _lacking(t: Translator, row: RowSeen) -> Iterator[Html]:
    if row.lacking and row.standing is Standing.DOUBTFUL and row.known is None:
        fields = plain_listed(t, (field_name(t, one) for one in row.lacking))
        yield t("Still missing: {fields}", fields=fields)


def _doubts(t: Translator, row: RowSeen) -> Iterator[Html]:
    shown = [one for one in row.given.doubts if one.code != "unknown_kind" or not row.lacking]
    for one in shown[:MOST_DOUBTS]:
        yield t("⚠ {doubt}", doubt=doubts.words(one, t))
    more = len(shown) - MOST_DOUBTS
    if more > 0:
        yield t.count("And {n} more like it.", "And {n} more like these.", more)
