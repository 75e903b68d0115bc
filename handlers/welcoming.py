"""What somebody reads who comes in: who writes to them, what was recognised, what is stored."""

from collections.abc import Sequence

from handlers.answering import Button, Rows
from handlers.buttons import Calendar, Open, Speak, Welcome
from handlers.invited import answers, details, standing
from locales import Html, Plain, Translator, bold, dates, endonym, lines
from programme.cards import Card
from programme.invitations import Welcome as Welcomed
from programme.values import ActivitySeen, Right
from programme.viewer import DESK
from publishing.names import right_name

PER_ROW = 3
LONGEST_LABEL = 40


def welcome(
    t: Translator,
    welcomed: Welcomed,
    card: Card | None,
    *,
    zone: str,
    office_name: str,
    languages: Sequence[str],
) -> tuple[Html, Rows]:
    """The one message that a code leads to, in the language that is known of its reader."""
    text = lines(
        t("Hello {name}.", name=bold(welcomed.name)),
        t("This is an automated assistant of {office}.", office=office_name),
        t("Invited by: {name}", name=welcomed.invited_by) if welcomed.invited_by else None,
        Html(""),
        *(_activity(t, card, zone) if card else _entrusted(t, welcomed.right)),
        Html(""),
        t(
            "What is stored: your name, your language and time zone, your answers, "
            "the number of your Telegram account. More: /privacy"
        ),
        t("A question, or a mistake above? Just write it here: a coordinator reads it.")
        if card
        else None,
    )
    others = language_rows(t, languages, welcomed.activity_id or 0)
    return text, [*_buttons(t, card), *others]


def _activity(t: Translator, card: Card, zone: str) -> list[Html | None]:
    return [
        details(t, card, zone),
        Html(""),
        *standing(t, card),
        Html(""),
        # The invitation did not say where its reader lives, and reminders go by this clock.
        t("Your time zone here: {zone}. To change it: /timezone", zone=dates.zone_city(t, zone)),
    ]


def _entrusted(t: Translator, right: Right | None) -> list[Html | None]:
    if right is None:
        return [t("You are known here now. What you can do: /help")]
    role = t("Your part in this office: <b>{right}</b>", right=right_name(t, right))
    if right not in DESK:
        return [role, t("What is coming: /upcoming. All that you can do: /help")]
    return [
        role,
        t("You can register activities with /new, and invite people with /invite."),
        t("What is coming: /upcoming. All that you can do: /help"),
    ]


def _buttons(t: Translator, card: Card | None) -> Rows:
    calendar: Button = (t.button("My calendar"), Calendar(renew=False))
    return [answers(t, card), [calendar]] if card and card.role else []


def language_rows(t: Translator, languages: Sequence[str], activity: int) -> list[list[Button]]:
    """The other languages by their own names; a tap says the same message again in one."""
    return in_rows(
        [
            (endonym(language), Welcome(language=language, activity=activity))
            for language in languages
            if language != t.language
        ]
    )


def in_rows(buttons: Sequence[Button]) -> list[list[Button]]:
    """A few buttons on each row, so that a small telephone shows their whole labels."""
    return [list(buttons[at : at + PER_ROW]) for at in range(0, len(buttons), PER_ROW)]


def back(t: Translator, name: str, theirs: Sequence[ActivitySeen]) -> tuple[Html, Rows]:
    """For somebody known who opens the door once more."""
    text = lines(
        t("Hello {name}.", name=bold(name)),
        t("These are your activities. What else you can do: /help")
        if theirs
        else t("There is no activity of yours at the moment. What you can do: /help"),
    )
    return text, [[(labelled(t, one), Open(activity=one.id))] for one in theirs]


def labelled(t: Translator, activity: ActivitySeen) -> Plain:
    """The title of an activity, as much of it as a button shows."""
    title = activity.title
    if len(title) > LONGEST_LABEL:
        title = f"{title[: LONGEST_LABEL - 1].rstrip()}…"
    return t.button("{title}", title=title)


def stranger(
    t: Translator, office_name: str, languages: Sequence[str]
) -> tuple[Html, list[list[Button]]]:
    """For whoever came without an invitation: what this is, and the two ways in."""
    text = lines(
        t("Hello. This is an automated assistant of {office}.", office=office_name),
        t("It is for people whom the office has invited."),
        Html(""),
        t("Open the invitation link that you were sent."),
        t("Or type here the eight letters that came with it: <code>BCDF GHJK</code>, for example."),
        Html(""),
        t("No invitation yet? Please ask the person in the office whom you know."),
    )
    others = [language for language in languages if language != t.language]
    return text, in_rows([(endonym(one), Speak(language=one)) for one in others])
