"""One office through any steps, looked at after each."""

from collections import defaultdict
from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from hypothesis import currently_in_test_context, note

from db.tables import Delivery
from programme import inbox, invitations
from programme.inbox import Received
from programme.office import Office
from programme.refusals import AlreadyActed, ChangedMeanwhile, Refusal
from tests.conftest import empty
from tests.programme.cells import Cell, Rows, changed_cells, rows_of
from tests.programme.desk import ANA, HEAD, Desk
from tests.programme.promises import check_rows, check_versions
from tests.programme.steps import Step, arguments


class Walk:
    """One office through one sequence of steps."""

    def __init__(self, office: Office, now: datetime) -> None:
        self.desk = Desk(office, now)
        self.desk.settle_in()
        self.database = office.database
        self.known: list[int] = []
        self.log: defaultdict[int, list[tuple[int, set[Cell]]]] = defaultdict(list)
        self.update = 0

    async def begin(self) -> None:
        """One activity is there already, saved, with a guest."""
        await self.go(Step("begin", given=True))
        await self.go(Step("save"))
        await self.go(Step("join", ANA))

    async def go(self, step: Step) -> None:
        """Take a step, and look at everything it left."""
        before = rows_of(self.database)
        if step.what == "wait":
            await self._wait(step, before)
        elif step.what == "join":
            await self._join(step, before)
        else:
            await self._act(step, before)
        check_rows(rows_of(self.database), activities=len(self.known))

    async def _wait(self, step: Step, before: Rows) -> None:
        self.desk.after(**step.given)
        await self.desk.deliver()
        assert not changed_cells(before, rows_of(self.database))
        assert all(row.due_at > self.desk.now for row in self.desk.rows(Delivery, state="waiting"))

    async def _join(self, step: Step, before: Rows) -> None:
        activity = self._which(step)
        if ("activity", activity) not in before:
            return
        try:
            codes = await self.desk.act(invitations.issue, HEAD, activity_id=activity)
            await self.desk.act(
                invitations.redeem, step.chat, code=codes.code, name="x", language="fr"
            )
        except Refusal as refused:
            _tell(refused)
            return
        after = rows_of(self.database)
        self._note(before, after, changed_cells(before, after))

    async def _act(self, step: Step, before: Rows) -> None:
        act, given = arguments(step, self._which(step))
        seen = None if step.older is None else self._version(step) - step.older
        self.update += 1
        received = Received(self.update, step.chat, {})
        await self.desk.office.note(inbox.store, updates=[received], now=self.desk.now)
        await self.desk.by(step.chat)
        still = self.desk.dump()
        conflict = False
        try:
            result = await self.desk.act(act, step.chat, update=self.update, seen=seen, **given)
        except ChangedMeanwhile:
            assert self.desk.dump() == still
            conflict = True
            result = await self.desk.act(act, step.chat, update=self.update, **given)
        except Refusal as refused:
            _tell(refused)
            assert self.desk.dump() == still
            return
        after = rows_of(self.database)
        cells = changed_cells(before, after)
        if seen is not None:
            assert conflict is self._overlaps(cells, seen)
        self._note(before, after, cells)
        if step.what == "begin":
            self.known.append(result)
        await self._again(step, act, given)

    async def _again(self, step: Step, act: Callable[..., Any], given: dict[str, Any]) -> None:
        still = self.desk.dump()
        with pytest.raises(AlreadyActed):
            await self.desk.act(act, step.chat, update=self.update, **given)
        assert self.desk.dump() == still

    def _overlaps(self, cells: dict[int, set[Cell]], seen: int) -> bool:
        return any(
            cells[activity] & since
            for activity in cells
            for version, since in self.log[activity]
            if version > seen
        )

    def _note(self, before: Rows, after: Rows, cells: dict[int, set[Cell]]) -> None:
        for number, version in check_versions(before, after, cells):
            self.log[number].append((version, cells[number]))

    def _which(self, step: Step) -> int:
        return self.known[step.which % len(self.known)] if self.known else 0

    def _version(self, step: Step) -> int:
        return self.desk.row(self._which(step)).version


def _tell(refused: Refusal) -> None:
    """Say it with the example that fails, where there is one."""
    if currently_in_test_context():
        note(repr(refused))


async def walk(office: Office, now: datetime, steps: list[Step]) -> None:
    """Go through all steps in one office."""
    empty(office.database)
    made = Walk(office, now)
    await made.begin()
    for step in steps:
        await made.go(step)
