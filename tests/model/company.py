"""Who takes part, what they answer, and what all of them are reminded of."""

from programme import invitations, life, rungs, wishes
from programme.rules import Rung
from programme.values import Answer, Status
from tests.model import season
from tests.model.moving import Moving
from tests.model.plans import Part, Plan
from tests.programme.desk import HEAD

MOST_RUNGS = 4


class Company(Moving):
    """What is done to an activity's people."""

    async def join(self, plan: Plan, chat: int) -> None:
        """Somebody comes in by a code, and is shown how things stand."""
        if chat in plan.parts or not self.can_write(chat):
            return
        codes = await self.act(invitations.issue, activity_id=plan.id)
        await self.act(invitations.redeem, chat, code=codes.code, name="x", language="fr")
        plan.parts[chat] = Part(Answer.INVITED, (plan.revision, plan.facts))
        self.written(chat)

    async def answer(self, plan: Plan, chat: int, answer: Answer) -> None:
        """Somebody answers."""
        closed = plan.status is Status.CANCELLED
        if chat not in plan.parts or closed or not self.can_write(chat):
            return
        await self.act(life.answer, chat, activity_id=plan.id, answer=answer)
        plan.parts[chat].answer = answer
        self.written(chat)

    async def mute(self, plan: Plan, chat: int, muted: bool) -> None:
        """Somebody wants no reminders of an activity."""
        if chat not in plan.parts or not self.can_write(chat):
            return
        await self.act(wishes.mute, chat, activity_id=plan.id, muted=muted)
        plan.parts[chat].muted = muted
        self.written(chat)

    async def switch(self, plan: Plan, place: int, on: bool) -> None:
        """A reminder of the kind, or one that was added, for everybody."""
        shown = await self.desk.ask(rungs.seen, HEAD, activity_id=plan.id)
        one = shown.rungs[place % len(shown.rungs)].rung
        await self.act(rungs.switch, activity_id=plan.id, name=one.name, on=on)
        name = one.name if one.name in plan.ladder else _name(one)
        plan.off = plan.off - {name} if on else plan.off | {name}
        self.ledger.compute(self.house.moment)

    async def add_rung(self, plan: Plan, offset: season.Offset) -> None:
        """One more reminder for everybody; the same twice is once."""
        name = _name(offset.rung)
        if name not in plan.ladder and len(plan.ladder) >= MOST_RUNGS:
            return
        await self.act(rungs.add, activity_id=plan.id, **offset.given)
        plan.ladder[name] = offset.rung
        plan.off -= {name}
        self.ledger.compute(self.house.moment)


def _name(rung: Rung) -> str:
    return f"{rung.days} {rung.at} {rung.before}"
