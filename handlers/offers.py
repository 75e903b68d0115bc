"""The buttons that answer a question."""

from collections.abc import Sequence
from datetime import date

from handlers import grid, recurring
from handlers.answering import Rows
from handlers.buttons import Draft, PickBody, PickDays, PickKind, PickProject, PickTerritory
from handlers.keyboards import draft, in_rows
from locales import Translator, territories, verbatim
from programme.cards import Card
from programme.finding import Choice
from programme.questions import Question
from programme.values import Days, Kind, Place
from publishing import sentences
from publishing.names import kind_name


def rows(
    t: Translator,
    card: Card,
    question: Question,
    *,
    choices: Sequence[Choice] = (),
    places: Sequence[Place] = (),
    today: date | None = None,
) -> Rows:
    """The buttons that answer a question; days are picked on a grid that begins near ``today``."""
    activity = card.activity.id
    match question.ask:
        case "kind":
            return kinds(t, activity)
        case "project" | "body" as asked:
            return {"project": projects, "body": bodies}[asked](choices, activity)
        case "place" if places:
            return countries(t, places, activity)
        case "days" if today:
            picked = grid.rows(t, card, grid.begun(card, question, today), today)
            return [*recurring.days(t, card, question.leg_id), *picked]
        case "record":
            return of_record(t, card)
    return away(t, card, question)


def away(t: Translator, card: Card, question: Question) -> Rows:
    """What is given of a particular can be taken away."""
    there = question.ask in card.particulars.names
    return [[(t.button("Take it away"), draft(card, "clear"))]] if there else []


def of_record(t: Translator, card: Card) -> Rows:
    """Past days: they are meant, or they were a slip."""
    return [
        [(t.button("Yes, it is a record"), draft(card, "record"))],
        [(t.button("Other dates"), draft(card, "redate"))],
    ]


def kinds(t: Translator, activity: int) -> Rows:
    """Every kind of activity."""
    return in_rows(
        [(kind_name(t, kind), PickKind(activity=activity, kind=kind)) for kind in Kind], 3
    )


def projects(choices: Sequence[Choice], activity: int) -> Rows:
    """The projects to choose from."""
    found = [one for one in choices if not one.is_body]
    return in_rows(
        [(verbatim(one.name), PickProject(activity=activity, code=one.code)) for one in found], 2
    )


def bodies(choices: Sequence[Choice], activity: int) -> Rows:
    """The bodies to choose from."""
    found = [one for one in choices if one.is_body]
    return in_rows(
        [(verbatim(one.name), PickBody(activity=activity, code=one.code)) for one in found], 1
    )


def countries(t: Translator, places: Sequence[Place], activity: int) -> Rows:
    """The countries in which a place may lie."""
    codes = dict.fromkeys(place.territory for place in places if place.territory)
    return [
        [(territories.name(t, one), PickTerritory(activity=activity, territory=one))]
        for one in codes
    ]


def readings(t: Translator, choices: Sequence[Days], activity: int, leg: int) -> Rows:
    """The ways to read typed days."""
    return [
        [
            (
                sentences.when(t, days),
                PickDays(
                    activity=activity,
                    leg=leg,
                    start=f"{days.start:%Y%m%d}",
                    end=f"{days.end:%Y%m%d}",
                ),
            )
            for days in choices
            if days.start and days.end
        ]
    ]


def shorten(t: Translator, activity: int, version: int) -> Rows:
    """For a title that is too long: cut it."""
    return [[(t.button("Cut it to fit"), Draft(act="shorten", activity=activity, version=version))]]
