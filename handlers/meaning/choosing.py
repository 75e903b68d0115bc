"""Where words do not say which activity is meant: a few to choose from."""

from collections.abc import Callable
from functools import partial

from aiogram.filters.callback_data import CallbackData

from handlers.answering import answer
from handlers.buttons import Open, Which
from handlers.cards import brief
from handlers.desk import Desk, Event
from handlers.meaning.naming import Named
from handlers.opening import opening
from locales import Html, Plain, code, lines
from programme import finding
from programme.questions import Question
from programme.values import ActivitySeen

Example = Callable[[str], Plain]


async def which(
    event: Event,
    desk: Desk,
    found: Named,
    leads: Callable[..., CallbackData] = Open,
    step: str | None = None,
) -> None:
    """Ask which of several is meant; words that go on wait with the open question."""
    if step is not None:
        await desk.note(Question("which", step=step, text=found.text))
        leads = partial(Which, step=step)
    await several(event, desk, found.activities, desk.t("Which of these is meant?"), leads)


async def usage(
    event: Event, desk: Desk, example: Example, leads: Callable[..., CallbackData] = Open
) -> None:
    """Say how the command is written, and offer what is coming."""
    page = await desk.office.ask(finding.upcoming, by=desk.by, mine=True)
    known = next((one.ref for one in page.activities if one.ref), "GLACY-2016-014")
    said = desk.t(
        "Which activity is meant? For example: {example}",
        example=code(example(known)),
    )
    await several(event, desk, page.activities[:5], said, leads)


async def several(
    event: Event,
    desk: Desk,
    found: tuple[ActivitySeen, ...],
    said: Html,
    leads: Callable[..., CallbackData] = Open,
) -> None:
    """A few activities to choose from."""
    listed = [part for one in found for part in (Html(""), brief(desk.t, one))]
    rows = [[opening(desk.t, one, leads)] for one in found]
    await answer(event, lines(said, *listed), rows)
