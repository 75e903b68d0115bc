"""What is asked of an activity: the sentence, with an example of an answer."""

from handlers.particulars import asking as particulars
from locales import Html, Translator, code, lines, territories, verbatim
from programme.cards import Card
from programme.questions import Question
from programme.values import Kind, LegSeen, Status
from publishing import sentences


def leg_asked(card: Card, question: Question) -> LegSeen | None:
    """The leg that a question is about: the one it names, or the only one."""
    legs = card.activity.live_legs
    if question.leg_id is not None:
        return next((leg for leg in legs if leg.id == question.leg_id), None)
    return legs[0] if len(legs) == 1 else None


def city_asked(card: Card, question: Question | None) -> str | None:
    """The city as it was typed whose country is asked for."""
    if question is None or question.ask != "place":
        return None
    if card.activity.status is not Status.DRAFT:
        return question.text
    leg = leg_asked(card, question)
    return leg.place.city if leg and leg.place.territory is None else None


def sentence(t: Translator, card: Card, question: Question) -> Html | None:
    """The question in words, with an example of an answer."""
    if question.ask in particulars.ASKS:
        return particulars.asked(t, card, question.ask)
    match question.ask:
        case "place":
            return _place(t, card, question)
        case "days" | "move":
            return _days(t, card, question)
        case "record":
            return t("These days are past. Is it a record of what took place?")
    asked = {
        "title": (t("What is the title?"), t.plain("Workshop on electronic evidence")),
        # NOTE: An example to type: a kind of activity.
        "kind": (t("What kind of activity is it?"), t.plain("workshop")),
        "project": (t("Which project does it belong to?"), verbatim("GLACY+")),
        "body": (t("Which body meets?"), verbatim("T-CY")),
        "times": (t("At what time, by the clocks of the place?"), verbatim("10:00–11:30")),
        "session": (t("Which session of the body is it?"), verbatim("16")),
        "legs": (
            t("Which places are to be added? One in each line."),
            t.plain("Belgrade, Serbia, 1–2 August"),
        ),
    }.get(question.ask)
    return (
        t("{question} For example: {example}", question=asked[0], example=code(asked[1]))
        if (asked)
        else None
    )


def _place(t: Translator, card: Card, question: Question) -> Html:
    city = city_asked(card, question)
    if city:
        return t(
            "In which country is “{city}”? For example: {example}",
            city=city,
            example=code(territories.name(t, "GE")),
        )
    example = code(t.plain("Tbilisi, Georgia"))
    leg = leg_asked(card, question)
    if leg and leg.days.start and len(card.activity.live_legs) > 1:
        days = sentences.when(t, leg.days)
        return t("Where is it on {days}? For example: {example}", days=days, example=example)
    return t("Where does it take place? For example: {example}", example=example)


def _days(t: Translator, card: Card, question: Question) -> Html:
    examples = {
        "exact": code(t.plain("18–19 July 2016")),
        "month": code(t.plain("October 2016")),
        # NOTE: An example to type: to be confirmed. It must be understood when it is typed.
        "open": code(t.plain("tbc")),
    }
    leg = leg_asked(card, question)
    several = "days" in card.missing and len(card.activity.live_legs) > 1
    below = t("Or one line of dates for each place, in the order above.") if several else None
    return lines(
        _when(t, card, leg, examples), below, t("Or tap the first day, and then the last.")
    )


def _when(t: Translator, card: Card, leg: LegSeen | None, examples: dict[str, Html]) -> Html:
    if card.activity.kind is Kind.CALL:
        example = code(t.plain("8 July 2016, 18:00, New York"))
        return t(
            "What is the deadline, and on whose clock? For example: {example}", example=example
        )
    if leg and leg.place.territory and len(card.activity.live_legs) > 1:
        place = sentences.where(t, leg.place)
        return t(
            "When is it in {place}? For example: {exact}, {month} or {open}",
            place=place,
            **examples,
        )
    return t("When does it take place? For example: {exact}, {month} or {open}", **examples)
