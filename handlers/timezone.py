"""/timezone: the reader's own clock, by the name of a city or of an IANA zone."""

from functools import cache
from zoneinfo import available_timezones

from aiogram import Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from handlers.answering import alert, answer
from handlers.buttons import Zone
from handlers.filters import Asked, Known
from locales import Html, Plain, Translator, bold, dates, lines
from programme import people, questions
from programme.office import Office
from programme.people import Acquaintance
from programme.questions import Question
from programme.values import Place
from programme.viewer import Viewer
from publishing.sentences import where
from reading.gazetteer import Gazetteer
from reading.places import read_place

QUESTION = "zone"
MOST_WORDS = 4
MOST_CHOICES = 5


def create() -> Router:
    """Asked and typed, named beside the command, or chosen among towns of one name."""
    router = Router(name="timezone")
    router.message.register(asked, Command("timezone"), Known())
    router.message.register(typed, Asked(QUESTION))
    router.callback_query.register(chosen, Zone.filter(), Known())
    return router


async def asked(
    message: Message,
    *,
    command: CommandObject,
    office: Office,
    by: Viewer,
    who: Acquaintance,
    t: Translator,
    gazetteer: Gazetteer,
) -> None:
    """/timezone asks, unless another question is open; /timezone Dakar answers at once."""
    if command.args:
        await understand(message, command.args, office=office, by=by, t=t, gazetteer=gazetteer)
        return
    now = t("Your time zone here: {zone}.", zone=bold(dates.zone_city(t, who.zone)))
    if who.question is not None and who.question.ask != QUESTION:
        await answer(message, lines(now, t("To change it: <code>/timezone Dakar</code>")))
        return
    await office.note(questions.ask, by=by, question=Question(QUESTION))
    await answer(message, lines(now, t("In which city are you? For example: Dakar")))


async def typed(
    message: Message, *, office: Office, by: Viewer, t: Translator, gazetteer: Gazetteer
) -> None:
    """The answer; a whole sentence is no city, and goes where sentences go."""
    words = message.text or ""
    if message.reply_to_message or len(words.split()) > MOST_WORDS:
        await office.note(questions.ask, by=by, question=None)
        raise SkipHandler
    await understand(message, words, office=office, by=by, t=t, gazetteer=gazetteer)


async def understand(
    message: Message, words: str, *, office: Office, by: Viewer, t: Translator, gazetteer: Gazetteer
) -> None:
    """One zone is taken, several are offered, none is said to be unknown with an example."""
    places = zoned(words, gazetteer)
    if len({place.zone for place in places}) == 1 and places[0].zone:
        await settle(message, places[0].zone, office=office, by=by, t=t)
        return
    if places:
        rows = [
            [(label(t, place), Zone(name=place.zone))]
            for place in places[:MOST_CHOICES]
            if place.zone
        ]
        await answer(message, t("There are several. Which one is meant?"), rows)
        return
    await answer(
        message,
        lines(
            t("No city called “{city}” is known here.", city=words.strip()[:60]),
            t("Type a larger city nearby, with its country: <code>/timezone Dakar, Senegal</code>"),
        ),
    )


async def chosen(
    press: CallbackQuery, *, callback_data: Zone, office: Office, by: Viewer, t: Translator
) -> None:
    """One of several."""
    if callback_data.name not in zones().values():
        await alert(press, t.plain("This button no longer works. Type /timezone to choose again."))
        return
    await settle(press, callback_data.name, office=office, by=by, t=t)


async def settle(
    event: Message | CallbackQuery, zone: str, *, office: Office, by: Viewer, t: Translator
) -> None:
    """Take a zone, and say what time it is there, so that a slip is seen."""
    await office.act(people.choose_zone, by=by, zone=zone)
    await answer(event, taken(t, zone, by))


def taken(t: Translator, zone: str, by: Viewer) -> Html:
    """What stands now."""
    return lines(
        t("Your time zone is now: {zone}.", zone=bold(dates.zone_city(t, zone))),
        t("The time there is now: {moment}.", moment=dates.moment(t, by.now, zone)),
        t("Reminders come by this clock. If it is wrong: /timezone"),
    )


def zoned(words: str, gazetteer: Gazetteer) -> list[Place]:
    """The places that words may mean, one for each zone; an IANA name means itself."""
    name = zones().get("_".join(words.split()).casefold())
    if name is not None:
        return [Place(None, None, name)]
    found: dict[str, Place] = {}
    for place in read_place(words, gazetteer=gazetteer).choices:
        if place.zone:
            found.setdefault(place.zone, place)
    return list(found.values())


def label(t: Translator, place: Place) -> Plain:
    """The button of one of several."""
    return t.button("{place}", place=where(t, place))


@cache
def zones() -> dict[str, str]:
    """The names of the tz database, "Africa/Dakar" and its like, by themselves folded."""
    return {name.casefold(): name for name in available_timezones() if "/" in name or name == "UTC"}
