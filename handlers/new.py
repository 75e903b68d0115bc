"""/new: a title, one line, or a pasted list becomes a draft at once; /drafts lists what waits."""

from dataclasses import replace

from aiogram import F, Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from handlers import beginning, offers
from handlers.answering import answer
from handlers.beginning import begin, whole
from handlers.buttons import Draft, PickBody, PickKind
from handlers.cards import brief
from handlers.conversation import router
from handlers.desk import Desk
from handlers.filters import Asked
from handlers.meanings import kind_alone
from handlers.opening import opening
from locales import Html, code, lines
from programme import drafts, finding
from programme.questions import Question
from programme.refusals import MayNot
from programme.values import Kind
from reading.proposals import Proposal


def create() -> Router:
    """The conversation that begins a draft."""
    made = router("new")
    made.message(Command("new"))(new)
    made.message(Command("drafts"))(waiting)
    made.message(Asked("title"), beginning.NewTitle())(titled)
    made.callback_query(PickKind.filter(F.activity == 0))(kind_picked)
    made.callback_query(PickBody.filter(F.activity == 0))(body_picked)
    made.callback_query(Draft.filter((F.activity == 0) & (F.act == "shorten")))(shortened)
    return made


async def new(message: Message, command: CommandObject, desk: Desk) -> None:
    """``/new``, ``/new mission``, or ``/new`` with all that is known."""
    if not desk.by.at_the_desk:
        raise MayNot("register")
    text = (command.args or "").strip()
    kind = kind_alone(text)
    if kind or not text:
        await ask_title(message, desk, kind)
        return
    await begin(message, desk, (await desk.reader()).line(text), text)


async def ask_title(event: Message | CallbackQuery, desk: Desk, kind: Kind | None) -> None:
    """Ask for a title; kinds, or the bodies of a committee, are buttons at the same time."""
    t = desk.t
    await desk.note(Question("title", step=kind))
    if kind is Kind.COMMITTEE:
        text = t("A committee session. Which body meets? A title can also be sent.")
        await answer(event, text, offers.bodies(await desk.choices(), 0))
        return
    example = code(t.plain("Workshop on reporting, Belgrade, Serbia, 1–2 August #GLACY"))
    text = lines(
        t("What is the title? A title alone is enough to begin."),
        t(
            "All that is known can be sent in one message. For example: {example}",
            example=example,
        ),
        t("Several places: one in each line."),
    )
    await answer(event, text, offers.kinds(t, 0) if kind is None else ())


async def titled(message: Message, desk: Desk, question: Question) -> None:
    """The title of what is begun, or a whole line; what was kept from before is put below it."""
    text, reader = message.text or "", await desk.reader()
    if kind := kind_alone(text):
        await ask_title(message, desk, kind)
        return
    read, source = reader.line(text), text
    if question.text and not read.legs:
        read, source = whole(reader.line(question.text), read.title or text), question.text
    await begin(message, desk, with_kind(read, question), source)


def with_kind(read: Proposal, question: Question) -> Proposal:
    """What was chosen with a button stands before what the words suggest."""
    return replace(read, kind=Kind(question.step)) if question.step else read


async def kind_picked(query: CallbackQuery, callback_data: PickKind, desk: Desk) -> None:
    """A kind before there is a title."""
    await ask_title(query, desk, callback_data.kind)


async def body_picked(query: CallbackQuery, callback_data: PickBody, desk: Desk) -> None:
    """The body of a session: its name is title enough, and its next number is proposed."""
    chosen = next((one for one in await desk.choices() if one.code == callback_data.code), None)
    title = chosen.name if chosen else callback_data.code
    card = await desk.act(
        drafts.begin,
        title=title,
        language=desk.t.language,
        kind=Kind.COMMITTEE,
        body=callback_data.code,
    )
    await desk.show(query, card)


async def shortened(query: CallbackQuery, desk: Desk) -> None:
    """A title that was too long, cut to fit."""
    question = desk.question
    if question is None or not question.text or question.activity_id:
        await ask_title(query, desk, None)
        return
    read = (await desk.reader()).line(question.text)
    read = with_kind(whole(read, beginning.cut(read.title)), question)
    await begin(query, desk, read, question.text)


async def waiting(message: Message, desk: Desk) -> None:
    """``/drafts``: the writer's own, newest first."""
    t = desk.t
    found = await desk.office.ask(finding.drafts, by=desk.by)
    if not found:
        await answer(message, t("There are no drafts. /new begins one."))
        return
    listed: list[Html] = [t("Drafts, the newest first:")]
    for one in found:
        listed += [Html(""), brief(t, one)]
    await answer(message, lines(*listed), [[opening(t, one)] for one in found])
