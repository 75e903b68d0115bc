"""What a reader guessed or could not decide, in whole sentences with an example."""

from collections.abc import Mapping
from datetime import date
from typing import Protocol

from locales import Html, Plain, Translator, code, dates, territories
from publishing.doubts.texts import SENTENCES
from publishing.losses import lost


class Doubtful(Protocol):
    """A doubt as ``reading.doubts`` has it: publishing never imports the room beside it."""

    @property
    def code(self) -> str:
        """Which doubt it is."""

    @property
    def facts(self) -> Mapping[str, str]:
        """What its sentence needs."""


def words(doubt: Doubtful, t: Translator) -> Html:
    """What was understood, what is wrong with it, and what to write instead."""
    if doubt.code in {"unknown_place", "which_territory", "zone_of_capital"}:
        return _of_place(doubt, t)
    if doubt.code in {"unknown_project", "unknown_kind"}:
        return _of_code(doubt, t)
    if doubt.code == "lost":
        return t("{loss}", loss=lost(t, doubt.facts["loss"]))
    if doubt.code in SENTENCES:
        return SENTENCES[doubt.code](t, doubt.facts.get("text", ""))
    return _of_days(doubt, t)


def _of_days(doubt: Doubtful, t: Translator) -> Html:
    facts, example = doubt.facts, code(t.plain("18–19 July 2016"))
    text = facts.get("text", "")
    return {
        "year_inferred": lambda: _of_year(facts, t),
        "weekday_differs": lambda: t(
            "The weekday “{weekday}” does not go with its date: {day}.",
            weekday=facts["weekday"],
            day=dates.day(t, date.fromisoformat(facts["day"]), weekday=True),
        ),
        "end_before_start": lambda: t(
            "“{text}” ends before it begins. The earlier day comes first, for example: {example}",
            text=text,
            example=example,
        ),
        "impossible_day": lambda: t(
            "“{text}” is no day of the calendar. Other dates can be sent, for example: {example}",
            text=text,
            example=example,
        ),
        "past": lambda: t("{day} is past.", day=_day(t, facts["day"])),
        "ambiguous_day": lambda: t(
            "“{text}” can be read in two ways. Which day is meant?", text=text
        ),
    }.get(doubt.code, lambda: t("“{text}” was not understood.", text=text))()


def _of_year(facts: Mapping[str, str], t: Translator) -> Html:
    if facts.get("text"):
        return t(
            "No year was given; {year} is taken from “{text}”.",
            year=facts["year"],
            text=facts["text"],
        )
    return t("No year was given; {year} is assumed.", year=facts["year"])


def _of_place(doubt: Doubtful, t: Translator) -> Html:
    facts = doubt.facts
    if doubt.code == "which_territory":
        return t("“{text}” lies in more than one country.", text=facts["text"])
    if doubt.code == "unknown_place":
        return t("“{text}” is not among the places known here.", text=facts["text"])
    return t(
        "No city was given; the time of the capital of {country} is assumed.",
        country=territories.name(t, facts["territory"]),
    )


def _of_code(doubt: Doubtful, t: Translator) -> Html:
    facts = doubt.facts
    if doubt.code == "unknown_kind":
        return t("The kind of activity was not recognised.")
    if facts["nearest"]:
        return t(
            "No project or body is called “{text}”. The nearest is {nearest}.",
            text=facts["text"],
            nearest=facts["nearest"],
        )
    return t("No project or body is called “{text}”.", text=facts["text"])


def _day(t: Translator, day: str) -> Plain:
    return dates.day(t, date.fromisoformat(day))
