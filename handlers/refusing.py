"""A refusal answered: in words, with the card it is about, or a button that leads on."""

from handlers.answering import Rows, anew
from handlers.buttons import List, Open
from handlers.desk import Desk, Event
from programme.refusals import ChangedMeanwhile, NotFound, Refusal
from publishing import refusals


async def refuse(event: Event, desk: Desk, refusal: Refusal) -> None:
    """Say what is wrong and what can be done; whatever was open stays open."""
    t, said = desk.t, refusals.words(refusal, desk.t)
    activity: int | None = getattr(refusal, "activity_id", None)
    rows: Rows = ()
    if isinstance(refusal, ChangedMeanwhile):
        rows = [[(t.button("Open"), Open(activity=refusal.activity_id))]]
    elif activity is not None:
        await desk.show(event, await desk.card(activity), said=said)
        return
    elif isinstance(refusal, NotFound):
        rows = [[(t.button("What is coming"), List(page=0, mine=False))]]
    await anew(event, said, rows)
