"""What a form of a guest's page asks for, handed to the programme through its door."""

from collections.abc import Awaitable, Callable, Mapping
from zoneinfo import available_timezones

from programme import guests
from programme.values import Answer
from web.pages.guest.clock import meant, unclear
from web.pages.guest.sent import Done, Sent
from web.pages.guest.telegram import door

CHOICES = (Answer.ACCEPTED, Answer.TENTATIVE, Answer.DECLINED)


async def answer(sent: Sent) -> Done:
    """Accept, perhaps, decline."""
    value = sent.fields.get("answer", "")
    given = next((one for one in CHOICES if one.value == value), None)
    if given is None:
        return Done()
    seen = sent.number("seen")
    await sent.act(guests.answer, activity_id=sent.activity, answer=given, revision=seen)
    return sent.done(given.value)


async def read(sent: Sent) -> Done:
    """What changed has been read."""
    await sent.act(guests.read, activity_id=sent.activity, revision=sent.number("seen"))
    return sent.done("read")


async def word(sent: Sent) -> Done:
    """A word to the office."""
    if sent.fields.get("text"):
        await sent.act(guests.write, activity_id=sent.activity, text=sent.fields["text"])
        return sent.done("word")
    return Done()


async def instead(sent: Sent) -> Done:
    """Somebody else, said in the guest's own words below ours."""
    if not sent.fields.get("text"):
        return Done()
    text = sent.desk.plain("Somebody else instead of me: {who}", who=sent.fields["text"])
    await sent.act(guests.instead, activity_id=sent.activity, text=text)
    return sent.done("instead")


async def confirm(sent: Sent) -> Done:
    """Yes, that is me."""
    await sent.act(guests.confirm)
    return Done()


async def take(sent: Sent) -> Done:
    """A seat taken by a person, in their own name."""
    name = " ".join(sent.fields.get("text", "").split())
    if not name or not sent.seen.seat:
        return Done()
    text = sent.desk.plain("{name} takes the place of {seat}.", name=name, seat=sent.seen.name)
    await sent.act(guests.take, name=name, text=text)
    return sent.done("taken")


async def refuse(sent: Sent) -> Done:
    """Not me."""
    text = sent.desk.plain("Whoever opened my page claims to be somebody else. It is shut now.")
    await sent.act(guests.refuse, text=text)
    return Done()


async def ask(sent: Sent) -> Done:
    """A new link, please."""
    text = sent.desk.plain("The link to my page has expired. Please send me a new one.")
    await sent.act(guests.ask_anew, text=text)
    return Done("./?done=asked")


async def stop(sent: Sent) -> Done:
    """Stop everything."""
    text = sent.desk.plain("I have stopped everything: my page, my calendar, my reminders.")
    await sent.act(guests.stop, text=text)
    return Done()


async def resume(sent: Sent) -> Done:
    """It was a mistake."""
    await sent.act(guests.resume, text=sent.desk.plain("I have opened my page again."))
    return Done()


async def calendar(sent: Sent) -> Done:
    """A calendar of their own, on its page."""
    secret = await sent.act(guests.calendar, language=sent.seen.language)
    return Done(f"/cal/{secret}/")


async def telegram(sent: Sent) -> Done:
    """A door to Telegram, shown this once."""
    username = sent.house.username
    if username is None:
        return Done()
    return Done(said=door(sent.t, await sent.act(guests.telegram), username))


async def language(sent: Sent) -> Done:
    """Another language."""
    asked = sent.fields.get("language", "")
    if asked in sent.house.catalogues.languages:
        await sent.act(guests.language, language=asked)
    return Done()


async def zone(sent: Sent) -> Done:
    """Another clock: a zone chosen among several, or a city typed."""
    gazetteer, words = sent.house.gazetteer, sent.fields.get("text", "")
    chosen = sent.fields.get("zone", "")
    if gazetteer is not None and words:
        places = meant(words, gazetteer)
        if len(places) != 1:
            return Done(said=unclear(sent.t, words, places))
        chosen = places[0].zone or ""
    if chosen in available_timezones():
        await sent.act(guests.zone, zone=chosen)
    return Done()


OF_AN_ACTIVITY = (answer, read, word, instead)
OF_THE_PAGE = (calendar, telegram, language, zone, confirm, take, refuse, ask, stop, resume)
DEEDS: Mapping[str, Callable[[Sent], Awaitable[Done]]] = {
    one.__name__: one for one in (*OF_AN_ACTIVITY, *OF_THE_PAGE)
}
