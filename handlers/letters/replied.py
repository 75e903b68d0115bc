"""What a message replies to: one that brought a letter, or the card of an activity."""

from aiogram.filters import Filter
from aiogram.types import Message

from handlers.buttons import Open, Reply
from programme import letters
from programme.office import Office
from programme.viewer import Viewer


class AnswersALetter(Filter):
    """The message replies to one that brought a letter."""

    async def __call__(self, message: Message, by: Viewer, office: Office) -> bool | dict[str, int]:
        replied_to = message.reply_to_message
        if replied_to is None or not message.text or message.text.startswith("/"):
            return False
        letter = await office.ask(letters.answered, by=by, replied_to=replied_to.message_id)
        return {"letter_id": letter} if letter is not None else False


def shown_on(message: Message | None) -> int | None:
    """The one activity that a message is about, as its own buttons name it."""
    markup = message.reply_markup if message else None
    named = {
        kind.unpack(button.callback_data).activity
        for row in (markup.inline_keyboard if markup else ())
        for button in row
        for kind in (Reply, Open)
        if button.callback_data and button.callback_data.startswith(f"{kind.__prefix__}:")
    }
    return named.pop() if len(named) == 1 else None
