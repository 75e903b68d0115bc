"""Making an invitation: the act, then one word to its maker and one message to forward."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from aiogram import BaseMiddleware
from aiogram.types import CallbackQuery, Message, TelegramObject

from handlers import readiness
from handlers.answering import answer
from handlers.buttons import Invite
from handlers.inviting.forwarding import forwardable, made
from handlers.readiness import Lacking
from locales import Catalogues, Translator, lines
from programme import cards, guests, invitations, team, translations
from programme.cards import Card
from programme.invitations import Codes
from programme.office import Office
from programme.people import Acquaintance
from programme.tongues import read_in
from programme.values import Kind, Right, Role
from programme.viewer import Viewer

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]

GIVEN = (Right.COORDINATOR, Right.PROJECT_MANAGER, Right.FOCAL_POINT, Right.HEAD)


@dataclass(frozen=True)
class Maker:
    """Whoever invites, and what an invitation is made of."""

    office: Office
    by: Viewer
    who: Acquaintance
    t: Translator
    catalogues: Catalogues
    office_name: str
    username: str | None
    public_url: str

    @property
    def lives(self) -> timedelta:
        """How long an invitation is valid."""
        return self.office.rules.invitation_lives

    async def make(self, event: Message | CallbackQuery, button: Invite, name: str) -> None:
        """An invitation as the button says, in the language that it carries."""
        card = await self._card(button.activity)
        right = Right(button.right) if button.right in set(GIVEN) else None
        codes, page = await self._doors(button, right, _role(card), name)
        until = self.by.now + self.lives
        text = forwardable(
            self.catalogues.translator(button.language),
            codes,
            name=name,
            office_name=self.office_name,
            username=self.username,
            what=read_in(card.activity, button.language) if card else right,
            until=until.date(),
            page=page,
        )
        missing = [one for one in await self.missing(button.activity) if one[0] == button.language]
        said = made(self.t, name, until, self.who.zone, page=page)
        await answer(
            event,
            lines(said, readiness.sentence(self.t, missing)),
            readiness.rows(self.t, button.activity, missing),
        )
        below = event.message if isinstance(event, CallbackQuery) else event
        if isinstance(below, Message):
            await answer(below, text)

    async def _doors(
        self, button: Invite, right: Right | None, role: Role | None, name: str
    ) -> tuple[Codes, str | None]:
        """The codes for Telegram; and the page, for who is invited by name to an activity."""
        given: dict[str, Any] = {"role": role, "name": name, "language": button.language}
        if button.activity and name:
            guest = await self.office.act(
                guests.invite, by=self.by, activity_id=button.activity, **given
            )
            return guest.codes, f"{self.public_url}/i/{guest.page}/" if guest.page else None
        given |= await self.office.ask(team.scope, by=self.by, scope=button.scope)
        given |= {"right": right, "activity_id": button.activity or None, "name": name or None}
        return await self.office.act(invitations.issue, by=self.by, **given), None

    async def missing(self, activity_id: int) -> Lacking:
        """The languages of its people in which an activity has no title."""
        if not activity_id:
            return ()
        asked = translations.lacking_titles
        return await self.office.ask(asked, by=self.by, activity_id=activity_id)

    async def _card(self, activity_id: int) -> Card | None:
        if not activity_id:
            return None
        return await self.office.ask(cards.card, by=self.by, activity_id=activity_id)


def _role(card: Card | None) -> Role | None:
    if card is None:
        return None
    return Role.MEMBER if card.activity.kind is Kind.COMMITTEE else Role.PARTICIPANT


class AtHand(BaseMiddleware):
    """Gives the handlers of the router ``maker``."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        names = ("office", "by", "who", "t", "catalogues", "office_name", "username", "public_url")
        data["maker"] = Maker(**{name: data[name] for name in names})
        return await handler(event, data)
