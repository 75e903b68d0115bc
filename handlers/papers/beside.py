"""A known activity beside what a paper says of it: what it is now, and what it would be."""

from collections.abc import Iterator
from dataclasses import replace

from handlers import saying
from handlers.cards import brief
from handlers.papers.detailing import valued
from locales import Html, Translator, bold
from programme.papers import Alteration, LegAltered, RowSeen
from programme.particulars import Value
from programme.values import ActivitySeen
from publishing import sentences
from publishing.fields import field_name
from publishing.names import kind_name
from publishing.particulars import shown

# All of it together fits the 4096 units of a message.
MOST_ALTERED = 4


def known(t: Translator, row: RowSeen) -> Iterator[Html]:
    """The known activity that it speaks of, and what would become of it."""
    if row.known is None:
        return
    yield Html("")
    yield t("Known here as:")
    yield brief(t, row.known)
    yield from _old(t, row.alters)
    if row.alters.title:
        yield t("Now: {old}", old=row.known.title)
        yield t("New: {new}", new=bold(row.alters.title))
    if row.alters.kind:
        yield t("Now: {old}", old=kind_name(t, row.known.kind))
        yield t("New: {new}", new=bold(kind_name(t, row.alters.kind)))
    for one in row.alters.legs[:MOST_ALTERED]:
        yield from _leg(t, row, row.known, one)
    for name, value in row.alters.own.items():
        yield from _of_own(t, name, valued(name, row.own, 0), value)
    more = len(row.alters.legs) - MOST_ALTERED
    if more > 0:
        yield t.count("And {n} more like it.", "And {n} more like these.", more)


def _leg(t: Translator, row: RowSeen, known: ActivitySeen, one: LegAltered) -> Iterator[Html]:
    """One leg: its place and days, who receives it, who travels."""
    if one.place or one.days:
        yield from _altered(t, known, one)
    for name, text in (("host", one.host), ("team", one.team)):
        if text:
            yield from _of_own(t, name, valued(name, row.own, one.leg_id or 0), text)


def _of_own(t: Translator, name: str, old: Value | None, new: Value) -> Iterator[Html]:
    """One thing that an activity, or a leg of it, has of its own."""
    field = field_name(t, name)
    if old:
        was = t.plain("{field}: {value}", field=field, value=shown(t, name, old))
        yield t("Now: {old}", old=was)
    said = t.plain("{field}: {value}", field=field, value=shown(t, name, new))
    yield t("New: {new}", new=bold(said))


def _old(t: Translator, alters: Alteration) -> Iterator[Html]:
    """What was sent out, where both have changed it since."""
    if alters.old_title:
        # NOTE: What a sheet said when it left the office, above "Now:" and "New:".
        yield t("Exported: {old}", old=alters.old_title)
    if alters.old_kind:
        yield t("Exported: {old}", old=kind_name(t, alters.old_kind))


def _altered(t: Translator, known: ActivitySeen, one: LegAltered) -> Iterator[Html]:
    leg = next((each for each in known.legs if each.id == one.leg_id), None)
    if leg is None:
        if one.old_days:
            yield t("Exported: {old}", old=saying.leg(t, one.old_place, one.old_days))
        yield t("One more: {leg}", leg=saying.leg(t, one.place, one.days))
        return
    new = replace(leg, place=one.place or leg.place, days=one.days or leg.days)
    if one.old_place or one.old_days:
        old = replace(leg, place=one.old_place or leg.place, days=one.old_days or leg.days)
        yield t("Exported: {old}", old=sentences.leg_line(t, old))
    yield t("Now: {old}", old=sentences.leg_line(t, leg))
    yield t("New: {new}", new=bold(sentences.leg_line(t, new)))
