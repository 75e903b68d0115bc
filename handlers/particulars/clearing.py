"""A particular is taken away by the button below its question."""

from collections.abc import Callable, Mapping
from typing import Any

from aiogram.types import CallbackQuery

from handlers.buttons import Draft
from handlers.desk import Desk
from programme import particulars
from programme.particulars import PARTICULARS

# What is kept in lines is cleared by having none.
CLEARING: Mapping[str, tuple[Callable[..., int], Mapping[str, Any]]] = {
    "agenda": (particulars.agenda, {"items": ()}),
    "addressees": (particulars.addressees, {"names": ()}),
    "host": (particulars.staff, {"name": "host", "lines": ()}),
    "team": (particulars.staff, {"name": "team", "lines": ()}),
}


async def clear(query: CallbackQuery, callback_data: Draft, desk: Desk) -> None:
    """Take the particular away whose question is open; a button from before shows the card."""
    asked, activity = desk.question, callback_data.activity
    if asked is None or asked.activity_id != activity or asked.ask not in PARTICULARS:
        await desk.show(query, await desk.reopen(activity))
        return
    act, given = CLEARING.get(asked.ask, (particulars.particular, {"name": asked.ask}))
    value = {"value": None} if act is particulars.particular else {}
    card = await desk.act(act, activity_id=activity, seen=asked.seen, **given, **value)
    await desk.show(query, card)
