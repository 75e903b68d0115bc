"""Which activity a command is about: a reference, or words that only one activity answers to."""

from collections.abc import Callable
from functools import partial

from aiogram.filters.callback_data import CallbackData

from handlers.buttons import Open, Which
from handlers.desk import Desk, Event
from handlers.meaning.choosing import Example, usage, which
from handlers.meaning.naming import Named, is_reference, leg, named
from programme.cards import Card
from programme.questions import Question
from programme.refusals import NotFound
from reading.doubts import excerpt

__all__ = ["Named", "is_reference", "leg", "named", "one", "which"]


async def one(
    event: Event,
    desk: Desk,
    args: str | None,
    example: Example,
    leads: Callable[..., CallbackData] = Open,
    *,
    step: str | None = None,
) -> tuple[Card, str] | None:
    """The card of the activity meant and the words after its name.

    Where it is not said, or may be several, the answer offers them as buttons and gives None.

    :param leads: to what these buttons lead.
    :param step: the step whose words may go on; those wait until an activity is chosen.
    :raises NotFound: nothing of that name is there for the writer.
    """
    words = (args or "").strip()
    if not words:
        await usage(event, desk, example, leads)
        return None
    found = await named(desk, words, step)
    if found.unnamed:
        await desk.note(Question("which", step=step, text=words))
        await usage(event, desk, example, partial(Which, step=step))
        return None
    if not found.activities:
        raise NotFound(excerpt(words.split()[0] if is_reference(words) else words))
    if len(found.activities) > 1:
        await which(event, desk, found, leads, step)
        return None
    return await desk.card(found.activities[0].id), found.rest
