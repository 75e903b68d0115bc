"""What becomes of a paper, button by button."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram.types import CallbackQuery

from handlers.buttons import Paper
from handlers.desk import Desk
from handlers.papers import arriving, outcomes
from handlers.papers.figured import days, months
from handlers.papers.leafing import before, figures, go_on, one, show
from handlers.papers.owners import whose
from programme import papers
from programme.papers import Outcome
from programme.values import Answer, Standing

Step = Callable[[CallbackQuery, Paper, Desk], Awaitable[None]]


async def take(query: CallbackQuery, wanted: Paper, desk: Desk) -> None:
    """This one, and on to the next; one that has changed since is shown as it stands now."""
    done = await taken(desk, wanted, rows=[wanted.row])
    said = outcomes.taken(desk.t, done)
    if done.refused:
        found = await desk.office.ask(
            papers.one, by=desk.by, paper_id=wanted.paper, row_id=wanted.row
        )
        await one(query, found, wanted, desk, said)
    else:
        await go_on(query, wanted, desk, said)


async def sure(query: CallbackQuery, wanted: Paper, desk: Desk) -> None:
    """All that are sure, in one act."""
    await all_of(query, wanted, desk, Standing.SURE)


async def changes(query: CallbackQuery, wanted: Paper, desk: Desk) -> None:
    """All that known activities have become, in one act."""
    await all_of(query, wanted, desk, Standing.CHANGED)


async def all_of(query: CallbackQuery, wanted: Paper, desk: Desk, standing: Standing) -> None:
    """All of one standing."""
    done = await taken(desk, wanted, standings=[standing])
    await figures(query, wanted, desk, outcomes.taken(desk.t, done))


async def taken(desk: Desk, wanted: Paper, **which: Any) -> Outcome:
    """What it becomes is worked out before its turn to be written: nobody waits for that."""
    by, which["paper_id"] = desk.by, wanted.paper
    drawn = await desk.office.ask(papers.drawn, by=by, **which)
    done: Outcome = await desk.office.act(papers.take, by=by, drawn=drawn, **which)
    return done


async def correct(query: CallbackQuery, wanted: Paper, desk: Desk) -> None:
    """A draft of it, which is corrected as drafts are; the list stays where it was."""
    made = await desk.act(papers.correct, paper_id=wanted.paper, row_id=wanted.row)
    await desk.show(query, made, beside=True)


async def skip(query: CallbackQuery, wanted: Paper, desk: Desk) -> None:
    """Not this one."""
    await desk.office.note(papers.skip, by=desk.by, paper_id=wanted.paper, row_id=wanted.row)
    await go_on(query, wanted, desk)


async def leave(query: CallbackQuery, wanted: Paper, desk: Desk) -> None:
    """None of the rest."""
    await desk.office.note(papers.leave, by=desk.by, paper_id=wanted.paper)
    await figures(query, wanted, desk, desk.t("The rest was left out."))


async def back(query: CallbackQuery, wanted: Paper, desk: Desk) -> None:
    """What was left out is to be decided again."""
    await desk.office.note(papers.bring_back, by=desk.by, paper_id=wanted.paper)
    await figures(query, wanted, desk)


async def undo(query: CallbackQuery, wanted: Paper, desk: Desk) -> None:
    """The whole import, taken back."""
    by, number = desk.by, wanted.paper
    drawn = await desk.office.ask(papers.to_be_undone, by=by, paper_id=number)
    back = await desk.office.act(papers.take_back, by=by, paper_id=number, drawn=drawn)
    await figures(query, wanted, desk, outcomes.taken_back(desk.t, back))


async def answered(query: CallbackQuery, wanted: Paper, desk: Desk) -> None:
    """What was forwarded is the answer of whoever wrote it."""
    kept = await desk.act(
        papers.answer_for,
        paper_id=wanted.paper,
        activity_id=wanted.row,
        answer=Answer(wanted.act),
    )
    await desk.show(query, kept, said=desk.t("The answer is kept."), beside=True)


STEPS: dict[str, Step] = {
    "show": show,
    "done": arriving.done,
    "next": go_on,
    "before": before,
    "take": take,
    "sure": sure,
    "changes": changes,
    "correct": correct,
    "skip": skip,
    "leave": leave,
    "back": back,
    "undo": undo,
    "days": days,
    "months": months,
    "whose": whose,
    "accepted": answered,
    "declined": answered,
}
