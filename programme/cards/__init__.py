"""One activity as a card shows it: what stands, what is missing, and what this viewer may do."""

from programme.cards.showing import card, reopen
from programme.cards.values import Card, Reported, Said

__all__ = [
    "Card",
    "Reported",
    "Said",
    "card",
    "reopen",
]
