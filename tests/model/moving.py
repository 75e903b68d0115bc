"""Where and when a plan takes place is changed, by the product and beside it by the model."""

from datetime import time

from programme import edits, moves
from programme.edits import LegGiven
from programme.values import Days, Place, Status
from tests.model.planning import Planning
from tests.model.plans import Leg, Plan

MOST_LEGS = 3


class Moving(Planning):
    """What is done to the legs of a plan."""

    async def move(
        self, plan: Plan, leg: int, *, after: int, length: int, start: time | None
    ) -> None:
        """A leg gets other days."""
        one, days = plan.legs[leg % len(plan.legs)], self._days(after, length, start)
        await self._put(plan, one, days)

    async def undo(self, plan: Plan, leg: int) -> None:
        """A leg gets back the days that it had before."""
        one = plan.legs[leg % len(plan.legs)]
        await self._put(plan, one, self.earlier.get(one.id, one.days))

    async def _put(self, plan: Plan, leg: Leg, days: Days) -> None:
        """What was postponed is tentative again."""
        if plan.status is Status.CANCELLED:
            return
        await self.act(edits.days, activity_id=plan.id, days=days, leg_id=leg.id)
        before = plan.facts
        self.earlier[leg.id], leg.days = leg.days, days
        if plan.status is Status.POSTPONED:
            plan.status = Status.TENTATIVE
        if plan.facts != before:
            self._done(plan)

    async def place(self, plan: Plan, leg: int, venue: Place) -> None:
        """A leg gets another place."""
        one = plan.legs[leg % len(plan.legs)]
        if plan.status is Status.CANCELLED or one.place == venue:
            return
        await self.act(edits.place, activity_id=plan.id, place=venue, leg_id=one.id)
        one.place = venue
        self._done(plan)

    async def add_leg(self, plan: Plan, *, after: int, start: time | None, venue: Place) -> None:
        """One more leg."""
        if plan.status is Status.CANCELLED or len(plan.legs) >= MOST_LEGS:
            return
        days = self._days(after, 0, start)
        await self.act(moves.add, activity_id=plan.id, legs=[LegGiven(venue, days)])
        await self._leg(plan, venue, days)

    async def drop_leg(self, plan: Plan, leg: int) -> None:
        """One of several legs is called off."""
        live = [one for one in plan.legs if one.live]
        if plan.status is Status.CANCELLED or len(live) < 2:
            return
        one = live[leg % len(live)]
        await self.act(edits.drop_leg, activity_id=plan.id, leg_id=one.id)
        one.live = False
        self._done(plan)
