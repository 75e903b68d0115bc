"""What only some kinds have, in lines of a card: venue, agenda, seats, hosts and the like."""

from collections.abc import Iterable, Mapping
from datetime import time

from locales import Html, Plain, Translator, lines, plain_listed, tongue
from programme.particulars import PARTICULARS, Form, Item, Own, Value
from programme.values import ActivitySeen, ItemKind
from publishing.fields import field_name

# Of each list and text so much is shown that a card stays one message.
MOST_ITEMS, MOST_OF_ITEM, MOST_OF_VALUE = 12, 110, 240
# Beyond so many legs there is room for little else.
MANY_LEGS = 12


def own(t: Translator, activity: ActivitySeen, particulars: Own) -> Html | None:
    """The lines of an activity's particulars, in the order of their names' list."""
    said = [_of_legs(t, activity, name, given) for name, given in _staff(particulars).items()]
    said += [
        t("{field}: {value}", field=_capital(field_name(t, name)), value=shown(t, name, value))
        for name, value in _ordered(particulars.values)
    ]
    said += agenda(t, particulars.agenda, short=len(activity.legs) > MANY_LEGS)
    return lines(*said) if any(said) else None


def shown(t: Translator, name: str, value: Value) -> Plain:
    """A value in words; a list with commas."""
    if isinstance(value, int):
        return _number(t, name, value)
    if isinstance(value, str):
        return t.plain("{value}", value=value)
    names = value
    if PARTICULARS[name].form is Form.LANGUAGES:
        names = tuple(tongue(t, code) for code in value)
    whole = plain_listed(t, names)
    if len(whole) <= MOST_OF_VALUE:
        return whole
    few, rest = _few(names)
    some = plain_listed(t, few)
    return t.plain_count("{names} and {n} more", "{names} and {n} more", rest, names=some)


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
    line = t("{number}. {title}", number=str(one.number), title=_cut(one.title))
    if one.start_time:
        line = t("{line}, {hours}", line=line, hours=_hours(one.start_time, one.end_time))
    if one.kind:
        line = t("{line} · {kind}", line=line, kind=item_kind(t, one.kind))
    if one.speakers:
        line = t("{line} · {speakers}", line=line, speakers=_cut(one.speakers))
    if one.documents:
        documents = _cut(plain_listed(t, one.documents))
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


def _staff(particulars: Own) -> dict[str, Mapping[int, str]]:
    both = {"host": particulars.hosts, "team": particulars.teams}
    return {name: given for name, given in both.items() if given}


def _of_legs(
    t: Translator, activity: ActivitySeen, name: str, given: Mapping[int, str]
) -> Html | None:
    """One line where it is the same for all legs; else one for each, by its city."""
    legs = activity.live_legs
    texts = {given.get(leg.id) for leg in legs}
    label = _capital(field_name(t, name))
    if len(texts) == 1:
        return t("{field}: {value}", field=label, value=texts.pop() or "")
    room = max(20, 900 // max(len(legs), 1))
    each = [
        t.plain(
            "{number}. {name}",
            number=str(number),
            name=_cut(given.get(leg.id) or t.plain("nobody yet"), room),
        )
        for number, leg in enumerate(legs, start=1)
    ]
    return t("{field}: {value}", field=label, value=plain_listed(t, each))


def _number(t: Translator, name: str, value: int) -> Plain:
    if PARTICULARS[name].form is Form.CADENCE:
        return t.plain_count("every {n} month", "every {n} months", value)
    return t.number(value)


def _ordered(values: Mapping[str, Value]) -> list[tuple[str, Value]]:
    return [(name, values[name]) for name in PARTICULARS if name in values]


def _few(names: Iterable[str]) -> tuple[list[str], int]:
    """As many names as fit, and how many do not."""
    few: list[str] = []
    rest = 0
    for name in names:
        if sum(map(len, few)) + len(name) <= MOST_OF_VALUE and not rest:
            few.append(name)
        else:
            rest += 1
    return few, rest


def _cut(text: str, most: int = MOST_OF_ITEM) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _capital(name: Plain) -> str:
    return name[:1].upper() + name[1:]
