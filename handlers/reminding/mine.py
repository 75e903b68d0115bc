"""The reminders of one activity as they come to whoever takes part in it."""

from handlers.answering import Rows, answer
from handlers.buttons import Open, Wish
from handlers.desk import Desk, Event
from locales import Html, Translator, bold, dates, lines
from programme import wishes
from programme.wishes import Coming


async def shown(event: Event, activity_id: int, desk: Desk) -> bool:
    """Show them; whether there was anything to show."""
    found = await desk.office.ask(wishes.coming, by=desk.by, activity_id=activity_id)
    if found is None:
        return False
    await answer(event, _text(desk.t, found, desk.who.zone), _rows(desk.t, found))
    return True


def _text(t: Translator, found: Coming, zone: str) -> Html:
    title = found.activity.title
    moments = (t("• {reminder}", reminder=dates.moment(t, one, zone)) for one in found.due)
    if found.muted:
        return lines(t("No reminders: {title}", title=title))
    return lines(
        bold(t("Reminders of {title}", title=title)),
        *moments,
        t("Zone: {zone}", zone=dates.zone_city(t, zone))
        if found.due
        else t("No reminders are sent."),
    )


def _rows(t: Translator, found: Coming) -> Rows:
    number = found.activity.id
    mute = (t.button("No more reminders of it"), Wish(what="mute", value=number))
    unmute = (
        t.button("Remind me: {title}", title=found.activity.title[:16]),
        Wish(what="unmute", value=number),
    )
    return [
        [unmute if found.muted else mute],
        [
            (t.button("One more reminder"), Wish(what="own")),
            (t.button("Back"), Open(activity=number)),
        ],
    ]
