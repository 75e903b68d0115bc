"""Papers are read once and shown once, whoever is killed between the two."""

from collections.abc import Sequence
from datetime import timedelta

from db.tables import Paper, PaperRow
from programme.papers import (
    Job,
    RowGiven,
    add,
    again,
    bring_back,
    due,
    finish,
    hand_in,
    keep,
    laid_out,
    leave,
    note_shown,
    refuse,
    take,
)
from programme.papers import paper as figures
from programme.values import Choice, Handed, Standing
from tests.databases import one_now
from tests.programme.desk import COORDINATOR, Desk
from tests.programme.test_papers import brought

database = one_now


async def jobs(desk: Desk, *, seconds: float = 0, busy: Sequence[int] = ()) -> tuple[Job, ...]:
    """What is given out after so long."""
    desk.after(seconds=seconds)
    found: tuple[Job, ...] = await desk.office.note(due, now=desk.now, busy=busy)
    return found


async def handed_in(desk: Desk, *texts: str, senders: Sequence[int | None] = (None,)) -> int:
    by = await desk.by(COORDINATOR)
    given = {"language": "en_GB", "text": texts[0], "forwarded": True, "sender": senders[0]}
    number: int = await desk.office.note(hand_in, by=by, **given)
    for text, sender in zip(texts[1:], senders[1:], strict=True):
        await desk.office.note(add, by=by, paper_id=number, text=text, sender=sender)
    await desk.office.note(finish, by=by, paper_id=number)
    return number


async def kept(desk: Desk, number: int, rows: list[RowGiven], **wants: str) -> None:
    """What was read in a paper is laid out and kept."""
    laid = await desk.ask(laid_out, rows=rows)
    await desk.office.note(keep, paper_id=number, rows=laid, wants=wants)


async def test_what_was_read_and_not_shown_is_shown_later(desk: Desk) -> None:
    number = await handed_in(desk, "one")
    [job] = await jobs(desk)
    assert not job.read
    rows = [brought(desk, "Coming", ahead=60)]
    await desk.office.note(
        keep, paper_id=number, rows=await desk.ask(laid_out, rows=rows), wants={}
    )
    assert (await desk.ask(figures, paper_id=number)).state is Handed.OPEN
    assert await jobs(desk, seconds=30) == ()
    [job] = await jobs(desk, seconds=31)  # whoever read it was killed before it was shown
    assert (job.read, job.texts) == (True, ("one",))
    assert await jobs(desk, seconds=61, busy=[number]) == ()
    [job] = await desk.office.note(due, now=desk.now, alone=True)  # the only one that reads began
    assert job.read
    await desk.office.note(note_shown, paper_id=number)
    assert await jobs(desk, seconds=100) == ()
    assert desk.rows(Paper)[0].state is Handed.OPEN

    number = await handed_in(desk, "two")
    await jobs(desk)
    await desk.office.note(refuse, paper_id=number, why="empty")
    [job] = await jobs(desk, seconds=61)
    assert job.read
    await desk.office.note(note_shown, paper_id=number)
    assert [one.state for one in desk.rows(Paper)] == [Handed.OPEN, Handed.REFUSED]
    number = await handed_in(desk, "three")
    await jobs(desk)
    assert await jobs(desk, seconds=timedelta(days=2).total_seconds()) == ()


async def test_what_several_have_written_is_nobodys_answer(desk: Desk) -> None:
    await handed_in(desk, "one", "two", senders=(11, 11))
    await handed_in(desk, "one", "two", senders=(11, 12))
    assert [job.wants.get("sender") for job in await jobs(desk)] == [11, None]


async def test_read_once_more_it_keeps_what_was_decided(desk: Desk) -> None:
    number = await handed_in(desk, "words")
    await jobs(desk)
    first = [brought(desk, title, ahead=60) for title in ("A", "B", "C")]
    await kept(desk, number, first, ambiguous="5/6")
    [one, two, _] = desk.rows(PaperRow)
    await desk.act(take, paper_id=number, rows=[two.id])
    by = await desk.by(COORDINATOR)
    assert await desk.office.note(again, by=by, paper_id=number, wants={"ambiguous": None})
    await jobs(desk)
    moved = [brought(desk, title, ahead=90) for title in ("A", "B", "C")]
    await desk.office.note(
        keep, paper_id=number, rows=await desk.ask(laid_out, rows=moved), wants={}
    )
    told = [(row.given["title"], row.choice) for row in desk.rows(PaperRow)]
    assert told == [("B", Choice.TAKEN), ("A", None), ("C", None)]
    assert desk.rows(PaperRow)[1].given["legs"] != one.given["legs"]


async def test_what_was_left_out_can_be_brought_back(desk: Desk) -> None:
    number = await handed_in(desk, "words")
    await jobs(desk)
    rows = [brought(desk, title, ahead=60) for title in ("A", "B")]
    await desk.office.note(
        keep, paper_id=number, rows=await desk.ask(laid_out, rows=rows), wants={}
    )
    by = await desk.by(COORDINATOR)
    await desk.office.note(leave, by=by, paper_id=number)
    assert desk.rows(Paper)[0].state is Handed.CLOSED
    assert not await desk.office.note(again, by=by, paper_id=number, wants={})
    await desk.office.note(bring_back, by=by, paper_id=number)
    seen = await desk.ask(figures, paper_id=number)
    assert (seen.state, seen.left) == (Handed.OPEN, {Standing.SURE: 2})
    # Its words have gone, and it cannot be read anew.
    assert not await desk.office.note(again, by=by, paper_id=number, wants={})
