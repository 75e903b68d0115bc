"""A participant's answer: accept, perhaps or decline, and another one whenever they like."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.answering import answer
from handlers.buttons import Reply
from handlers.filters import Known
from handlers.invited import invited
from locales import Html, Translator, lines
from programme import cards, life
from programme.cards import Card
from programme.office import Office
from programme.people import Acquaintance
from programme.refusals import NotPossible
from programme.values import Answer
from programme.viewer import Viewer


def create() -> Router:
    """The three buttons, wherever they stand."""
    router = Router(name="answers")
    router.callback_query.register(answered, Reply.filter(), Known())
    return router


async def answered(
    press: CallbackQuery,
    *,
    callback_data: Reply,
    office: Office,
    by: Viewer,
    who: Acquaintance,
    t: Translator,
) -> None:
    """The last answer counts; what is over shows how it stands now, without buttons."""
    activity_id = callback_data.activity
    try:
        card: Card = await office.act(
            life.answer,
            by=by,
            activity_id=activity_id,
            answer=callback_data.answer,
            then=cards.card,
        )
    except NotPossible:
        card = await office.ask(cards.card, by=by, activity_id=activity_id)
        await answer(press, *invited(t, card, who.zone))
        return
    text, rows = invited(t, card, who.zone)
    await answer(press, lines(thanks(t, callback_data.answer), Html(""), text), rows)


def thanks(t: Translator, given: Answer) -> Html:
    """One short sentence: the answer has arrived."""
    return {
        Answer.ACCEPTED: t("Thank you: your place is noted."),
        Answer.TENTATIVE: t("Thank you: it is noted that you will perhaps take part."),
        Answer.DECLINED: t("Thank you: it is noted that you will not take part."),
    }.get(given, t("Thank you: your answer is noted."))
