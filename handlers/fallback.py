"""Always last: what nothing else has taken gets an answer that says what to do."""

from collections.abc import Sequence

from aiogram import F, Router
from aiogram.types import CallbackQuery, ContentType, Message

from handlers.answering import alert, answer
from handlers.codes import mistyped, nearly
from handlers.filters import Known
from handlers.welcoming import stranger
from locales import Html, Plain, Translator, code, lines
from programme.viewer import Viewer

# What people send; all else in a chat is Telegram's own news (a pinned message, a new title).
SENT = frozenset(
    {
        ContentType.ANIMATION,
        ContentType.AUDIO,
        ContentType.CONTACT,
        ContentType.DICE,
        ContentType.DOCUMENT,
        ContentType.LOCATION,
        ContentType.PHOTO,
        ContentType.POLL,
        ContentType.STICKER,
        ContentType.VENUE,
        ContentType.VIDEO,
        ContentType.VIDEO_NOTE,
        ContentType.VOICE,
    }
)


def create() -> Router:
    """Old buttons, unknown commands, and what is no text."""
    router = Router(name="fallback")
    router.callback_query.register(old_button)
    router.message.register(unknown_command, F.text.startswith("/"))
    router.message.register(no_text, F.content_type.in_(SENT))
    return router


def gate() -> Router:
    """Strangers get no further than the first door, whatever they type or press."""
    router = Router(name="gate")
    router.callback_query.register(old_button, ~Known())
    router.message.register(from_outside, F.content_type.in_({*SENT, ContentType.TEXT}), ~Known())
    return router


async def old_button(press: CallbackQuery, *, by: Viewer, t: Translator) -> None:
    """A button that leads nowhere any more."""
    await alert(press, nowhere(t, known=by.person_id is not None))


def nowhere(t: Translator, *, known: bool) -> Plain:
    """Fits an alert."""
    if known:
        return t.plain("This button is from an older message and leads nowhere now. Type /start.")
    return t.plain("This button needs an invitation. Open your link, or type the eight letters.")


async def unknown_command(message: Message, *, t: Translator) -> None:
    """A command that is none."""
    command = (message.text or "").split(maxsplit=1)[0][:40]
    await answer(message, not_known(t, command))


def not_known(t: Translator, command: str) -> Html:
    """What was typed, and where the list is."""
    return lines(
        t("{command} is no command here.", command=code(command)),
        t("What you can do: /help. To write to your coordinator, leave out the stroke (/)."),
    )


async def no_text(message: Message, *, by: Viewer, t: Translator) -> None:
    """A picture, a voice, a document."""
    await answer(message, only_text(t, desk=by.at_the_desk))


def only_text(t: Translator, *, desk: bool) -> Html:
    """Kindly, and with the way that works."""
    if desk:
        return lines(
            t("Thank you, but this cannot be read here, so it was not kept."),
            t(
                "Text can be sent, or a file: "
                ".xlsx, .ods, .csv, .docx, .odt, .rtf, .txt, .html, .eml, .ics, .pdf."
            ),
        )
    return lines(
        t("Thank you, but only text is read here, so this was not passed on."),
        t(
            "Please write in words what it is about: the coordinator will tell you where to send "
            "it."
        ),
    )


async def from_outside(
    message: Message, *, t: Translator, office_name: str, languages: Sequence[str]
) -> None:
    """The catch-all for strangers: they can list nothing, and read how to come in."""
    if message.text and nearly(message.text):
        await answer(message, mistyped(t))
        return
    await answer(message, *stranger(t, office_name, languages))
