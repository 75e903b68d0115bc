"""/privacy: what is stored, why, who sees it, and how to have it changed."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import Message

from handlers.answering import answer
from locales import Html, Translator, bold, lines


def create() -> Router:
    """One command, for strangers too."""
    router = Router(name="privacy")
    router.message.register(asked, Command("privacy"))
    return router


async def asked(message: Message, *, t: Translator, office_name: str) -> None:
    """The notice, on one screen."""
    await answer(message, notice(t, office_name))


def notice(t: Translator, office_name: str) -> Html:
    """Whole sentences, no law."""
    return lines(
        bold(t("What is stored about you")),
        t(
            "This assistant belongs to {office}, which answers for what is stored.",
            office=office_name,
        ),
        Html(""),
        t("• Your name, your language and time zone, the number of your Telegram account."),
        t("• The activities to which you are invited, your part in them, and your answers."),
        t("• What you write for a coordinator, and the answer."),
        t("Your telephone number is not known here. Passports and health data are never stored."),
        Html(""),
        bold(t("Why, and who sees it")),
        t("It serves to invite you, remind you and tell you what has changed. Nothing else."),
        t("The coordinators of your activities see it, and nobody outside the office."),
        t("Messages travel through Telegram, which has rules of its own."),
        Html(""),
        bold(t("What you can do")),
        t("/language and /timezone change what is stored; a card changes your answer."),
        t("To see, correct or delete the rest, write it here: the office answers you."),
        t("Block this chat in Telegram, and nothing more is sent to you."),
    )
