"""What the radar says on a card: two lines, and the way to the rest."""

from collections.abc import Sequence

from handlers.answering import Rows
from handlers.buttons import Advise
from locales import Html, Translator
from programme.cards import Card
from programme.radar import Advice
from programme.values import Status
from publishing.advice import advised

ON_A_CARD = 2


def sentences(t: Translator, card: Card) -> list[Html]:
    """The gravest advice, for the card; notes that forbid nothing stay behind the button."""
    return gravest(t, card.advice)


def gravest(t: Translator, found: Sequence[Advice]) -> list[Html]:
    """Two lines of it at most."""
    grave = [one for one in found if one.grave][:ON_A_CARD]
    return [t("⚠️ {advice}", advice=advised(t, one)) for one in grave]


def rows(t: Translator, card: Card) -> Rows:
    """The way to the rest, where more is known than the card says; a draft has no notes yet."""
    shown = len(sentences(t, card))
    grave = sum(one.grave for one in card.advice)
    rest = (grave if card.activity.status is Status.DRAFT else len(card.advice)) - shown
    if not rest:
        return []
    label = t.button("More advice ({number})", number=t.number(rest))
    return [[(label, Advise(activity=card.activity.id))]]
