"""Whatever happens, each person gets what they are owed, once, in time, and true."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from programme.values import Kind, Place
from tests.conftest import DATABASES, ONE_NOW, empty, fresh_database
from tests.model.machine import Reminders
from tests.model.season import rules_of_the_model
from tests.model.watched import Watched
from tests.twins import reminders
from tests.twins.sending import WritesNoIntent

Machine = Callable[..., Callable[[], Reminders]]
BEGINS = datetime(2026, 3, 20, 6, 0, tzinfo=UTC)
RULES = rules_of_the_model()
SMALL, STEPS = {"sqlite": 25, "postgresql": 6}, 15
LARGE, LONG = {"sqlite": 120, "postgresql": 30}, 25


def settings_of(examples: int, steps: int, **more: Any) -> settings:
    """So many sequences of so many steps."""
    return settings(
        max_examples=examples,
        stateful_step_count=steps,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        **more,
    )


def before(database: Watched) -> Machine:
    """Makes the machine, each time in front of an empty database."""

    def made(**parts: Any) -> Callable[[], Reminders]:
        def begun() -> Reminders:
            empty(database)
            return Reminders(database, **{"rules": RULES, **parts})

        return begun

    return made


@pytest.fixture
def kind() -> str:
    """SQLite, where nobody asks for both."""
    return "sqlite"


@pytest.fixture
def machine(request: pytest.FixtureRequest, kind: str, tmp_path: Path) -> Iterator[Machine]:
    """The machine in front of a database of this kind."""
    laid = fresh_database(request, kind, tmp_path / "convoke.db")
    url = laid.engine.url.render_as_string(hide_password=False)
    laid.close()
    database = Watched(url)
    yield before(database)
    database.close()


@pytest.mark.parametrize("kind", ONE_NOW)
def test_each_gets_what_they_are_owed(machine: Machine, kind: str) -> None:
    run_state_machine_as_test(machine(), settings=settings_of(SMALL[kind], STEPS))


@pytest.mark.full
@pytest.mark.parametrize("kind", list(DATABASES))
def test_each_gets_what_they_are_owed_for_long(machine: Machine, kind: str) -> None:
    run_state_machine_as_test(machine(), settings=settings_of(LARGE[kind], LONG))


def test_what_expired_in_a_sleep_is_owed_again_where_the_plan_moves_west(machine: Machine) -> None:
    state, home = machine()(), "Europe/Berlin"
    begun = {"begins": BEGINS, "after": 1, "troubles": {11: [], 12: [], 13: []}}
    start = {"homes": (home,) * 3, "start": time(0, 15), "length": 0, "kind": Kind.WORKSHOP}
    state.begin(venue=Place("Lord Howe", "AU", "Australia/Lord_Howe"), **begun, **start)
    state.the_machine_sleeps(hours=8)
    state.another_process_begins(kindly=False)
    state.time_passes(first=[], how="next")
    state.a_leg_goes_elsewhere(leg=0, venue=Place("Berlin", "DE", home), which=0)
    state.teardown()


TWINS: dict[str, dict[str, Any]] = {
    "a key without its occurrence": {"door": reminders.ForgetsTheOccurrence},
    "words kept from the planning": {
        "door": reminders.WordsAtPlanning,
        "sender": reminders.SendsWhatWasPlanned,
    },
    "no quiet hours": {"rules": replace(RULES, quiet=None)},
    "always a sound": {"sender": reminders.Sounds},
    "what is cancelled goes on": {"door": reminders.SendsWhatIsCancelled},
    "what is uncertain is repeated": {"door": reminders.RepeatsWhatIsUncertain},
    "days are counted in hours": {"door": reminders.CountsDaysInHours},
    "no intent is written": {"sender": WritesNoIntent},
    "a clock that is ahead": {"sender": reminders.Hurries},
    "a change is told at once": {"door": reminders.TellsAtOnce},
}


@pytest.mark.parametrize("broken", list(TWINS))
def test_what_is_broken_is_found(machine: Machine, broken: str) -> None:
    small = settings_of(
        SMALL["sqlite"],
        STEPS,
        phases=[Phase.generate],
        report_multiple_bugs=False,
    )
    with pytest.raises(AssertionError):
        run_state_machine_as_test(machine(**TWINS[broken]), settings=small)
