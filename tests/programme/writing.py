"""A broadcast: drafted, confirmed by its writer, and its letters."""

from db.tables import Delivery, State
from programme import broadcasts
from programme.broadcasts import BroadcastSeen
from programme.values import Purpose
from tests.programme.desk import COORDINATOR, Desk


async def drafted(desk: Desk, *guests: int) -> BroadcastSeen:
    """Words of the coordinator to the guests of a confirmed activity."""
    activity = desk.convene(guests)
    number = await desk.act(broadcasts.write, activity_id=activity, text="Bring", language="en_GB")
    return await seen(desk, number)


async def seen(desk: Desk, number: int, chat: int = COORDINATOR) -> BroadcastSeen:
    found: BroadcastSeen = await desk.ask(broadcasts.seen, chat, broadcast_id=number)
    return found


async def confirm(desk: Desk, draft: BroadcastSeen, chat: int = COORDINATOR) -> None:
    await desk.act(
        broadcasts.confirm,
        chat,
        broadcast_id=draft.id,
        chat_id=COORDINATOR,
        message_id=1,
        roll=draft.roll,
    )


def letters(desk: Desk) -> dict[int | None, State]:
    """Whom it is owed to, and how that stands."""
    return {row.chat_id: row.state for row in desk.rows(Delivery, purpose=Purpose.BROADCAST)}
