"""What is too much of something, in words: how much it is, how much fits, what to do."""

from locales import Html, Translator
from programme import refusals
from publishing.fields import field_name


def title(refusal: refusals.TitleTooLong, t: Translator) -> Html:
    """A title too long, and how to shorten it."""
    return t(
        "This title has {length} characters; {limit} fit a calendar. "
        "A shorter one can be sent now, or the button cuts it.",
        length=t.number(refusal.length),
        limit=t.number(refusal.limit),
    )


def reason(refusal: refusals.ReasonTooLong, t: Translator) -> Html:
    """A reason too long for a message."""
    return t(
        "This reason has {length} characters; {limit} fit a message to all who take part. "
        "A shorter one can be sent now.",
        length=t.number(refusal.length),
        limit=t.number(refusal.limit),
    )


def legs(refusal: refusals.TooManyLegs, t: Translator) -> Html:
    """More places than fit."""
    return t(
        "These would be {count} places; one activity holds {limit}. "
        "Nothing was added; the places can be registered as several activities.",
        count=t.number(refusal.count),
        limit=t.number(refusal.limit),
    )


def reminders(refusal: refusals.TooManyReminders, t: Translator) -> Html:
    """More reminders than anybody would read."""
    return t(
        "These would be {count} reminders of your own; {limit} are possible. "
        "Nothing was added; one can be taken away first: /reminders",
        count=t.number(refusal.count),
        limit=t.number(refusal.limit),
    )


def text(refusal: refusals.TextTooLong, t: Translator) -> Html:
    """Words that fit no message to many."""
    return t(
        "This has {length} characters; {limit} fit a message to many. "
        "Nothing was kept; please send it shorter, or in two parts.",
        length=t.number(refusal.length),
        limit=t.number(refusal.limit),
    )


def audience(refusal: refusals.AudienceChanged, t: Translator) -> Html:
    """Other people than its writer saw."""
    return t.count(
        "The recipients have changed: now {n} person. Nothing was sent; this is how it stands.",
        "The recipients have changed: now {n} people. Nothing was sent; this is how it stands.",
        refusal.now,
    )


def field(refusal: refusals.FieldTooLong, t: Translator) -> Html:
    """More than a field holds."""
    given = {
        "field": field_name(t, refusal.field),
        "length": t.number(refusal.length),
        "limit": t.number(refusal.limit),
    }
    if refusal.names:
        return t("Too many for “{field}”: {length}; {limit} fit. Nothing was kept.", **given)
    return t(
        "Too long for “{field}”: {length} characters; {limit} fit. "
        "Nothing was kept; a shorter text can be sent now.",
        **given,
    )


def number(refusal: refusals.NumberOutOfReach, t: Translator) -> Html:
    """A number that cannot be meant."""
    return t(
        "“{field}” is a number from 1 to {limit}. Another one can be sent now.",
        field=field_name(t, refusal.field),
        limit=t.number(refusal.limit),
    )


def lines_of_legs(refusal: refusals.OnePerLeg, t: Translator) -> Html:
    """Neither one line nor one for each leg."""
    return t(
        "These are {lines} lines for {legs} places. One line counts for all; "
        "or one line for each place, in the order above. Nothing was kept.",
        lines=t.number(refusal.lines),
        legs=t.number(refusal.legs),
    )


def dates(refusal: refusals.TooManyDates, t: Translator) -> Html:
    """More dates than a series holds."""
    return t(
        "These would be {count} dates; a series holds {limit}. Nothing was kept; "
        "a shorter series can be sent now.",
        count=t.number(refusal.count),
        limit=t.number(refusal.limit),
    )
