"""What can be edited of a card, a button each, and which leg is meant."""

from handlers import linked, readiness, recurring
from handlers.answering import Button, Rows
from handlers.keyboards.rows import draft, in_rows, named
from handlers.labels import field_label
from handlers.particulars import asking as particulars
from locales import Plain, Translator
from programme.cards import Card
from programme.values import LegSeen
from publishing import sentences

OF_LEGS = frozenset({"place", "days"})


def chip(t: Translator, card: Card, field: str) -> Button:
    """One field, by its name."""
    return field_label(t, field), named(card, field)


def fields(t: Translator, card: Card) -> Rows:
    """The fields that can be edited, and the way back."""
    asks = [name for name in card.asks if name not in {*OF_LEGS, *particulars.ASKS}]
    if "body" in asks and "session" not in asks:
        asks.insert(asks.index("body") + 1, "session")
    legs = ["days"] if card.activity.remote else ["place", "days", "legs"]
    legs += ["drop"] if len(card.activity.live_legs) > 1 else []
    own = [field for field in card.asks if field in particulars.ASKS]
    own += sorted(card.particulars.names - {*own})
    names = ["title", "kind", *asks, *legs, *own, "level"]
    back = [(t.button("Back"), draft(card, "back"))]
    chips = in_rows([chip(t, card, name) for name in names], 3)
    return [
        *chips,
        [readiness.way(t, card.activity.id)],
        *linked.way(t, card),
        recurring.again(t, card),
        back,
    ]


def of_legs(t: Translator, card: Card, field: str) -> Rows:
    """One button for each leg, to say which is meant."""
    rows = [[(leg_label(t, leg), named(card, field, leg.id))] for leg in card.activity.live_legs]
    return [*rows, [(t.button("Back"), draft(card, "back"))]]


def leg_label(t: Translator, leg: LegSeen) -> Plain:
    """A leg on a button: its city, or its country, with its days."""
    place = sentences.spot(t, leg.place)
    return t.plain("{place}, {days}", place=place, days=sentences.when(t, leg.days))
