"""The living card of an activity: its facts, what is missing or guessed, and the open question."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from handlers import advice, asking, keyboards, linked, notices, offers, recurring, waiting
from handlers.answering import Rows
from locales import Html, Translator, bold, dates, lines, plain_listed
from programme.cards import Card
from programme.finding import Choice
from programme.questions import Question
from programme.values import ActivitySeen, Kind, LegSeen, Level, Place, Status
from publishing import particulars, sentences
from publishing.fields import field_name
from publishing.names import answer_name, level_name, status_name


def card(
    t: Translator,
    card: Card,
    *,
    question: Question | None = None,
    editing: bool = False,
    choices: Sequence[Choice] = (),
    places: Sequence[Place] = (),
    today: date | None = None,
) -> tuple[Html, Rows]:
    """The card as text and buttons.

    :param question: what is asked below it; a draft with nothing asked shows Save, Edit, Cancel.
    :param editing: show the fields to choose from instead.
    :param choices: projects and bodies to offer, the likeliest first.
    :param places: countries to offer for a city.
    :param today: the reader's, near which the grid of days opens.
    """
    if editing:
        whole = lines(facts(t, card), Html(""), t("What is to be changed?"))
        return whole, keyboards.fields(t, card)
    text = asking.sentence(t, card, question) if question else None
    below = (Html(""), text) if text else ()
    given: dict[str, Any] = {"choices": choices, "places": places, "today": today}
    asked = offers.rows(t, card, question, **given) if question else ()
    return lines(facts(t, card), *below), [*asked, *keyboards.of(t, card, question)]


def facts(t: Translator, card: Card) -> Html:
    """What stands, one fact per line."""
    activity = card.activity
    return lines(
        sentences.heading(t, activity),
        sentences.belongs(t, activity),
        legs(t, activity),
        particulars.own(t, activity, card.particulars),
        *recurring.listed(t, card.planned),
        recurring.of_series(t, card),
        _reason(t, activity),
        _guessed(t, card),
        _missing(t, card),
        _answers(t, card),
        *(waiting.sentence(t, one) for one in card.asked),
        *waiting.without(t, card),
        *waiting.reported(t, card),
        notices.sentence(t, card),
        _seen_by(t, card),
        linked.sentences(t, card),
        *advice.sentences(t, card),
        sentences.footnotes(t, activity),
    )


def _seen_by(t: Translator, card: Card) -> Html | None:
    """For the desk; new things are for participants only, and say nothing of it."""
    level = card.activity.level
    if not card.edits or level is Level.AMBER:
        return None
    return t("Seen by: {level}", level=level_name(t, level))


def legs(t: Translator, activity: ActivitySeen) -> Html:
    """The legs in order of time, each with the zone in which it counts."""
    if not activity.legs:
        return t("Dates and place to be confirmed")
    shown = [leg_line(t, leg, remote=activity.remote) for leg in activity.ordered]
    if activity.kind is Kind.CALL:
        return lines(*(t("Deadline: {leg}", leg=leg) for leg in shown))
    if len(shown) == 1:
        return shown[0]
    return lines(*(t("{n}. {leg}", n=n, leg=leg) for n, leg in enumerate(shown, start=1)))


def leg_line(t: Translator, leg: LegSeen, *, remote: bool = False) -> Html:
    """One leg: when, where, on whose clock; what is attended from afar needs no place."""
    line = sentences.leg_line(t, leg, remote=remote)
    if leg.place.zone is None:
        return line
    if leg.place.zone_guessed:
        zone = dates.zone_city(t, leg.place.zone)
        return t("{leg} · {zone} (guessed)", leg=line, zone=zone)
    zone = dates.zone_city(t, leg.place.zone, city=leg.place.city)
    return t("{leg} · {zone}", leg=line, zone=zone)


def brief(t: Translator, activity: ActivitySeen) -> Html:
    """Two lines for a list: the title, then when, where and how firm."""
    where = plain_listed(
        t, dict.fromkeys(sentences.where(t, leg.place) for leg in activity.live_legs[:3])
    )
    about = t(
        "{days} · {place} · {status}",
        days=sentences.when(t, activity.days),
        place=where or t.plain("place to be confirmed"),
        status=status_name(t, activity.status),
    )
    if activity.ref:
        about = t("{about} · {reference}", about=about, reference=activity.ref)
    return lines(bold(activity.title), about)


def _reason(t: Translator, activity: ActivitySeen) -> Html | None:
    return t("Reason: {reason}", reason=activity.reason) if activity.reason else None


def _guessed(t: Translator, card: Card) -> Html | None:
    years = {leg.days.start.year for leg in card.activity.live_legs if leg.days.start}
    if "year" not in card.guessed or not years:
        return None
    year = " / ".join(str(one) for one in sorted(years))
    return t("<i>Guessed: the year {year}, since none was given.</i>", year=year)


def _missing(t: Translator, card: Card) -> Html | None:
    lacking = [field_name(t, field) for field in card.missing if field != "record"]
    if card.activity.status is not Status.DRAFT or not lacking:
        return None
    return t("Still missing: {fields}", fields=plain_listed(t, lacking))


def _answers(t: Translator, card: Card) -> Html | None:
    if not card.answers or card.activity.status is Status.DRAFT:
        return None
    said = (
        t.plain("{answer}: {number}", answer=answer_name(t, answer), number=t.number(number))
        for answer, number in card.answers
    )
    return t("Participants: {answers}", answers=plain_listed(t, said))
