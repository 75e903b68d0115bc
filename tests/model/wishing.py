"""What people do for themselves, done to the product and beside it to the model."""

from typing import Any

from programme import people, uncertain, wishes
from tests.model import season, wall
from tests.model.company import Company
from tests.model.plans import NIGHT

MOST_OWN = 4


class Wishing(Company):
    """Wishes of people, and what they do with what they get."""

    async def wish(self, chat: int, what: str, value: Any) -> None:
        """Somebody wishes something, if they write at all."""
        if self.can_write(chat):
            await getattr(self, what)(chat, value)
            self.written(chat)

    async def zone(self, chat: int, zone: str) -> None:
        """Somebody lives elsewhere."""
        await self.act(people.choose_zone, chat, zone=zone)
        self.diary.people[chat].zone = zone

    async def language(self, chat: int, language: str) -> None:
        """Somebody reads another language."""
        await self.act(people.choose_language, chat, language=language)
        self.diary.people[chat].language = language

    async def hours(self, chat: int, hours: wall.Hours | None) -> None:
        """Somebody has quiet hours of their own; equal ones: none at all."""
        begins, ends = hours or (None, None)
        await self.act(wishes.keep_quiet, chat, begins=begins, ends=ends)
        never = hours is not None and begins == ends
        self.diary.people[chat].hours = None if never else hours or NIGHT

    async def brief(self, chat: int, brief: bool) -> None:
        """Somebody wants the last reminders only."""
        await self.act(wishes.be_brief, chat, brief=brief)
        self.diary.people[chat].brief = brief

    async def remind(self, chat: int, offset: season.Offset) -> None:
        """Somebody wishes for a reminder of their own; the same twice is once."""
        own = self.diary.people[chat].own
        if offset.rung in own.values() or len(own) < MOST_OWN:
            await self.act(wishes.remind, chat, **offset.given)
        if offset.rung not in own.values() and len(own) < MOST_OWN:
            self.wishes += 1
            own[self.wishes] = offset.rung

    async def forget(self, chat: int, _: None) -> None:
        """The oldest wish goes."""
        own = self.diary.people[chat].own
        if own:
            shown = await self.desk.ask(wishes.wishes, chat)
            await self.act(wishes.forget, chat, rule_id=shown.own[0].id)
            del own[min(own)]

    async def come_back(self, chat: int) -> None:
        """Whoever had stopped the bot writes to it again."""
        self.house.telegram.blocked.discard(chat)
        self.desk.now = self.house.moment
        await self.desk.by(chat)
        self.written(chat)

    async def press(self, chat: int) -> None:
        """A button under the last message proves that it has arrived."""
        if not self.can_write(chat):
            return
        mine = [one for one in self.house.telegram.requests if one.chat == chat and one.taken]
        if mine:
            last = mine[-1]
            [delivery] = [int(one.split(":")[1]) for one in last.buttons if one.startswith("less:")]
            await self.house.office.note(
                uncertain.pressed,
                chat_id=chat,
                message_id=last.message_id,
                delivery_id=delivery,
                now=self.house.moment,
            )
            self.account.proven(last, self.house.moment)
