"""The parts of a piece of advice in words: people, places, days, and the other activity."""

from locales import Plain, Translator, dates, plain_listed, territories
from programme.radar import Advice
from publishing.sentences import when, where

NAMED = 3
# Of titles and names so much is said that twelve sentences fit one message.
MOST_OF_TITLE, MOST_OF_NAME = 80, 40


def observance_name(t: Translator, key: str) -> Plain:
    """A day on which the United Nations avoid meetings."""
    return {
        "orthodox_christmas": t.plain("Orthodox Christmas"),
        "orthodox_good_friday": t.plain("Orthodox Good Friday"),
        "yom_kippur": t.plain("Yom Kippur"),
        "vesak": t.plain("the Day of Vesak"),
        "diwali": t.plain("Diwali"),
        "gurpurab": t.plain("Gurpurab"),
        "eid_al_fitr": t.plain("Eid al-Fitr"),
        "eid_al_adha": t.plain("Eid al-Adha"),
    }[key]


def people(t: Translator, one: Advice) -> Plain:
    """Whom it is about: a few names, and how many more."""
    rest = len(one.people) - NAMED
    more = [t.plain_count("{n} more", "{n} more", rest)] if rest > 0 else []
    names = [cut(name, MOST_OF_NAME) for name in one.people[:NAMED]]
    return plain_listed(t, [*names, *more])


def it(t: Translator, one: Advice) -> Plain:
    """Another activity: its reference or title, where and when."""
    if one.other is None:
        return Plain("")
    return t.plain(
        "“{title}”, {place}, {days}",
        title=cut(one.other.title, MOST_OF_TITLE),
        place=where(t, one.other.place),
        days=when(t, one.other.days),
    )


def cut(text: str, most: int) -> str:
    """The text, cut to so many characters."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def place(t: Translator, one: Advice) -> Plain:
    """Where it is."""
    return where(t, one.place) if one.place else Plain("")


def country(t: Translator, one: Advice) -> Plain:
    """The territory alone: holidays are those of a country, not of a city."""
    code = one.place.territory if one.place else None
    return territories.name(t, code) if code else place(t, one)


def day(t: Translator, one: Advice) -> Plain:
    """On which day."""
    return dates.day(t, one.day, weekday=True) if one.day else Plain("")
