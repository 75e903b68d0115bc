"""Any sequence of acts, by anybody, at any moment: what the door promises holds after each."""

import asyncio
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, currently_in_test_context, given, note, settings
from hypothesis import strategies as st

from db.database import Database
from db.tables import Delivery
from programme import drafts, edits, inbox, invitations, life
from programme.edits import LegGiven
from programme.inbox import Received
from programme.office import Office
from programme.refusals import AlreadyActed, ChangedMeanwhile, Refusal
from programme.rules import Rules
from programme.values import Answer, Days, Kind, Precision, Status
from tests import factories as make
from tests.conftest import empty
from tests.databases import one_now
from tests.programme.cells import Cell, Rows, changed_cells, others_see, rows_of
from tests.programme.desk import ANA, COLLEAGUE, COORDINATOR, HEAD, LUC, MIA, Desk

SPANS = tuple(
    Days(Precision.DAY, first, last)
    for first, last in (
        (date(2016, 7, 18), date(2016, 7, 19)),
        (date(2016, 7, 25), date(2016, 7, 25)),
        (date(2016, 7, 4), date(2016, 7, 6)),
        (date(2016, 10, 31), date(2016, 11, 1)),
    )
)
BACKWARDS = Days(Precision.DAY, date(2016, 7, 20), date(2016, 7, 18))
PLACES = (make.TBILISI, make.BELGRADE, make.PRISTINA)
TITLES = ("Workshop", "Training", "")
DESK = (COORDINATOR, COLLEAGUE, HEAD)
GUESTS = (ANA, LUC, MIA)
PAUSES = ({"minutes": 1}, {"minutes": 9}, {"minutes": 11}, {"days": 1}, {"days": 6})


@dataclass(frozen=True)
class Step:
    """One thing that happens; ``which`` of the activities so far it happens to."""

    what: str
    chat: int = COORDINATOR
    which: int = 0
    given: Any = None
    older: int | None = None


def steps_of(what: str, chats: tuple[int, ...], values: Any) -> st.SearchStrategy[Step]:
    older = st.one_of(st.none(), st.integers(0, 3))
    return st.builds(Step, st.just(what), st.sampled_from(chats), st.integers(0, 2), values, older)


STEPS = st.one_of(
    steps_of("begin", (COORDINATOR, ANA), st.booleans()),
    steps_of("save", DESK, st.none()),
    steps_of("title", DESK, st.sampled_from(TITLES)),
    steps_of("days", DESK, st.sampled_from([*SPANS, *SPANS, BACKWARDS])),
    steps_of("place", DESK, st.sampled_from(PLACES)),
    steps_of("step", (*DESK, HEAD, HEAD), st.sampled_from(list(life.STEPS))),
    steps_of("step", (HEAD,), st.just(Status.CONFIRMED)),
    steps_of("decide", DESK, st.booleans()),
    steps_of("join", GUESTS, st.none()),
    steps_of("answer", GUESTS, st.sampled_from(Answer)),
    steps_of("wait", DESK, st.sampled_from(PAUSES)),
)


def arguments(step: Step, activity: int) -> tuple[Callable[..., Any], dict[str, Any]]:
    """The act that a step means, and what it is given."""
    if step.what == "begin":
        whole = {"kind": Kind.WORKSHOP, "projects": ["GLACY"]}
        whole["legs"] = [LegGiven(make.TBILISI, SPANS[0])]
        return drafts.begin, {
            "title": "Workshop",
            "language": "en_GB",
            **(whole if step.given else {}),
        }
    if step.what == "decide":
        return life.decide, {"approval_id": step.which + 1, "granted": step.given}
    act, given = {
        "save": (drafts.save, {}),
        "title": (edits.title, {"text": step.given, "language": "en_GB"}),
        "days": (edits.days, {"days": step.given}),
        "place": (edits.place, {"place": step.given}),
        "step": (life.step, {"step": step.given, "reason": "For a reason"}),
        "answer": (life.answer, {"answer": step.given}),
    }[step.what]
    return act, {"activity_id": activity, **given}


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
        self._look()

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
        cells = changed_cells(before, after)
        self._check_versions(before, after, cells)

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
        self._check_versions(before, after, cells)
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

    def _check_versions(self, before: Rows, after: Rows, cells: dict[int, set[Cell]]) -> None:
        shared = False
        for (name, number), row in after.items():
            if name != "activity":
                continue
            was = before.get((name, number))
            mine = cells.get(number, set())
            draft = row["status"] == "draft"
            if was is None:
                assert (row["version"], row["revision"]) == (1, 0)
                continue
            assert (row["version"] > was["version"]) is bool(mine)
            assert (row["revision"] > was["revision"]) is (others_see(mine) and not draft)
            if mine and not draft:
                shared = True
                self.log[number].append((row["version"], mine))
        made = [key for key in after if key[0] == "change" and key not in before]
        assert bool(made) is shared
        assert all(key > old for _, key in made for name, old in before if name == "change")

    def _look(self) -> None:
        rows = rows_of(self.database)
        keys = [row["key"] for (name, _), row in rows.items() if name == "delivery"]
        assert len(keys) == len(set(keys))
        drafts_ = {n for (name, n), row in rows.items() if name == "activity" and not row["ref"]}
        written = {r["activity_id"] for (name, _), r in rows.items() if name == "alteration"}
        assert not drafts_ & written
        assert len([1 for name, _ in rows if name == "activity"]) == len(self.known)

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


database = one_now


def thorough(examples: int) -> Callable[[Any], Any]:
    return settings(
        max_examples=examples,
        deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )


@thorough(25)
@given(steps=st.lists(STEPS, min_size=4, max_size=14))
def test_whatever_happens_the_door_keeps_its_promises(
    database: Database, rules: Rules, now: datetime, steps: list[Step]
) -> None:
    asyncio.run(walk(Office(database, rules), now, steps))


@pytest.mark.full
@thorough(300)
@given(steps=st.lists(STEPS, min_size=4, max_size=30))
def test_whatever_happens_for_long_the_door_keeps_its_promises(
    database: Database, rules: Rules, now: datetime, steps: list[Step]
) -> None:
    asyncio.run(walk(Office(database, rules), now, steps))
