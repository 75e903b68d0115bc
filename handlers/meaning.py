"""Which activity a command is about: a reference, or a few words of its title or place."""

import re
from collections.abc import Callable

from aiogram.filters.callback_data import CallbackData
from aiogram.types import Message

from handlers.answering import answer
from handlers.buttons import Open
from handlers.cards import brief
from handlers.desk import Desk
from handlers.opening import opening
from locales import Html, Plain, code, lines
from programme import finding
from programme.cards import Card
from programme.refusals import NotFound
from programme.values import ActivitySeen
from reading.doubts import excerpt

Example = Callable[[str], Plain]

REFERENCE = re.compile(r"[A-Za-z0-9]{2,16}-\d{4}-\d{3,}")


async def one(
    message: Message,
    desk: Desk,
    args: str | None,
    example: Example,
    leads: Callable[..., CallbackData] = Open,
) -> tuple[Card, str] | None:
    """The card of the activity meant and the words after its reference.

    Where it is not said, or may be several, the answer offers them as buttons and gives None.

    :param leads: to what these buttons lead.
    :raises NotFound: nothing of that name is there for the writer.
    """
    words = (args or "").strip()
    if not words:
        await usage(message, desk, example, leads)
        return None
    first, _, rest = words.partition(" ")
    exact = REFERENCE.fullmatch(first) is not None
    found = await desk.office.ask(finding.meant, by=desk.by, words=first if exact else words)
    if not found:
        raise NotFound(excerpt(first if exact else words))
    if len(found) > 1:
        await several(message, desk, found, desk.t("Which of these is meant?"), leads)
        return None
    return await desk.card(found[0].id), rest.strip() if exact else ""


async def usage(
    message: Message, desk: Desk, example: Example, leads: Callable[..., CallbackData] = Open
) -> None:
    """Say how the command is written, and offer what is coming."""
    page = await desk.office.ask(finding.upcoming, by=desk.by, mine=True)
    known = next((one.ref for one in page.activities if one.ref), "GLACY-2016-014")
    said = desk.t(
        "Which activity is meant? For example: {example}",
        example=code(example(known)),
    )
    await several(message, desk, page.activities[:5], said, leads)


async def several(
    message: Message,
    desk: Desk,
    found: tuple[ActivitySeen, ...],
    said: Html,
    leads: Callable[..., CallbackData] = Open,
) -> None:
    """A few activities to choose from."""
    listed = [part for one in found for part in (Html(""), brief(desk.t, one))]
    rows = [[opening(desk.t, one, leads)] for one in found]
    await answer(message, lines(said, *listed), rows)
