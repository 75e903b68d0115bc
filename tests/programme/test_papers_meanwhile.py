"""A paper is taken later than it was read; what the office came to know meanwhile counts."""

import pytest

from db.tables import Activity, Leg, Named, PaperRow, SourceLine
from programme import drafts, edits
from programme.papers import Outcome, TakenBack, correct, sources, take, take_back
from programme.values import Choice, Level, Standing
from tests.databases import one_now
from tests.programme.desk import COLLEAGUE, COORDINATOR, Desk
from tests.programme.test_papers import brought, days, handed_in, paper
from tests.twins import imports

database = one_now

ALL = tuple(Standing)


async def check_taken_once(desk: Desk, taking: imports.Take = take) -> None:
    """Two coordinators take one programme, each from a paper of their own."""
    rows = [brought(desk, "Held", ahead=-90), brought(desk, "Coming", ahead=60)]
    first = desk.make(paper, rows=rows, owner=desk.people[COORDINATOR])
    second = desk.make(paper, rows=rows, owner=desk.people[COLLEAGUE])
    desk.after(minutes=1)
    done: Outcome = await desk.act(take, paper_id=first, standings=ALL)
    assert (len(done.references), done.known) == (2, 0)
    done = await desk.act(taking, COLLEAGUE, paper_id=second, standings=ALL)
    assert (done.references, done.known) == ((), 2)
    assert [one.title for one in desk.rows(Activity)] == ["Held", "Coming"]
    assert {row.standing for row in desk.rows(PaperRow, paper_id=second)} == {Standing.KNOWN}
    done = await desk.act(take, COLLEAGUE, paper_id=second, rows=[4])  # an old button
    assert (done.references, len(desk.rows(Activity))) == ((), 2)


async def test_two_coordinators_take_one_programme_and_nothing_is_doubled(desk: Desk) -> None:
    await check_taken_once(desk)


async def test_an_import_that_doubles_what_is_known_is_found(desk: Desk) -> None:
    with pytest.raises(AssertionError, match="GLACY-2016"):
        await check_taken_once(desk, imports.looks_no_more)


async def test_a_change_refused_can_be_taken_once_it_was_seen_anew(desk: Desk) -> None:
    number, known = handed_in(desk)
    [leg] = desk.rows(Leg, activity_id=known)
    other = days(desk, ahead=50)
    await desk.act(edits.days, activity_id=known, leg_id=leg.id, days=other)
    done: Outcome = await desk.act(take, paper_id=number, standings=[Standing.CHANGED])
    assert (done.altered, done.refused, done.known) == ((), 1, 0)
    done = await desk.act(take, paper_id=number, standings=[Standing.CHANGED])
    assert (done.altered, done.refused) == ((known,), 0)
    # "It is another one" was pressed late: what was changed stays what Undo takes back.
    [row] = [one for one in desk.rows(PaperRow) if one.choice is Choice.ALTERED]
    assert await desk.act(correct, paper_id=number, row_id=row.id) == known
    await desk.act(take_back, paper_id=number)
    assert [one.start_on for one in desk.rows(Leg, activity_id=known)] == [other.start]


async def test_a_change_made_by_another_way_is_known(desk: Desk) -> None:
    number, known = handed_in(desk)
    [leg] = desk.rows(Leg, activity_id=known)
    await desk.act(edits.days, activity_id=known, leg_id=leg.id, days=days(desk, ahead=40))
    done: Outcome = await desk.act(take, paper_id=number, standings=[Standing.CHANGED])
    assert (done.altered, done.refused, done.known) == ((), 0, 1)


async def test_undo_goes_on_where_a_draft_was_thrown_away(desk: Desk) -> None:
    number, known = handed_in(desk)
    [held, coming, changed] = desk.rows(PaperRow)
    draft = await desk.act(correct, paper_id=number, row_id=held.id)
    await desk.act(drafts.discard, activity_id=draft)
    assert [row.choice for row in desk.rows(PaperRow)] == [Choice.SKIPPED, None, None]
    await desk.act(correct, paper_id=number, row_id=changed.id)
    await desk.act(take, paper_id=number, rows=[coming.id])
    back: TakenBack = await desk.act(take_back, paper_id=number)
    assert (back.gone, back.restored, back.stayed) == (2, 0, 0)
    rows = desk.rows(PaperRow)
    assert [(row.choice, row.activity_id) for row in rows] == [
        (Choice.SKIPPED, None),
        (None, None),
        (None, known),
    ]
    # What another paper had for known is new again when it is taken back.
    other = desk.make(paper, rows=[brought(desk, "Coming", ahead=60)], owner=desk.people[COLLEAGUE])
    await desk.act(take, paper_id=number, rows=[coming.id])
    await desk.act(take, COLLEAGUE, paper_id=other, standings=ALL)
    [row] = desk.rows(PaperRow, paper_id=other)
    assert row.standing is Standing.KNOWN
    await desk.act(take_back, paper_id=number)
    [row] = desk.rows(PaperRow, paper_id=other)
    assert (row.standing, row.activity_id) == (Standing.DOUBTFUL, None)


async def test_the_line_of_a_paper_stands_at_the_level_of_the_highest_leg(desk: Desk) -> None:
    number, _ = handed_in(desk)
    await desk.act(take, paper_id=number, standings=[Standing.SURE])
    [coming] = desk.rows(Activity, title="Coming")
    assert await desk.ask(sources, activity_id=coming.id) == ("Coming",)
    with desk.office.database.transaction(writes=True) as session:
        leg = session.merge(desk.rows(Leg, activity_id=coming.id)[0])
        leg.level = Level.RED
        session.add(Named(activity_id=coming.id, person_id=desk.people[COLLEAGUE]))
    assert await desk.ask(sources, activity_id=coming.id) == ()
    assert await desk.ask(sources, COLLEAGUE, activity_id=coming.id) == ("Coming",)
    assert len(desk.rows(SourceLine)) == 2
