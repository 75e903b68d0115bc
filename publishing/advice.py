"""What the radar says, in words: one sentence for each piece of advice."""

from collections.abc import Callable

from locales import Html, Plain, Translator, dates, plain_listed, territories
from programme.almanac import DayOff
from programme.radar import Advice, Concern
from publishing.sentences import when, where

NAMED = 3
# Of titles and names so much is said that twelve sentences fit one message.
MOST_OF_TITLE, MOST_OF_NAME = 80, 40


def advised(t: Translator, one: Advice) -> Html:
    """One piece of advice as a sentence."""
    return SENTENCES[one.concern](t, one)


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


def _booked(t: Translator, one: Advice) -> Html:
    return t(
        "Elsewhere at that time: {people} · {other}", people=_people(t, one), other=_it(t, one)
    )


def _travelling(t: Translator, one: Advice) -> Html:
    return t(
        "Elsewhere on the day before or after: {people} · {other}",
        people=_people(t, one),
        other=_it(t, one),
    )


def _room(t: Translator, one: Advice) -> Html:
    return t("The same room is taken: {other}", other=_it(t, one))


def _restricted(t: Translator, _one: Advice) -> Html:
    return t("Something restricted clashes with this. The project manager may know more.")


def _ended(t: Translator, one: Advice) -> Html:
    return t("{project} ends before this does: {day}", project=one.project or "", day=_day(t, one))


def _scope(t: Translator, one: Advice) -> Html:
    return t(
        "{place}: not one of the territories of {project}",
        place=_place(t, one),
        project=one.project or "",
    )


def _holiday(t: Translator, one: Advice) -> Html:
    name = DayOff(one.day, one.names).name(t.language) if one.day else ""
    return t(
        "{place}: {day} is a public holiday ({holiday})",
        place=_country(t, one),
        day=_day(t, one),
        holiday=name,
    )


def _weekend(t: Translator, one: Advice) -> Html:
    return t("{place}: it begins on a weekend, {day}", place=_country(t, one), day=_day(t, one))


def _rest(t: Translator, one: Advice) -> Html:
    return t("{place}: a weekend lies within, {day}", place=_country(t, one), day=_day(t, one))


def _observance(t: Translator, one: Advice) -> Html:
    return t(
        "{day} is {observance} (estimated), when the United Nations hold no meetings",
        day=_day(t, one),
        observance=observance_name(t, one.key or ""),
    )


def _territory(t: Translator, one: Advice) -> Html:
    return t("Another project there within a week: {other}", other=_it(t, one))


def _theme(t: Translator, one: Advice) -> Html:
    return t("The same theme there within 90 days: {other}", other=_it(t, one))


def _members(t: Translator, one: Advice) -> Html:
    away, other = len(one.people), _it(t, one)
    return t.count(
        "{n} member of the body is elsewhere at that time: {other}",
        "{n} members of the body are elsewhere at that time: {other}",
        away,
        other=other,
    )


def _unknown(t: Translator, one: Advice) -> Html:
    return t("{place}: its public holidays of that year are not known here", place=_country(t, one))


SENTENCES: dict[Concern, Callable[[Translator, Advice], Html]] = {
    Concern.PERSON: _booked,
    Concern.TRAVEL: _travelling,
    Concern.ROOM: _room,
    Concern.RESTRICTED: _restricted,
    Concern.ENDED: _ended,
    Concern.SCOPE: _scope,
    Concern.HOLIDAY: _holiday,
    Concern.WEEKEND: _weekend,
    Concern.OBSERVANCE: _observance,
    Concern.TERRITORY: _territory,
    Concern.THEME: _theme,
    Concern.MEMBERS: _members,
    Concern.REST: _rest,
    Concern.UNKNOWN: _unknown,
}


def _people(t: Translator, one: Advice) -> Plain:
    rest = len(one.people) - NAMED
    more = [t.plain_count("{n} more", "{n} more", rest)] if rest > 0 else []
    names = [cut(name, MOST_OF_NAME) for name in one.people[:NAMED]]
    return plain_listed(t, [*names, *more])


def _it(t: Translator, one: Advice) -> Plain:
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


def _place(t: Translator, one: Advice) -> Plain:
    return where(t, one.place) if one.place else Plain("")


def _country(t: Translator, one: Advice) -> Plain:
    """The territory alone: holidays are those of a country, not of a city."""
    code = one.place.territory if one.place else None
    return territories.name(t, code) if code else _place(t, one)


def _day(t: Translator, one: Advice) -> Plain:
    return dates.day(t, one.day, weekday=True) if one.day else Plain("")
