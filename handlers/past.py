"""/history: what became of an activity, who did it, and who was told what."""

from collections.abc import Iterable, Iterator
from functools import partial

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from handlers import meaning, telling
from handlers.answering import Button, Rows, answer
from handlers.buttons import History, Open
from handlers.conversation import router
from handlers.desk import Desk, Event
from locales import Html, Plain, Translator, bold, dates, lines
from programme import papers, past
from programme.past import Altered, Past, Pasts
from publishing.fields import field_name, shown
from reading.doubts import excerpt

# A page of acts fits one message: of each so many lines.
LINES = 5


def create() -> Router:
    """The conversation about what was."""
    made = router("past")
    made.message(Command("history"))(asked)
    made.callback_query(History.filter())(pressed)
    return made


async def asked(message: Message, command: CommandObject, desk: Desk) -> None:
    """``/history REF``."""
    found = await meaning.one(message, desk, command.args, partial(example, desk.t), History)
    if found:
        await show(message, History(activity=found[0].activity.id), desk)


def example(t: Translator, reference: str) -> Plain:
    """How the command is written."""
    return t.plain("/history {reference}", reference=reference)


async def pressed(query: CallbackQuery, callback_data: History, desk: Desk) -> None:
    """Another page."""
    await show(query, callback_data, desk)


async def show(event: Event, wanted: History, desk: Desk) -> None:
    """A page of acts, newest first."""
    found = await desk.office.ask(
        past.past, by=desk.by, activity_id=wanted.activity, page=wanted.page
    )
    t = desk.t
    came = () if wanted.page else await sources(desk, wanted.activity)
    text = lines(
        bold(t("History of {title}", title=found.activity.title)),
        *(line for one in found.acts for line in _act(t, one, desk.who.zone)),
        *came,
        None if found.acts else t("Nothing has changed since it was registered."),
    )
    await answer(event, text, _rows(t, found))


async def sources(desk: Desk, activity_id: int) -> Iterable[Html]:
    """The pieces of papers from which it came, as long as they are kept."""
    told = await desk.office.ask(papers.sources, by=desk.by, activity_id=activity_id)
    quoted = (
        desk.t("<blockquote>{words}</blockquote>", words=excerpt(one)) for one in told[:LINES]
    )
    return (Html(""), desk.t("It came from:"), *quoted) if told else ()


def _act(t: Translator, one: Past, zone: str) -> Iterator[Html]:
    yield Html("")
    who = one.who or t.plain("the office itself")
    yield t("<b>{who}</b>, {moment}", who=who, moment=dates.moment(t, one.at, zone))
    for altered in one.altered[:LINES]:
        yield _altered(t, altered)
    if len(one.altered) > LINES:
        rest = len(one.altered) - LINES
        yield t.count("and {n} more", "and {n} more", rest)
    for what in one.told:
        yield telling.sentence(t, what)


def _altered(t: Translator, one: Altered) -> Html:
    line = t(
        "{field}: {was} → {now}",
        field=field_name(t, one.field),
        was=excerpt(shown(t, one.field, one.was)),
        now=excerpt(shown(t, one.field, one.now)),
    )
    return t("{name}, {line}", name=one.whose, line=line) if one.whose else line


def _rows(t: Translator, found: Pasts) -> Rows:
    number, page = found.activity.id, found.page
    turns: list[Button] = []
    if page:
        turns.append((t.button("‹ Later"), History(activity=number, page=page - 1)))
    if found.more:
        turns.append((t.button("Earlier ›"), History(activity=number, page=page + 1)))
    return [turns, [(t.button("Open"), Open(activity=number))]]
