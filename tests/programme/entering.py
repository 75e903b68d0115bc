"""A code of an invitation, and somebody who enters by it."""

from programme import invitations
from programme.invitations import Codes
from programme.values import Role
from tests.programme.desk import NEWCOMER, Desk


async def invited(desk: Desk, **given: object) -> Codes:
    """Codes for a workshop, whose desk issued them."""
    activity = desk.convene()
    codes: Codes = await desk.act(
        invitations.issue, activity_id=activity, role=Role.SPEAKER, **given
    )
    return codes


async def enter(desk: Desk, code: str, chat: int = NEWCOMER) -> invitations.Welcome:
    """Somebody types a code."""
    await desk.by(chat)
    welcome: invitations.Welcome = await desk.act(
        invitations.redeem, chat, code=code, name="Nino", language="fr"
    )
    return welcome
