"""What is shown for each step that a sentence names; nothing of it is done yet."""

from collections.abc import Awaitable, Callable

from handlers import boards, broadcasting, meaning, moving, offering, past
from handlers.buttons import Board, History
from handlers.desk import Desk, Event
from handlers.meaning import Named
from handlers.reminding import ladder
from programme.cards import Card
from programme.values import Status


async def offer(event: Event, desk: Desk, card: Card, step: str, said: Named) -> None:
    """The card of the step, with what was said of it."""
    await STEPS.get(step, opened)(event, desk, card, said)


async def opened(event: Event, desk: Desk, card: Card, _: Named) -> None:
    """The card as it is, and no longer what was offered before."""
    await desk.note(None)
    await desk.show(event, await desk.reopen(card.activity.id))


async def edited(event: Event, desk: Desk, card: Card, _: Named) -> None:
    """The fields to choose from."""
    await desk.show(event, card, editing=card.edits)


async def moved(event: Event, desk: Desk, card: Card, said: Named) -> None:
    """Old and new, or the question when."""
    leg_id = await meaning.leg(desk, card, said.text)
    await moving.moved(event, desk, card, leg_id, said.rest)


async def reminders(event: Event, desk: Desk, card: Card, _: Named) -> None:
    """What comes, and when."""
    await ladder.show(event, card.activity.id, desk)


async def board(event: Event, desk: Desk, card: Card, _: Named) -> None:
    """Who has got what."""
    await boards.show(event, Board(activity=card.activity.id), desk)


async def history(event: Event, desk: Desk, card: Card, _: Named) -> None:
    """What became of it."""
    await past.show(event, History(activity=card.activity.id), desk)


async def written(event: Event, desk: Desk, card: Card, said: Named) -> None:
    """The words to everybody, which are looked at before they go."""
    await broadcasting.begin(event, card.activity.id, said.rest, desk)


def to(step: Status) -> Callable[[Event, Desk, Card, Named], Awaitable[None]]:
    """A step of the life of an activity."""

    async def offered(event: Event, desk: Desk, card: Card, said: Named) -> None:
        await offering.offer(event, desk, card, step, said.rest)

    return offered


STEPS: dict[str, Callable[[Event, Desk, Card, Named], Awaitable[None]]] = {
    "edit": edited,
    "move": moved,
    "remind": reminders,
    "board": board,
    "history": history,
    "broadcast": written,
    "confirm": to(Status.CONFIRMED),
    "postpone": to(Status.POSTPONED),
    "cancel": to(Status.CANCELLED),
}
