"""Less of this: under every message that comes unasked, what it was, and how to get fewer."""

from collections.abc import Callable
from typing import Any

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.answering import Rows, anew, answer
from handlers.buttons import Less, Unveil, Wish
from handlers.conversation import router
from handlers.desk import Desk
from handlers.filters import Known
from handlers.parcels import worded
from locales import Html, Translator, lines
from programme import parcels, wishes
from programme.values import Purpose
from programme.viewer import Viewer
from programme.wishes import About

Act = tuple[Callable[..., Any], dict[str, Any]]


def create() -> Router:
    """Two buttons of messages that came by themselves."""
    made = router("less")
    made.callback_query(Less.filter(), Known())(pressed)
    made.callback_query(Unveil.filter(), Known())(unveil)
    return made


async def pressed(query: CallbackQuery, callback_data: Less, desk: Desk) -> None:
    """What can be less, beside the message; or one wish carried out, twice is once."""
    about = await desk.office.ask(wishes.about, by=desk.by, delivery_id=callback_data.delivery)
    if not callback_data.wish:
        await anew(query, offer(desk.t, about), _rows(desk.t, about))
        return
    act, given = _act(callback_data.wish, about)
    await desk.office.act(act, by=desk.by, **given)
    await answer(query, done(desk.t, callback_data.wish), _undo(desk.t, callback_data))


def offer(t: Translator, about: About) -> Html:
    """What the message was, and that nothing important is lost."""
    title = about.activity.title if about.activity else None
    what = t("This came because of: {title}", title=title) if title else t("This came by itself.")
    return lines(
        what, t("Changes and cancellations always come."), t("What should there be less of?")
    )


def _rows(t: Translator, about: About) -> Rows:
    mute = (t.button("No more reminders of it"), Less(delivery=about.delivery_id, wish="mute"))
    brief = (t.button("Only the last ones"), Less(delivery=about.delivery_id, wish="brief"))
    veil = (t.button("Discreet messages"), Less(delivery=about.delivery_id, wish="discreet"))
    quiet = (t.button("Quiet hours"), Wish(what="quiet"))
    can_mute = about.takes_part and about.purpose is not Purpose.DIGEST
    return [[mute] if can_mute else [], [brief], [veil, quiet]]


def _act(wish: str, about: About) -> Act:
    activity_id = about.activity.id if about.activity else 0
    acts: dict[str, Act] = {
        "mute": (wishes.mute, {"activity_id": activity_id, "muted": True}),
        "unmute": (wishes.mute, {"activity_id": activity_id, "muted": False}),
        "brief": (wishes.be_brief, {"brief": True}),
        "unbrief": (wishes.be_brief, {"brief": False}),
        "discreet": (wishes.be_discreet, {"discreet": True}),
        "undiscreet": (wishes.be_discreet, {"discreet": False}),
    }
    return acts.get(wish, (_nothing, {}))


def _nothing(session: object, *, by: Viewer) -> None:
    """A button of another release."""


def done(t: Translator, wish: str) -> Html:
    """What holds now."""
    return {
        "mute": t("No more reminders of this activity. Changes and cancellations still come."),
        "brief": t("From now on reminders come from the day before on, and no earlier."),
        "discreet": t("From now on messages show nothing on a locked screen."),
    }.get(wish, t("As it was before. All your wishes: /reminders"))


def _undo(t: Translator, pressed: Less) -> Rows:
    if pressed.wish.startswith("un"):
        return []
    back = Less(delivery=pressed.delivery, wish=f"un{pressed.wish}")
    return [[(t.button("Undo"), back)]]


async def unveil(query: CallbackQuery, callback_data: Unveil, desk: Desk) -> None:
    """Show a discreet message in its place."""
    parcel = await desk.office.ask(parcels.again, by=desk.by, delivery_id=callback_data.delivery)
    text, rows = worded(desk.t, parcel, unveiled=True)
    await answer(query, text, rows)
