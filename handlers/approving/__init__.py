"""What is asked for: approved, returned with a word, taken back; /approvals is the one queue."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers import lacking
from handlers.answering import answer
from handlers.approving import queue
from handlers.approving.outcomes import outcome
from handlers.buttons import Approvals, Decide, Open, Return, Withdraw
from handlers.conversation import router
from handlers.desk import Desk, Event
from handlers.filters import Asked
from locales import code
from programme import cards, life
from programme.cards import Card
from programme.questions import Question
from programme.refusals import Missing


def create() -> Router:
    """The conversation of those who decide."""
    made = router("approving")
    made.message(Command("approvals"))(queue.asked)
    made.message(Asked("return"))(word)
    made.callback_query(Approvals.filter())(queue.turned)
    made.callback_query(Decide.filter())(decide)
    made.callback_query(Return.filter())(without_a_word)
    made.callback_query(Withdraw.filter())(taken_back)
    return made


async def decide(query: CallbackQuery, callback_data: Decide, desk: Desk) -> None:
    """Approve what is seen; or ask for the word with which it goes back."""
    before = await desk.office.ask(life.decided, by=desk.by, approval_id=callback_data.approval)
    if not callback_data.granted and before.granted is None:
        await ask_word(query, desk, callback_data.approval)
        return
    await settle(
        query,
        desk,
        callback_data.approval,
        granted=callback_data.granted,
        revision=callback_data.revision,
    )


async def ask_word(query: CallbackQuery, desk: Desk, approval: int) -> None:
    """A word is typed, or it goes back without one."""
    t = desk.t
    activity = await desk.office.ask(life.activity_of, by=desk.by, approval_id=approval)
    await desk.note(Question("return", activity, text=str(approval)))
    example = code(t.plain("Please ask the host for a date in writing"))
    said = t("A word to whoever asked? For example: {example}", example=example)
    await answer(
        query,
        said,
        [
            [(t.button("Return without a word"), Return(approval=approval))],
            [(t.button("Leave as it is"), Open(activity=activity))],
        ],
    )


async def word(message: Message, desk: Desk) -> None:
    """It goes back with this word."""
    question = desk.question
    if question is not None and question.text:
        await settle(message, desk, int(question.text), granted=False, word=message.text)


async def without_a_word(query: CallbackQuery, callback_data: Return, desk: Desk) -> None:
    """It goes back as it is."""
    await settle(query, desk, callback_data.approval, granted=False)


async def settle(
    event: Event,
    desk: Desk,
    approval: int,
    *,
    granted: bool,
    word: str | None = None,
    revision: int | None = None,
) -> None:
    """Decide, once; who comes second learns what was decided, and by whom."""
    try:
        card: Card = await desk.office.act(
            life.decide,
            by=desk.by,
            approval_id=approval,
            granted=granted,
            word=word,
            revision=revision,
            then=cards.card,
        )
    except Missing as refusal:
        await lacking.show(event, desk, refusal)
        return
    found = await desk.office.ask(life.decided, by=desk.by, approval_id=approval)
    await desk.show(event, card, said=outcome(desk.t, found, card, granted=granted))


async def taken_back(query: CallbackQuery, callback_data: Withdraw, desk: Desk) -> None:
    """Nobody has to decide it any more; or somebody has decided already."""
    t, approval = desk.t, callback_data.approval
    card: Card = await desk.office.act(
        life.withdraw, by=desk.by, approval_id=approval, then=cards.card
    )
    found = await desk.office.ask(life.decided, by=desk.by, approval_id=approval)
    said = (
        t("Taken back. Nobody has to decide it any more.")
        if found.withdrawn
        else outcome(t, found, card, granted=found.granted is True)
    )
    await desk.show(query, card, said=said)
