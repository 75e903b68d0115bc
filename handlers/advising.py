"""All that the radar says of an activity, on the card's own message, and back to the card."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.answering import answer
from handlers.buttons import Advise
from handlers.conversation import router
from handlers.desk import Desk
from locales import Html, bold, lines
from publishing import sentences
from publishing.advice import advised

# So many fit one message; whatever is grave comes first.
IN_ALL = 12


def create() -> Router:
    """The conversation about advice."""
    made = router("advising")
    made.callback_query(Advise.filter())(everything)
    return made


async def everything(query: CallbackQuery, callback_data: Advise, desk: Desk) -> None:
    """All of it, the gravest first; what was known when the card was shown may be over."""
    number = callback_data.activity
    if callback_data.back:
        await desk.show(query, await desk.reopen(number))
        return
    t, card = desk.t, await desk.card(number)
    said = [t("• {advice}", advice=advised(t, one)) for one in card.advice[:IN_ALL]]
    text = lines(
        bold(card.activity.title),
        Html(""),
        *(said or [t("There is nothing against it now.")]),
        Html(""),
        t("<i>This is advice: none of it stands in the way.</i>") if said else None,
        sentences.footnotes(t, card.activity),
    )
    await answer(query, text, [[(t.button("Back"), Advise(activity=number, back=True))]])
