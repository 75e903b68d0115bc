"""Buttons beside each other, and what those of a card carry."""

from collections.abc import Sequence
from typing import TypeVar

from handlers.buttons import Draft, Field
from programme.cards import Card

T = TypeVar("T")


def in_rows(buttons: Sequence[T], width: int) -> list[list[T]]:
    """Buttons beside each other, so many to a row."""
    return [list(buttons[at : at + width]) for at in range(0, len(buttons), width)]


def draft(card: Card, act: str) -> Draft:
    """What a button of the card itself carries."""
    return Draft(act=act, activity=card.activity.id, version=card.activity.version)


def named(card: Card, field: str, leg: int = 0) -> Field:
    """What a button for one field carries."""
    return Field(name=field, activity=card.activity.id, version=card.activity.version, leg=leg)
