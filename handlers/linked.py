"""What belongs to an activity, on its card, and what its last change suggests for the others."""

from handlers.answering import Button, Rows
from handlers.buttons import Follow, Links, Step
from locales import Html, Translator, lines
from programme.cards import Card
from programme.links import Offer
from programme.values import Status
from publishing import sentences as told
from publishing.bonds import bound

# A card shows so many links; all of them stand behind its button.
ON_A_CARD = 4
MOST_OFFERS = 5
FITTING = 20


def sentences(t: Translator, card: Card) -> Html | None:
    """The links, each on its line, and the question about the others after a change."""
    if not card.links:
        return None
    more = len(card.links) - ON_A_CARD
    return lines(
        *(t("🔗 {link}", link=bound(t, link)) for link in card.links[:ON_A_CARD]),
        t.count("and {n} more", "and {n} more", more) if more > 0 else None,
        t("The same for what belongs to it? Each is asked for by itself.") if card.offers else None,
    )


def rows(t: Translator, card: Card) -> Rows:
    """One button for each activity that may follow the change."""
    return [[_offer(t, one)] for one in card.offers[:MOST_OFFERS]]


def way(t: Translator, card: Card) -> Rows:
    """The way to the links of what is no draft any more."""
    if card.activity.status is Status.DRAFT:
        return []
    return [[(t.button("What belongs to it"), Links(activity=card.activity.id))]]


def _offer(t: Translator, offer: Offer) -> Button:
    other = offer.other
    name = other.ref or other.title[:FITTING]
    if offer.step is not None:
        step = Step(activity=other.id, version=other.version, step=offer.step)
        if offer.step is Status.CANCELLED:
            return t.button("Cancel {name} too", name=name), step
        return t.button("Postpone {name} too", name=name), step
    days = told.when(t, offer.days) if offer.days else ""
    leg = offer.leg.id if offer.leg else 0
    return (
        t.button("{name} → {days}", name=name, days=days),
        Follow(activity=other.id, leg=leg, shift=offer.shift),
    )
