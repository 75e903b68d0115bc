"""/upcoming, page by page; /activity; and the card behind every Open button."""

from functools import partial

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from handlers import keyboards, meaning
from handlers.answering import Button, Rows, answer
from handlers.buttons import List, Open
from handlers.cards import brief
from handlers.conversation import router
from handlers.desk import Desk, Event
from handlers.opening import opening
from locales import Html, Plain, Translator, lines
from programme import finding
from programme.finding import Page
from publishing import sentences
from reading.lines import fold


def create() -> Router:
    """The conversation that finds activities."""
    made = router("finding")
    made.message(Command("upcoming"))(upcoming)
    made.message(Command("activity"))(activity)
    made.callback_query(List.filter())(turned)
    made.callback_query(Open.filter())(opened)
    return made


async def upcoming(message: Message, command: CommandObject, desk: Desk) -> None:
    """``/upcoming``, ``/upcoming mine``, ``/upcoming GLACY``."""
    words = (command.args or "").strip()
    wanted = List(page=0, mine=words.casefold() in {"mine", desk.t.plain("mine").casefold()})
    if words and not wanted.mine:
        codes = (await desk.reader()).codes
        if (code := codes.get(fold(words))) is None:
            await activity(message, command, desk)
            return
        wanted.project = code
    await show(message, desk, wanted)


async def turned(query: CallbackQuery, callback_data: List, desk: Desk) -> None:
    """Another page, or another filter."""
    await show(query, desk, callback_data)


async def activity(message: Message, command: CommandObject, desk: Desk) -> None:
    """``/activity REF``, or a few words of its title or place."""
    found = await meaning.one(message, desk, command.args, partial(example, desk.t))
    if found:
        await desk.show(message, found[0])


def example(t: Translator, reference: str) -> Plain:
    """How the command is written."""
    return t.plain("/activity {reference}", reference=reference)


async def opened(query: CallbackQuery, callback_data: Open, desk: Desk) -> None:
    """The card, beside the list or the message that led to it."""
    await desk.show(query, await desk.reopen(callback_data.activity), beside=True)


async def show(event: Event, desk: Desk, wanted: List) -> None:
    """One page of what is coming."""
    page = await desk.office.ask(
        finding.upcoming,
        by=desk.by,
        page=wanted.page,
        mine=wanted.mine,
        project=wanted.project or None,
    )
    await answer(event, text(desk.t, page, wanted), rows(desk.t, page, wanted))


def text(t: Translator, page: Page, wanted: List) -> Html:
    """The heading, and two lines for each."""
    if not page.activities:
        return t("Nothing is coming here yet.")
    listed = [part for one in page.activities for part in (Html(""), brief(t, one))]
    heading = t("<b>What is coming: mine</b>") if wanted.mine else t("<b>What is coming</b>")
    return lines(heading, *listed, sentences.footnotes(t, *page.activities))


def rows(t: Translator, page: Page, wanted: List) -> Rows:
    """One button for each activity, then pages and filters."""
    titles = [opening(t, one) for one in page.activities]
    turning: list[Button] = []
    if page.number:
        turning.append((t.button("‹ Earlier"), wanted.model_copy(update={"page": page.number - 1})))
    if page.more:
        turning.append((t.button("Later ›"), wanted.model_copy(update={"page": page.number + 1})))
    mine = (t.button("Mine"), List(page=0, mine=True))
    every = (t.button("All"), List(page=0, mine=False))
    filters = [every] if wanted.mine else [mine, every] if wanted.project else [mine]
    return [*keyboards.in_rows(titles, 2), turning, filters]
