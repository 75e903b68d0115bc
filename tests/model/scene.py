"""An office in a test: it begins, time passes, things go wrong, and in the end all is there."""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import datetime, timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from handlers.sender import Sender
from programme.office import Office
from programme.rules import Rules
from tests.model import season
from tests.model.draws import GUESTS, How, hows, pauses, plans, weather
from tests.model.plans import Plan
from tests.model.watched import Watched
from tests.model.wishing import Wishing
from tests.programme.desk import ANA, LUC


class Scene(RuleBasedStateMachine):
    """One office through one sequence of what happens; its parts can be replaced by broken ones."""

    def __init__(
        self,
        database: Watched,
        rules: Rules,
        door: Callable[[Watched, Rules], Office] = Office,
        sender: Callable[..., Sender] = Sender,
    ) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.made = Wishing(database, door(database, rules), sender)
        self.sound = True

    def run(self, work: Coroutine[Any, Any, None]) -> None:
        """Do something to its end."""
        sound, self.sound = self.sound, False
        self.runner.run(work)
        self.sound = sound

    def teardown(self) -> None:
        """All that is still to come comes."""
        try:
            if self.sound:
                self.run(self.made.to_the_end())
        finally:
            self.runner.run(self.made.close())
            self.runner.close()

    def plan(self, which: int) -> Plan:
        """One of the plans so far."""
        found = list(self.made.diary.plans.values())
        return found[which % len(found)]

    @initialize(
        begins=st.sampled_from(season.SEASONS),
        homes=st.tuples(*[st.sampled_from(season.HOMES)] * len(GUESTS)),
        troubles=weather,
        **plans,
    )
    def begin(
        self,
        begins: datetime,
        homes: tuple[str, ...],
        troubles: dict[int, list[str]],
        **given: Any,
    ) -> None:
        """An office with something confirmed, and two guests; what will go wrong is decided."""
        self.made.house.telegram.troubles = {chat: [*ahead] for chat, ahead in troubles.items()}
        self.run(self.made.begin(begins, dict(zip(GUESTS, homes, strict=True))))
        self.run(self.made.convene((ANA, LUC), **given))

    @rule(first=pauses, how=hows)
    def time_passes(self, first: list[How], how: How) -> None:
        """The clock goes on, and nobody does anything."""
        for one in (*first, how):
            self.run(self.made.wait(one))

    @rule(hours=st.sampled_from((1, 8, 30)))
    def the_machine_sleeps(self, hours: int) -> None:
        """It is found asleep, and woken."""
        self.run(self.made.sleep(timedelta(hours=hours)))

    @rule(kindly=st.booleans())
    def another_process_begins(self, kindly: bool) -> None:
        """After the first has ended, or was killed."""
        self.run(self.made.restart(kindly=kindly))
