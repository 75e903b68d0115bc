"""What the programme refuses, in words: what is wrong, and what can be done next."""

from functools import singledispatch

from locales import Html, Translator, code, dates, lines, plain_listed
from programme import refusals
from programme.values import Precision, Status
from publishing import excess, forbidden
from publishing.fields import field_name, shown
from publishing.names import status_name


@singledispatch
def words(refusal: Exception, t: Translator) -> Html:
    """The whole answer to a refusal; nothing has changed when it is given."""
    without_facts = {
        refusals.ChangedSinceAsked: t(
            "This has changed since you were asked, so nothing was decided. "
            "This is how it stands now:"
        ),
        refusals.LastLeg: t(
            "This is the only place left. If it is removed, the whole activity is cancelled: "
            "“Cancel it” does that, with a reason."
        ),
        refusals.NothingToChange: t("This is so already; nothing had to be changed."),
        refusals.CodeExpired: t("This invitation has expired. Whoever sent it can send a new one."),
        refusals.CodeUsed: t(
            "This invitation has been used already. Whoever sent it can send a new one."
        ),
        refusals.NoCoordinator: t(
            "Nobody is entrusted with this activity yet, so the message could not be passed on."
        ),
    }
    return without_facts.get(type(refusal), t("This could not be done, and nothing has changed."))


@words.register
def _(refusal: refusals.NotFound, t: Translator) -> Html:
    if refusal.reference:
        return t(
            "Nothing with the name “{reference}” is known here. /upcoming lists what is coming.",
            reference=refusal.reference,
        )
    return t("This is not there, or no longer. /upcoming lists what is coming.")


@words.register
def _(refusal: refusals.Missing, t: Translator) -> Html:
    lacking = plain_listed(t, (field_name(t, field) for field in refusal.fields))
    return t("Not possible yet. Still missing: {fields}.", fields=lacking)


@words.register
def _(refusal: refusals.NotPossible, t: Translator) -> Html:
    return t(
        "This activity is {status}, so the button or command no longer applies. "
        "Nothing has changed; this is how it stands:",
        status=status_name(t, refusal.status),
    )


@words.register
def _(refusal: refusals.ChangedMeanwhile, t: Translator) -> Html:
    both = (
        t(
            "{field}: now “{now}”, wanted “{wanted}”",
            field=field_name(t, name),
            now=shown(t, name, refusal.now.get(name)),
            wanted=shown(t, name, wanted),
        )
        for name, wanted in refusal.wanted.items()
    )
    return lines(
        t("Somebody else has changed this in the meantime, so nothing was saved."),
        *both,
        t("Open shows it as it is now; there it can be changed again."),
    )


@words.register
def _(_: refusals.TextMissing, t: Translator) -> Html:
    return t("That was no text. Type the words, or leave it as it is.")


@words.register
def _(_: refusals.TitleMissing, t: Translator) -> Html:
    return t(
        "A title needs words. For example: {example}",
        example=code(t.plain("Workshop on electronic evidence")),
    )


@words.register
def _(refusal: refusals.EndBeforeStart, t: Translator) -> Html:
    return t(
        "The end, {end}, lies before the beginning, {start}. For example: {example}",
        start=dates.day(t, refusal.start),
        end=dates.day(t, refusal.end),
        example=code(dates.span(t, Precision.DAY, refusal.end, refusal.start)),
    )


@words.register
def _(refusal: refusals.ReasonMissing, t: Translator) -> Html:
    if refusal.step is Status.CANCELLED:
        example = code(t.plain("The host has withdrawn"))
        return t("Cancelling needs a reason. For example: {example}", example=example)
    if refusal.step is not Status.POSTPONED:
        example = code(t.plain("The host has asked for another look"))
        return t("This step needs a reason. For example: {example}", example=example)
    example = code(t.plain("The host has asked for later dates"))
    return t("Postponing needs a reason. For example: {example}", example=example)


@words.register
def _(_: refusals.Unread, t: Translator) -> Html:
    return t("A number is wanted here. For example: {example}", example=code(34))


@words.register
def _(refusal: refusals.CodeUnknown, t: Translator) -> Html:
    if not refusal.left:
        return t("This code is not known here.")
    return t.count(
        "This code is not known here. {n} try is left; the code stands in the invitation.",
        "This code is not known here. {n} tries are left; the code stands in the invitation.",
        refusal.left,
    )


@words.register
def _(refusal: refusals.TooManyCodes, t: Translator) -> Html:
    return t(
        "Too many codes were wrong. The next one can be tried at {time} (UTC).",
        time=f"{refusal.until:%H:%M}",
    )


words.register(refusals.MayNot, forbidden.step)
words.register(refusals.TitleTooLong, excess.title)
words.register(refusals.ReasonTooLong, excess.reason)
words.register(refusals.TooManyLegs, excess.legs)
words.register(refusals.AudienceChanged, excess.audience)
words.register(refusals.TextTooLong, excess.text)
words.register(refusals.TooManyReminders, excess.reminders)
words.register(refusals.SessionTaken, forbidden.session)
words.register(refusals.TooManyDates, excess.dates)
words.register(refusals.FieldTooLong, excess.field)
words.register(refusals.NumberOutOfReach, excess.number)
words.register(refusals.OnePerLeg, excess.lines_of_legs)
