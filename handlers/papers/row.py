"""One activity of a paper: as it was read, what is doubtful, what is known of it, and the steps."""

from collections.abc import Iterator
from dataclasses import replace

from handlers import saying
from handlers.answering import Rows
from handlers.buttons import Open, Paper
from handlers.cards import brief
from locales import Html, Translator, bold, lines, plain_listed
from programme.edits import MOST_LEGS
from programme.papers import LegAltered, RowSeen
from programme.values import ActivitySeen, Standing
from publishing import doubts, sentences
from publishing.fields import field_name
from publishing.names import kind_name

# All of it together fits the 4096 units of a message.
MOST_DOUBTS = 5
MOST_SHOWN = 8
MOST_ALTERED = 4
LONGEST_SOURCE = 350


def card(t: Translator, row: RowSeen, paper_id: int) -> tuple[Html, Rows]:
    """The activity and what can be done with it."""
    text = lines(
        *_heading(t, row),
        *_legs(t, row),
        points(t, row),
        *_lacking(t, row),
        *_doubts(t, row),
        *_known(t, row),
        Html(""),
        t("<blockquote>{words}</blockquote>", words=cut(row.given.source))
        if row.given.source
        else None,
    )
    return text, _steps(t, row, paper_id)


def cut(text: str) -> str:
    """So much of a passage as the card has room for."""
    return text if len(text) <= LONGEST_SOURCE else f"{text[:LONGEST_SOURCE]}…"


def _heading(t: Translator, row: RowSeen) -> Iterator[Html]:
    given = row.given
    if row.standing is Standing.UNREAD:
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
    if row.lacking and row.standing is Standing.DOUBTFUL:
        fields = plain_listed(t, (field_name(t, one) for one in row.lacking))
        yield t("Still missing: {fields}", fields=fields)


def _doubts(t: Translator, row: RowSeen) -> Iterator[Html]:
    shown = [one for one in row.given.doubts if one.code != "unknown_kind" or not row.lacking]
    for one in shown[:MOST_DOUBTS]:
        yield t("⚠ {doubt}", doubt=doubts.words(one, t))
    more = len(shown) - MOST_DOUBTS
    if more > 0:
        yield t.count("And {n} more like it.", "And {n} more like these.", more)


def _known(t: Translator, row: RowSeen) -> Iterator[Html]:
    if row.known is None:
        return
    yield Html("")
    yield t("Known here as:")
    yield brief(t, row.known)
    if row.alters.title:
        yield t("Now: {old}", old=row.known.title)
        yield t("New: {new}", new=bold(row.alters.title))
    for one in row.alters.legs[:MOST_ALTERED]:
        yield from _altered(t, row.known, one)


def _altered(t: Translator, known: ActivitySeen, one: LegAltered) -> Iterator[Html]:
    leg = next((each for each in known.legs if each.id == one.leg_id), None)
    if leg is None:
        yield t("One more: {leg}", leg=saying.leg(t, one.place, one.days))
        return
    new = replace(leg, place=one.place or leg.place, days=one.days or leg.days)
    yield t("Now: {old}", old=sentences.leg_line(t, leg))
    yield t("New: {new}", new=bold(sentences.leg_line(t, new)))


def _steps(t: Translator, row: RowSeen, paper_id: int) -> Rows:
    def step(act: str) -> Paper:
        return Paper(act=act, paper=paper_id, row=row.id)

    way = [
        # NOTE: A button: pass over one piece of a paper.
        (t.button("Skip"), step("skip")),
        (t.button("Summary"), Paper(act="show", paper=paper_id)),
    ]
    before = (t.button("‹ Before"), step("before"))
    if row.known is not None and row.standing in {Standing.CHANGED, Standing.KNOWN}:
        opening = (t.button("Open"), Open(activity=row.known.id))
        change = [(t.button("Take the change"), step("take"))] if row.alters else []
        return [[*change, opening], [(t.button("It is another one"), step("correct"))],
                [before, *way]]  # fmt: skip
    # NOTE: A button: mend what was read in a paper; a verb.
    correct = (t.button("Correct"), step("correct"))
    if row.standing is Standing.UNREAD:
        return [[correct], [before, *way]]
    # NOTE: A button: register what was read in a paper.
    name = t.button("Take as a draft") if row.lacking else t.button("Take")
    return [[(name, step("take")), correct], [before, *way]]
