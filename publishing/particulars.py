"""What only some kinds have, in lines of a card: venue, agenda, seats, hosts and the like."""

from collections.abc import Iterable, Mapping

from locales import Html, Plain, Translator, lines, plain_listed, tongue
from programme.particulars import PARTICULARS, Form, Own, Value
from programme.values import ActivitySeen
from publishing.agendas import agenda, cut
from publishing.fields import field_name

# Of each text so much is shown that a card stays one message.
MOST_OF_VALUE = 240
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
            name=cut(given.get(leg.id) or t.plain("nobody yet"), room),
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


def _capital(name: Plain) -> str:
    return name[:1].upper() + name[1:]
