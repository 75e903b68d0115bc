"""Two activities bound together, and the card that says so."""

from programme import cards, links
from programme.cards import Card
from programme.values import Bond
from tests.programme.desk import HEAD, Desk


async def card(desk: Desk, activity: int, chat: int = HEAD) -> Card:
    """The card of an activity."""
    found: Card = await desk.ask(cards.card, chat, activity_id=activity)
    return found


async def bound(desk: Desk, one: int, other: int, bond: Bond = Bond.PART_OF) -> None:
    """One activity is bound to another."""
    await desk.act(links.bind, HEAD, activity_id=one, other_id=other, bond=bond)
