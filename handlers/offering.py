"""A step of an activity's life, shown with its reason before it is taken."""

from handlers import keyboards, outlooks, stepping
from handlers.answering import Button, answer
from handlers.buttons import Offered, Step
from handlers.desk import Desk, Event
from locales import Html, lines
from programme.cards import Card
from programme.outlook import outlook
from programme.questions import Question
from programme.refusals import NotPossible
from programme.values import Status
from publishing import sentences
from publishing.names import status_name


async def offer(event: Event, desk: Desk, card: Card, step: Status, why: str) -> None:
    """Say what would be done, and let it be done with one press."""
    t, activity = desk.t, card.activity
    button = _button(desk, card, step)
    await desk.note(Question("offered", activity.id, step=step, seen=activity.version, text=why))
    brought = await desk.office.ask(outlook, by=desk.by, activity_id=activity.id)
    text = lines(
        sentences.heading(t, activity),
        sentences.legs(t, activity),
        sentences.footnotes(t, activity),
        Html(""),
        t("{now} → {then}: is that what is meant?", **_from_to(desk, card, step)),
        t("Reason: {reason}", reason=why) if why else None,
        *outlooks.of_a_step(t, brought, step),
        t("Nothing has been done yet."),
    )
    leave = (t.button("Leave as it is"), keyboards.draft(card, "back"))
    await answer(event, text, [[button, leave]])


def _button(desk: Desk, card: Card, step: Status) -> Button:
    """The button of the step as the card has it, but with the reason that was given.

    :raises NotPossible: it does not lead on from where the activity stands.
    """
    for label, data in stepping.steps(desk.t, card):
        if isinstance(data, Step) and data.step is step:
            return label, Offered(**data.model_dump())
    raise NotPossible(card.activity.id, step, card.activity.status)


def _from_to(desk: Desk, card: Card, step: Status) -> dict[str, str]:
    now, then = card.activity.status, step
    return {"now": status_name(desk.t, now), "then": status_name(desk.t, then)}
