"""Anything that people, machines and Telegram do, in any order; after it each has what was owed."""

from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from programme.values import Answer, Status
from tests.model import season
from tests.model.draws import (
    GUESTS,
    MOST_PLANS,
    How,
    answers,
    days,
    guests,
    hows,
    lengths,
    offsets,
    pauses,
    plans,
    starts,
    venues,
    which,
    wishes,
)
from tests.model.scene import Scene
from tests.programme.desk import ANA, LUC


class Reminders(Scene):
    """What people do."""

    @precondition(lambda self: len(self.made.diary.plans) < MOST_PLANS)
    @rule(**plans)
    def somebody_plans(self, **given: Any) -> None:
        """One more activity, with the same guests."""
        self.run(self.made.convene((ANA, LUC), **given))

    @rule(first=pauses, which=which, leg=which, after=days, length=lengths, start=starts)
    def a_leg_moves(self, first: list[How], which: int, leg: int, **given: Any) -> None:
        """After a while, to other days."""
        for how in first:
            self.run(self.made.wait(how))
        self.run(self.made.move(self.plan(which), leg, **given))

    @rule(which=which, leg=which, how=hows)
    def a_move_is_undone(self, which: int, leg: int, how: How) -> None:
        """Or undone again."""
        self.run(self.made.undo(self.plan(which), leg))
        self.run(self.made.wait(how))

    @rule(which=which, leg=which, venue=venues)
    def a_leg_goes_elsewhere(self, which: int, leg: int, venue: Any) -> None:
        """To another place."""
        self.run(self.made.place(self.plan(which), leg, venue))

    @rule(which=which, after=days, start=starts, venue=venues)
    def a_leg_is_added(self, which: int, **given: Any) -> None:
        """Another place beside the first."""
        self.run(self.made.add_leg(self.plan(which), **given))

    @rule(which=which, leg=which)
    def a_leg_is_called_off(self, which: int, leg: int) -> None:
        """One of several."""
        self.run(self.made.drop_leg(self.plan(which), leg))

    @rule(which=which, step=st.sampled_from([Status.CANCELLED, Status.POSTPONED]))
    def it_is_called_off(self, which: int, step: Status) -> None:
        """For good or for now."""
        self.run(self.made.step(self.plan(which), step))

    @rule(which=which)
    def it_is_on_again(self, which: int) -> None:
        """Reinstated, and confirmed."""
        for step in (Status.TENTATIVE, Status.CONFIRMED):
            self.run(self.made.step(self.plan(which), step))

    @rule(which=which, chat=guests)
    def somebody_joins(self, which: int, chat: int) -> None:
        """Perhaps after the fact."""
        self.run(self.made.join(self.plan(which), chat))

    @rule(which=which, chat=guests, answer=answers)
    def somebody_answers(self, which: int, chat: int, answer: Answer) -> None:
        """The last answer counts."""
        self.run(self.made.answer(self.plan(which), chat, answer))

    @rule(which=which, chat=guests, muted=st.booleans())
    def somebody_mutes(self, which: int, chat: int, muted: bool) -> None:
        """Or listens again."""
        self.run(self.made.mute(self.plan(which), chat, muted))

    @rule(chat=guests, wish=wishes)
    def somebody_wishes(self, chat: int, wish: tuple[str, Any]) -> None:
        """Another clock, another language, hours or reminders of their own, less."""
        self.run(self.made.wish(chat, *wish))

    @rule(which=which, place=which, on=st.booleans())
    def a_reminder_is_switched(self, which: int, place: int, on: bool) -> None:
        """Off or on, for everybody in an activity."""
        self.run(self.made.switch(self.plan(which), place, on))

    @rule(which=which, offset=offsets)
    def a_reminder_is_added(self, which: int, offset: season.Offset) -> None:
        """For everybody in an activity."""
        self.run(self.made.add_rung(self.plan(which), offset))

    @rule(chat=guests, how=hows)
    def somebody_stops_the_bot(self, chat: int, how: How) -> None:
        """For a while."""
        self.made.house.telegram.blocked.add(chat)
        self.run(self.made.wait(how))

    @rule()
    def everybody_comes_back(self) -> None:
        """And writes."""
        for chat in GUESTS:
            self.run(self.made.come_back(chat))

    @rule(chat=guests)
    def somebody_presses(self, chat: int) -> None:
        """A button under the last message that they have."""
        self.run(self.made.press(chat))
