"""A broadcast on its way: how far it has come, and what stops it or goes on."""

from collections.abc import Mapping

from handlers.answering import Rows
from handlers.buttons import Cast, Open
from locales import Html, Translator, lines
from programme.broadcasts import Progress
from programme.values import Course, State


def progress(
    t: Translator, broadcast_id: int, course: Course, states: Mapping[State, int]
) -> tuple[Html, Rows]:
    """How far it has come, in numbers; what stops it or goes on."""
    total = sum(states.values())
    sent = states.get(State.SENT, 0)
    lost = sum(states.get(one, 0) for one in (State.UNREACHABLE, State.NO_ADDRESS, State.REFUSED))
    doubtful = states.get(State.UNCERTAIN, 0) + states.get(State.ABANDONED, 0)
    text = lines(
        t("{sent} of {total} accepted by Telegram", sent=t.number(sent), total=t.number(total)),
        t("Not reached: {n}", n=t.number(lost)) if lost else None,
        t("May not have arrived: {n}", n=t.number(doubtful)) if doubtful else None,
        STANDS[course](t),
    )
    return text, _turns(t, broadcast_id, course)


def of(t: Translator, one: Progress) -> tuple[Html, Rows]:
    """The message that shows how far it has come."""
    return progress(t, one.id, one.course, one.states)


def _turns(t: Translator, broadcast_id: int, course: Course) -> Rows:
    if course is Course.GOING:
        # NOTE: A button: of a message to all that is being sent.
        return [[(t.button("Stop"), Cast(act="halt", broadcast=broadcast_id))]]
    if course is Course.STOPPED:
        # NOTE: A button: send the rest of a message to all.
        return [[(t.button("Go on"), Cast(act="go_on", broadcast=broadcast_id))]]
    return []


def back(t: Translator, activity_id: int) -> Rows:
    """The way to the activity."""
    return [[(t.button("Open"), Open(activity=activity_id))]]


STANDS = {
    Course.DRAFT: lambda t: t("Not sent yet."),
    Course.GOING: lambda t: t("It is being sent."),
    Course.STOPPED: lambda t: t("Stopped. Whoever has not got it yet gets it when it goes on."),
    Course.DONE: lambda t: t("Done."),
}
