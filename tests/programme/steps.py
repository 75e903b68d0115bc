"""What can happen next in an office, by whom, and the act that it means."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from hypothesis import strategies as st

from programme import drafts, edits, life
from programme.edits import LegGiven
from programme.values import Answer, Days, Kind, Precision, Status
from tests import factories as make
from tests.programme.desk import ANA, COLLEAGUE, COORDINATOR, HEAD, LUC, MIA

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
