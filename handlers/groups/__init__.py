"""Groups: nothing is written to one before a coordinator has admitted it, and nothing private."""

from aiogram import F, Router
from aiogram.filters import JOIN_TRANSITION, LEAVE_TRANSITION, ChatMemberUpdatedFilter, Command

from handlers.buttons import Admit
from handlers.groups import admitting, answering, belonging
from handlers.groups.answering import Addressed, Admitted
from handlers.groups.listing import listed
from handlers.meeting import GROUPS

__all__ = ["create", "listed"]


def create() -> Router:
    """The one conversation that is held in groups."""
    router = Router(name="groups")
    router.message.filter(F.chat.type.in_(GROUPS))
    router.callback_query.filter(F.message.chat.type.in_(GROUPS))
    router.my_chat_member.filter(F.chat.type.in_(GROUPS))
    came, left = (ChatMemberUpdatedFilter(one) for one in (JOIN_TRANSITION, LEAVE_TRANSITION))
    router.my_chat_member.register(belonging.taken_in, came)
    router.my_chat_member.register(belonging.put_out, left)
    router.message.register(belonging.upgraded, F.migrate_to_chat_id)
    router.message.register(belonging.renamed, F.new_chat_title)
    router.message.register(admitting.typed, Command("admit"))
    router.message.register(admitting.leave, Command("leave"))
    router.message.register(answering.in_private, Addressed(), Admitted())
    router.message.register(admitting.introduce_again, Addressed())
    router.callback_query.register(admitting.pressed, Admit.filter())
    router.callback_query.register(answering.old_button)
    return router
