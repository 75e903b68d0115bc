"""/privacy: what is stored, why, who sees it, and how to have it changed."""

from datetime import timedelta

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import Message

from handlers.answering import answer
from locales import Html, Plain, Translator, bold, lines
from programme.office import Office
from programme.rules import Retention


def create() -> Router:
    """One command, for strangers too."""
    router = Router(name="privacy")
    router.message.register(asked, Command("privacy"))
    return router


async def asked(
    message: Message, *, t: Translator, office: Office, office_name: str, contact: str = ""
) -> None:
    """The notice, on one screen."""
    await answer(message, notice(t, office_name, contact, office.rules.retention))


def notice(t: Translator, office_name: str, contact: str, kept: Retention) -> Html:
    """Whole sentences, no law."""
    return lines(
        bold(t("What is stored about you")),
        t(
            "This assistant belongs to {office}, which answers for what is stored.",
            office=office_name,
        ),
        t("Questions and complaints: {contact}", contact=contact) if contact else None,
        Html(""),
        t("• Your name, your language and time zone, the number of your Telegram account."),
        t("• The activities to which you are invited, your part in them, and your answers."),
        t("• What you write for a coordinator, and the answer."),
        t("Your telephone number is not known here. Passports and health data are never stored."),
        Html(""),
        bold(t("Why, and who sees it")),
        t("It serves to invite you, remind you and tell you what has changed. Nothing else."),
        t("The coordinators of your activities see it, and nobody outside the office."),
        t(
            "Messages travel through Telegram, which stores them on servers of its own, in other "
            "countries, under rules of its own, and could read them. What is for named people "
            "only is never sent unasked."
        ),
        Html(""),
        bold(t("How long")),
        *_how_long(t, kept),
        Html(""),
        bold(t("What you can do")),
        t("/language and /timezone change what is stored; a card changes your answer."),
        t("/mydata sends you all of it, /forgetme deletes it, /stop ends all messages."),
        t("To have something corrected, write it here: the office answers you."),
    )


def _how_long(t: Translator, kept: Retention) -> tuple[Html, ...]:
    return (
        t("• Letters and messages: {time}.", time=_span(t, kept.messages)),
        t("• Which program fetches your calendar: {time}.", time=_span(t, kept.fetches)),
        t("• Who changed what: {time}.", time=_span(t, kept.history)),
        t(
            "• Your name and your answers: {time} after the last activity; then figures only.",
            time=_span(t, kept.people),
        ),
    )


def _span(t: Translator, span: timedelta) -> Plain:
    """In years where it is some, else in days."""
    years = round(span / timedelta(days=365.25), 1)
    if years >= 2:
        return t.plain_count("{n} year", "{n} years", round(years))
    return t.plain_count("{n} day", "{n} days", span.days)
