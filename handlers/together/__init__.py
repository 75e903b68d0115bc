"""What belongs together: links made and removed in chat, further bodies, and moves that follow."""

from aiogram import Router
from aiogram.filters import Command

from handlers.buttons import Bind, Bodies, Follow, Join, Links, Unbind
from handlers.conversation import router
from handlers.filters import Asked
from handlers.together.changing import bind, bodies, follow, unbind
from handlers.together.choosing import asked, chosen, named, shown
from handlers.together.page import QUESTION


def create() -> Router:
    """The conversation about what belongs together."""
    made = router("together")
    made.message(Command("link"))(asked)
    made.message(Asked(QUESTION))(named)
    for button, handler in (
        (Links, shown),
        (Join, chosen),
        (Bind, bind),
        (Unbind, unbind),
        (Bodies, bodies),
        (Follow, follow),
    ):
        made.callback_query(button.filter())(handler)
    return made
