"""An invitation in words: what its maker is told, and the message that is forwarded."""

from datetime import date, datetime

from locales import Html, Plain, Translator, bold, code, dates, lines, link
from programme.invitations import LETTERS, Codes
from programme.values import ActivitySeen, Right
from publishing import sentences
from publishing.names import right_name


def made(t: Translator, name: str, until: datetime, zone: str, *, page: str | None = None) -> Html:
    """To whoever invites: what to do with the next message."""
    moment = dates.moment(t, until, zone)
    return lines(
        t("The invitation is ready. Forward the next message to {name}.", name=bold(name))
        if name
        else t("The invitation is ready. Forward the next message to the person invited."),
        t("Or copy it into an email or any messenger: its page needs no Telegram.")
        if page
        else None,
        t("It is for one person, and valid until {moment}.", moment=moment)
        if page is None
        else t("In Telegram it is valid until {moment}; the page stays longer.", moment=moment),
    )


def unseen(t: Translator) -> Html:
    """An invitation was made, and the message with it may never have arrived."""
    return t("An invitation was made, but may not have reached you. Make another one:")


def forwardable(
    t: Translator,
    codes: Codes,
    *,
    name: str,
    office_name: str,
    username: str | None,
    what: ActivitySeen | Right | None,
    until: date,
    page: str | None = None,
) -> Html:
    """To the person invited, in their language: what for, the link, and the eight letters."""
    return lines(
        t("Hello {name}.", name=name) if name else t("Hello."),
        *_what_for(t, what, office_name),
        Html(""),
        *((*by_page(t, page), Html(""), t("Or in Telegram:")) if page else ()),
        *_ways(t, codes, username),
        Html(""),
        _until(t, dates.day(t, until), page),
    )


def _until(t: Translator, day: Plain, page: str | None) -> Html:
    if page is None:
        return t("This invitation is for you only, and valid until {day}.", day=day)
    return t("This is for you only; the link to Telegram is valid until {day}.", day=day)


def _what_for(
    t: Translator, what: ActivitySeen | Right | None, office_name: str
) -> list[Html | None]:
    if isinstance(what, ActivitySeen):
        return [
            t("{office} invites you to:", office=office_name),
            bold(what.title),
            sentences.legs(t, what),
            sentences.footnotes(t, what),
        ]
    asks = t("{office} invites you to work with its assistant.", office=office_name)
    part = t("Your part: {right}", right=right_name(t, what)) if what else None
    return [asks, part]


def by_page(t: Translator, page: str) -> list[Html]:
    """The way that needs nothing but a browser."""
    return [
        t("Your own page, with no account and no application: answer there, and see what changes."),
        link(page, page),
    ]


def _ways(t: Translator, codes: Codes, username: str | None) -> list[Html]:
    letters = code(spaced(codes.letters))
    if username is None:
        return [
            t("In Telegram, type these eight letters to our assistant: {letters}", letters=letters)
        ]
    address = f"https://t.me/{username}?start={codes.code}"
    return [
        t("Open this link in Telegram, then press Start:"),
        link(address, address),
        t(
            "If the link does not open: look for @{username} in Telegram, press Start, "
            "and type these eight letters: {letters}",
            username=username,
            letters=letters,
        ),
    ]


def spaced(letters: str) -> str:
    """Eight letters as people read them out: "BCDF GHJK"."""
    return f"{letters[: LETTERS // 2]} {letters[LETTERS // 2 :]}"
