"""One reminder of an activity: whom it is for, on whose clock, with what; each one press."""

from collections.abc import Callable
from typing import Any

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.answering import Button, Rows, answer
from handlers.buttons import RungCard, Rungs
from handlers.conversation import router
from handlers.desk import Desk
from handlers.keyboards import in_rows
from locales import Html, Plain, Translator, bold, lines
from programme import rungs
from programme.refusals import NotFound
from programme.rules import Rung
from programme.rungs import RungSeen
from programme.values import Anchor, Clock, Role
from publishing.names import role_name
from publishing.reminders import moment, whom


def create() -> Router:
    """The conversation about one reminder."""
    made = router("rung")
    made.callback_query(RungCard.filter())(pressed)
    return made


async def pressed(query: CallbackQuery, callback_data: RungCard, desk: Desk) -> None:
    """Change what the button names, and show how the reminder stands."""
    activity, name, what = callback_data.activity, callback_data.name, callback_data.what
    given: dict[str, Any] = {"activity_id": activity, "name": name}
    if what == "on":
        await desk.office.act(rungs.switch, by=desk.by, on=callback_data.value == "yes", **given)
    elif what:
        await desk.office.act(
            rungs.adjust, by=desk.by, what=what, value=callback_data.value, **given
        )
    ladder = await desk.office.ask(rungs.seen, by=desk.by, activity_id=activity)
    seen = next((one for one in ladder.rungs if one.rung.name == name), None)
    if seen is None:
        raise NotFound
    t = desk.t
    title = bold(t("Reminders of {title}", title=ladder.activity.title))
    await answer(query, lines(title, *_facts(t, seen)), _rows(t, activity, seen))


def _facts(t: Translator, seen: RungSeen) -> list[Html]:
    rung = seen.rung
    facts = [
        t("When: {when}", when=moment(t, rung)),
        t("To: {whom}", whom=whom(t, rung)),
        t("Of these: {answers}", answers=ANSWERED[_chosen(rung)](t)),
    ]
    if "ics" in rung.attach:
        facts.append(t("With the event as a calendar file"))
    if "agenda" in rung.attach:
        facts.append(t("With the agenda"))
    return facts if seen.on else [*facts, t("<b>It is not sent.</b>")]


def _rows(t: Translator, activity: int, seen: RungSeen) -> Rows:
    rung = seen.rung

    def button(label: Plain, what: str, value: str) -> Button:
        card = RungCard(activity=activity, name=rung.name, what=what, value=value)
        return label, card

    roles = [button(_mark(t, _role(t, role), role in rung.to), "to", role) for role in ROLES]
    chosen = _chosen(rung)
    answers = [
        button(_mark(t, label(t), name == chosen), "answers", name)
        for name, label in CHOICES.items()
    ]
    venue, end = rung.clock is Clock.VENUE, rung.anchor is Anchor.END
    clock = button(
        _mark(t, t.plain("venue’s clock"), venue), "clock", "reader" if venue else "venue"
    )
    details = [
        *([clock] if rung.at else []),
        button(_mark(t, t.plain("before the end"), end), "anchor", "start" if end else "end"),
    ]
    attached = [
        button(_mark(t, label, there), "attach", f"-{name}" if there else name)
        for name, label in (("ics", t.plain("calendar file")), ("agenda", t.plain("agenda")))
        for there in [name in rung.attach]
    ]
    stop = t.button("Do not send it") if seen.on else t.button("Send it again")
    last = [button(stop, "on", "no" if seen.on else "yes"), _back(t, activity)]
    return [*in_rows(roles, 3), answers, details, attached, last]


def _back(t: Translator, activity: int) -> Button:
    return t.button("Back"), Rungs(activity=activity)


def _mark(t: Translator, name: Plain, chosen: bool) -> Plain:
    return t.plain("✓ {name}", name=name) if chosen else name


def _role(t: Translator, role: str) -> Plain:
    return t.plain("coordinator") if role == "owner" else role_name(t, Role(role))


def _chosen(rung: Rung) -> str:
    """The name of the answers that a reminder is for; some other choice is the office's own."""
    answers = rungs.ANSWERS.items()
    return next((name for name, meant in answers if {*meant} == rung.answers), "own")


ANSWERED: dict[str, Callable[[Translator], Plain]] = {
    "all": lambda t: t.plain("everybody who has not declined"),
    "unanswered": lambda t: t.plain("those who have not answered"),
    "accepted": lambda t: t.plain("those who accepted"),
    "own": lambda t: t.plain("as the office has it"),
}
CHOICES: dict[str, Callable[[Translator], Plain]] = {
    "all": lambda t: t.button("Not declined"),
    "unanswered": lambda t: t.button("Not answered"),
    # NOTE: Whom a reminder is for: those who accepted.
    "accepted": lambda t: t.button("Accepted"),
}
ROLES = (*map(str, Role), "owner")
