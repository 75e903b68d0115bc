"""What is done to the product, and beside it to the model."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, time, timedelta
from typing import Any

from handlers.sender import Sender
from programme import drafts, life, rungs
from programme.edits import LegGiven
from programme.life import STEPS
from programme.office import Office
from programme.values import Answer, Days, Kind, Place, Precision, Right, Status
from tests import factories as make
from tests.model import season
from tests.model.house import House
from tests.model.plans import Leg, Part, Person, Plan
from tests.model.watched import Watched
from tests.model.witness import Witness
from tests.programme.desk import HEAD, Desk

MOST_LEGS, MOST_RUNGS = 3, 4


class Planning(Witness):
    """Each act is done twice: by the product, and in the model's diary."""

    def __init__(self, database: Watched, office: Office, sender: Callable[..., Sender]) -> None:
        super().__init__(House(database, office, season.SEASONS[0], sender))
        self.desk = Desk(office, season.SEASONS[0])
        self.wishes = 0
        self.earlier: dict[int, Days] = {}

    async def begin(self, now: datetime, homes: Mapping[int, str]) -> None:
        """Everybody settles in, and the first process begins."""
        self.house.start(now)
        self.desk.now = now
        self.desk.people[HEAD] = self.desk.make(make.person, chat=HEAD, rights=[Right.HEAD])
        self.desk.project = self.desk.make(make.project)
        for chat, zone in homes.items():
            self.desk.people[chat] = self.desk.make(make.person, chat=chat, zone=zone)
            self.diary.people[chat] = Person(chat, zone)
        await self.house.begin()
        await self.look()

    async def act(self, act: Callable[..., Any], chat: int = HEAD, **given: Any) -> Any:
        """Something is done in a chat, now."""
        self.desk.now = self.house.moment
        done = await self.desk.act(act, chat, **given)
        await self.house.quiet()
        return done

    def can_write(self, chat: int) -> bool:
        """Who has stopped the bot writes nothing to it."""
        return chat not in self.house.telegram.blocked

    async def convene(
        self,
        guests: Iterable[int],
        *,
        venue: Place,
        start: time | None,
        after: int,
        length: int,
        kind: Kind,
    ) -> None:
        """Something is planned, saved and confirmed, and guests have accepted."""
        title = f"Plan {'ABC'[len(self.diary.plans)]}"
        days = self._days(after, length, start)
        legs = [LegGiven(venue, days)]
        given = {"kind": kind, "projects": ["GLACY"], "legs": legs}
        number = await self.act(drafts.begin, title=title, language="en_GB", **given)
        await self.act(drafts.save, activity_id=number)
        ladder = {rung.name: rung for rung in season.LADDERS[kind]}
        plan = Plan(number, title, kind is Kind.ONLINE, [], ladder)
        self.diary.plans[number] = plan
        await self._leg(plan, venue, days)
        for chat in guests:
            self.desk.join(number, chat)
            plan.parts[chat] = Part(Answer.ACCEPTED, (plan.revision, plan.facts))
        await self.step(plan, Status.CONFIRMED)

    def _days(self, after: int, length: int, start: time | None) -> Days:
        first = self.house.moment.date() + timedelta(days=after)
        precision = Precision.DAY if start is None else Precision.TIME
        return Days(precision, first, first + timedelta(days=length), start)

    async def _leg(self, plan: Plan, venue: Place, days: Days) -> None:
        """A leg as it was given; its number alone is the product's."""
        shown = await self.desk.ask(rungs.seen, HEAD, activity_id=plan.id)
        number = shown.activity.legs[-1].id
        plan.legs.append(Leg(number, venue, days))
        self._done(plan)

    def _done(self, plan: Plan) -> None:
        """Others see that it has changed."""
        plan.changed(self.house.moment)
        self.ledger.compute(self.house.moment)

    async def step(self, plan: Plan, step: Status) -> None:
        """A step that leads on from where it stands."""
        if plan.status not in STEPS[step] or plan.status is Status.POSTPONED:
            return  # what was postponed goes on with new days alone
        await self.act(life.step, activity_id=plan.id, step=step, reason="For a reason")
        plan.status = step
        self._done(plan)
