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
from tests.model.draws import GUESTS, How, guests, hows, plans, troubles
from tests.model.house import Watched
from tests.model.plans import Plan
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
        **plans,
    )
    def begin(self, begins: datetime, homes: tuple[str, ...], **given: Any) -> None:
        """An office with something confirmed, and two guests."""
        self.run(self.made.begin(begins, dict(zip(GUESTS, homes, strict=True))))
        self.run(self.made.convene((ANA, LUC), **given))

    @rule(how=hows, chat=guests, what=troubles)
    def time_passes(self, how: How, chat: int, what: str) -> None:
        """The clock goes on, and something may go wrong with the next message to somebody."""
        self.made.goes_wrong(chat, what)
        self.run(self.made.wait(how))

    @rule(how=hows, chat=guests, what=troubles)
    def more_time_passes(self, how: How, chat: int, what: str) -> None:
        """Mostly nobody does anything."""
        self.made.goes_wrong(chat, what)
        self.run(self.made.wait(how))

    @rule(hours=st.sampled_from((1, 8, 30)))
    def the_machine_sleeps(self, hours: int) -> None:
        """It is found asleep, and woken."""
        self.run(self.made.sleep(timedelta(hours=hours)))

    @rule(kindly=st.booleans())
    def another_process_begins(self, kindly: bool) -> None:
        """After the first has ended, or was killed."""
        self.run(self.made.restart(kindly=kindly))
