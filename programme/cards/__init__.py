"""One activity as a card shows it: what stands, what is missing, and what this viewer may do."""

from programme.cards.showing import card, reopen
from programme.cards.values import Asked, Card, Said

__all__ = [
    "Asked",
    "Card",
    "Said",
    "card",
    "reopen",
]
