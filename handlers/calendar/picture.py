"""The address of a calendar's page as a picture, for the camera of another device."""

from io import BytesIO

from aiogram import Router
from aiogram.types import BufferedInputFile, CallbackQuery, Message

from handlers.answering import alert, heard
from handlers.buttons import Picture
from handlers.filters import Known
from locales import Translator

# Modules of white around it (ISO/IEC 18004, 5.3.8), and pixels of one module.
BORDER = 4
SCALE = 8


def create() -> Router:
    """One button."""
    router = Router(name="picture")
    router.callback_query.register(drawn, Picture.filter(), Known())
    return router


async def drawn(press: CallbackQuery, *, t: Translator, public_url: str) -> None:
    """The address is read from the message itself, so that no button carries the secret."""
    address = shown_on(press, public_url)
    if address is None or not isinstance(press.message, Message):
        await alert(press, t.plain("There is no address in this message any more."))
        return
    await heard(press)
    await press.message.answer_photo(
        BufferedInputFile(qr(address), "calendar.png"),
        caption=t("Point the camera of your other device at this. Whoever does can read it."),
        parse_mode="HTML",
    )


def shown_on(press: CallbackQuery, public_url: str) -> str | None:
    """The page that the message of a button leads to."""
    markup = press.message.reply_markup if isinstance(press.message, Message) else None
    links = (one.url for row in (markup.inline_keyboard if markup else ()) for one in row)
    return next((one for one in links if one and one.startswith(f"{public_url}/cal/")), None)


def qr(text: str) -> bytes:
    """A QR code (ISO/IEC 18004) that survives a scratch, as PNG."""
    import segno  # late: asked for now and then only

    kept = BytesIO()
    segno.make_qr(text, error="m", boost_error=False).save(
        kept, kind="png", scale=SCALE, border=BORDER
    )
    return kept.getvalue()
