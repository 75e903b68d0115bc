"""An update that acted before a crash: answered with what it changed, never done twice."""

from collections.abc import Sequence

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Message, TelegramObject

from handlers import calendar, language, letters, own, timezone
from handlers.answering import Rows, anew, answer
from handlers.buttons import Invite
from handlers.desk import Desk
from handlers.invited import invited
from handlers.inviting import forwarding
from handlers.presenting import present
from locales import Catalogues, Html, Translator
from programme import cards, invitations
from programme.inbox import Acted
from programme.office import Office
from programme.people import Acquaintance
from programme.refusals import NotFound
from programme.viewer import Viewer
from reading.gazetteer import Gazetteer


class HasActed(Filter):
    """The inbox says that this update has acted."""

    async def __call__(self, event: TelegramObject, who: Acquaintance) -> bool:
        return who.acted is not None


def create() -> Router:
    """Before everything else, so that such an update is not routed again."""
    router = Router(name="again")
    router.message.register(again, HasActed())
    router.callback_query.register(again, HasActed())
    return router


async def again(
    event: Message | CallbackQuery,
    *,
    office: Office,
    by: Viewer,
    who: Acquaintance,
    t: Translator,
    catalogues: Catalogues,
    gazetteer: Gazetteer,
    office_name: str,
    languages: Sequence[str],
) -> None:
    """What its act has changed, as it stands now, with the question that is open."""
    done = who.acted or Acted("", None)
    if done.act == invitations.redeem.__name__:
        welcomed = await office.ask(invitations.welcome, by=by, activity_id=done.activity_id)
        await present(
            event,
            welcomed=welcomed,
            office=office,
            by=by,
            catalogues=catalogues,
            office_name=office_name,
            languages=languages,
        )
        return
    said = in_words(t, done, event, who, by)
    if said is not None:
        await anew(event, *said)
        return
    desk = Desk(office, by, who, t, gazetteer)
    await show(event, desk, done.activity_id)


def in_words(
    t: Translator, done: Acted, event: TelegramObject, who: Acquaintance, by: Viewer
) -> tuple[Html, Rows] | None:
    """Acts whose answer is a sentence; None where it is the card of an activity."""
    act = "reply" if done.act == "answer" and isinstance(event, Message) else done.act
    made = Invite(activity=done.activity_id or 0)
    one_more = [[(t.button("Invite"), made)]] if made.activity else []
    sayings: dict[str, tuple[Html, Rows]] = {
        "write": (letters.passed_on(t, None), ()),
        "reply": (letters.passed_back(t), ()),
        "renew": calendar.unseen(t),
        "create": calendar.unseen(t),
        "issue": (forwarding.unseen(t), one_more),
        "invite": (forwarding.unseen(t), one_more),
        "stop_messages": own.stopped(t),
        "resume_messages": own.resumed(t),
        "choose_language": (language.changed(t), ()),
        "choose_zone": (timezone.taken(t, who.zone, by), ()),
    }
    return sayings.get(act)


async def show(event: Message | CallbackQuery, desk: Desk, activity_id: int | None) -> None:
    """The card of an activity, as far as its reader has one."""
    try:
        if activity_id is None:
            raise NotFound
        card = await desk.office.ask(cards.card, by=desk.by, activity_id=activity_id)
    except NotFound:
        await anew(event, desk.t("This was done already, and nothing was done twice."))
        return
    if card.edits:
        await desk.show(event, card, question=desk.question)
    else:
        await answer(event, *invited(desk.t, card, desk.who.zone))
