"""The points of an agenda, in lines of a card or a message."""

from collections.abc import Iterable
from datetime import time

from locales import Html, Plain, Translator, plain_listed
from programme.particulars import Item
from programme.values import ItemKind

# So much is shown that a card stays one message.
MOST_ITEMS, MOST_OF_ITEM = 12, 110


def agenda(t: Translator, items: Iterable[Item], *, short: bool = False) -> list[Html | None]:
    """The points of an agenda, each on its line, or only how many they are."""
    points = list(items)
    if not points:
        return []
    if short:
        return [t.count("Agenda: {n} point", "Agenda: {n} points", len(points))]
    more = len(points) - MOST_ITEMS
    return [
        t("Agenda:"),
        *(_point(t, one) for one in points[:MOST_ITEMS]),
        t.count("and {n} more", "and {n} more", more) if more > 0 else None,
    ]


def _point(t: Translator, one: Item) -> Html:
    line = t("{number}. {title}", number=str(one.number), title=cut(one.title))
    if one.start_time:
        line = t("{line}, {hours}", line=line, hours=_hours(one.start_time, one.end_time))
    if one.kind:
        line = t("{line} · {kind}", line=line, kind=item_kind(t, one.kind))
    if one.speakers:
        line = t("{line} · {speakers}", line=line, speakers=cut(one.speakers))
    if one.documents:
        documents = cut(plain_listed(t, one.documents))
        line = t("{line} · documents: {documents}", line=line, documents=documents)
    return line


def item_kind(t: Translator, kind: ItemKind) -> Plain:
    """ "for decision"."""
    return {
        ItemKind.INFORMATION: t.plain("for information"),
        ItemKind.DISCUSSION: t.plain("for discussion"),
        ItemKind.DECISION: t.plain("for decision"),
        ItemKind.ADOPTION: t.plain("for adoption"),
        ItemKind.ANY_OTHER: t.plain("any other business"),
    }[kind]


def undocumented(items: Iterable[Item]) -> tuple[Item, ...]:
    """Points to be decided or adopted without a document to read before."""
    decided = {ItemKind.DECISION, ItemKind.ADOPTION}
    return tuple(one for one in items if one.kind in decided and not one.documents)


def _hours(begins: time, ends: time | None) -> str:
    return f"{begins:%H:%M}–{ends:%H:%M}" if ends else f"{begins:%H:%M}"


def cut(text: str, most: int = MOST_OF_ITEM) -> str:
    """So much of a text as a line has room for."""
    return text if len(text) <= most else f"{text[: most - 1]}…"
