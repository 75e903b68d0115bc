"""Old and new of a move, shown before it is saved and kept with the open question."""

from dataclasses import replace

from handlers import advice, outlooks, saying
from handlers.answering import Rows, answer
from handlers.buttons import Move
from handlers.cards import leg_line
from handlers.desk import Desk, Event
from handlers.grid.parts import rows as hours
from handlers.meanings import Meant
from locales import Html, Translator, bold, lines
from programme import radar
from programme.cards import Card
from programme.outlook import outlook
from programme.questions import Question
from programme.refusals import NothingToChange
from programme.values import ActivitySeen, Days, LegSeen, Place
from publishing import sentences


def leg_meant(activity: ActivitySeen, leg_id: int | None, meant: Meant) -> LegSeen | None:
    """The leg by its id, or the only one, or the one whose city was typed."""
    legs = activity.live_legs
    if leg_id:
        return next((leg for leg in legs if leg.id == leg_id), None)
    if len(legs) == 1:
        return legs[0]
    place: Place | None = meant.given.get("place")
    named = [leg for leg in legs if place and leg.place.city == place.city]
    return named[0] if len(named) == 1 else None


async def propose(event: Event, desk: Desk, card: Card, leg_id: int | None, meant: Meant) -> None:
    """Show old and new, and keep what is to be saved with the open question."""
    t, activity = desk.t, card.activity
    leg = leg_meant(activity, leg_id, meant)
    place, days = meant.given.get("place"), meant.given.get("days")
    if leg is None or (place and place.territory is None):
        await ask_place(event, desk, card, leg_id, meant)
        return
    new = replace(leg, place=place or leg.place, days=days or leg.days)
    if new == leg:
        raise NothingToChange(activity.id)
    await desk.note(kept(activity, leg, place, days))
    given = {"activity_id": activity.id, "leg_id": leg.id, "days": days, "place": place}
    found = await desk.office.ask(outlook, by=desk.by, **given)
    clashes = await desk.office.ask(radar.foreseen, by=desk.by, **given)
    text = lines(
        sentences.heading(t, activity),
        Html(""),
        t("Now: {leg}", leg=leg_line(t, leg)),
        t("New: {leg}", leg=bold(leg_line(t, new))),
        *saying.said(t, meant.doubts),
        t("These days are past.") if days and days.end and days.end < desk.today else None,
        *advice.gravest(t, clashes),
        sentences.footnotes(t, replace(activity, legs=(leg, new))),
        Html(""),
        *outlooks.of_a_move(t, found),
        Html(""),
        t("Nothing is saved yet."),
    )
    hourly = hours(t, activity, leg.id, days) if days else []
    await answer(event, text, [*hourly, *buttons(t, activity)])


def buttons(t: Translator, activity: ActivitySeen) -> Rows:
    """Save, or leave it."""
    version = activity.version
    return [
        [
            (t.button("Save"), Move(activity=activity.id, version=version, save=True)),
            (t.button("Leave as it is"), Move(activity=activity.id, version=version, save=False)),
        ]
    ]


def kept(activity: ActivitySeen, leg: LegSeen, place: Place | None, days: Days | None) -> Question:
    """The move as the open question keeps it; a place as ``city, XX``."""
    text = f"{place.city or ''}, {place.territory}" if place else None
    return Question("moving", activity.id, leg.id, seen=activity.version, days=days, text=text)


async def ask_place(event: Event, desk: Desk, card: Card, leg_id: int | None, meant: Meant) -> None:
    """Ask for the country of a city, keeping it as it was typed."""
    place: Place | None = meant.given.get("place")
    asked = Question(
        "place",
        card.activity.id,
        leg_id,
        seen=card.activity.version,
        text=place.city if place else None,
    )
    await desk.note(asked)
    said = saying.said(desk.t, meant.doubts)
    await desk.show(event, card, said=lines(*said) if said else None, question=asked)
