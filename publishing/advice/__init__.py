"""What the radar says, in words: one sentence for each piece of advice."""

from collections.abc import Callable

from locales import Html, Translator
from programme.almanac import DayOff
from programme.radar import Advice, Concern
from publishing.advice.parts import (
    MOST_OF_TITLE,
    country,
    cut,
    day,
    it,
    observance_name,
    people,
    place,
)

__all__ = ["MOST_OF_TITLE", "advised", "cut", "observance_name"]


def advised(t: Translator, one: Advice) -> Html:
    """One piece of advice as a sentence."""
    return SENTENCES[one.concern](t, one)


def _booked(t: Translator, one: Advice) -> Html:
    return t("Elsewhere at that time: {people} · {other}", people=people(t, one), other=it(t, one))


def _travelling(t: Translator, one: Advice) -> Html:
    return t(
        "Elsewhere on the day before or after: {people} · {other}",
        people=people(t, one),
        other=it(t, one),
    )


def _room(t: Translator, one: Advice) -> Html:
    return t("The same room is taken: {other}", other=it(t, one))


def _restricted(t: Translator, _one: Advice) -> Html:
    return t("Something restricted clashes with this. The project manager may know more.")


def _ended(t: Translator, one: Advice) -> Html:
    return t("{project} ends before this does: {day}", project=one.project or "", day=day(t, one))


def _scope(t: Translator, one: Advice) -> Html:
    return t(
        "{place}: not one of the territories of {project}",
        place=place(t, one),
        project=one.project or "",
    )


def _holiday(t: Translator, one: Advice) -> Html:
    name = DayOff(one.day, one.names).name(t.language) if one.day else ""
    return t(
        "{place}: {day} is a public holiday ({holiday})",
        place=country(t, one),
        day=day(t, one),
        holiday=name,
    )


def _weekend(t: Translator, one: Advice) -> Html:
    return t("{place}: it begins on a weekend, {day}", place=country(t, one), day=day(t, one))


def _rest(t: Translator, one: Advice) -> Html:
    return t("{place}: a weekend lies within, {day}", place=country(t, one), day=day(t, one))


def _observance(t: Translator, one: Advice) -> Html:
    return t(
        "{day} is {observance} (estimated), when the United Nations holds no meetings",
        day=day(t, one),
        observance=observance_name(t, one.key or ""),
    )


def _territory(t: Translator, one: Advice) -> Html:
    return t("Another project there within a week: {other}", other=it(t, one))


def _theme(t: Translator, one: Advice) -> Html:
    return t("The same theme there within 90 days: {other}", other=it(t, one))


def _members(t: Translator, one: Advice) -> Html:
    away, other = len(one.people), it(t, one)
    return t.count(
        "{n} member of the body is elsewhere at that time: {other}",
        "{n} members of the body are elsewhere at that time: {other}",
        away,
        other=other,
    )


def _unknown(t: Translator, one: Advice) -> Html:
    return t("{place}: its public holidays of that year are not known here", place=country(t, one))


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
