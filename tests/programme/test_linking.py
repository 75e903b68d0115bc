"""A link between two activities: made, changed, removed, and by whom."""

from datetime import date, timedelta

import pytest

from db.tables import Link
from programme import links, moves, radar, undoing
from programme.refusals import MayNot, NotFound, NothingToChange
from programme.values import Bond, Days, Level, Precision, Right, Status
from tests import factories as make
from tests.databases import one_now
from tests.programme.desk import COORDINATOR, HEAD, LUC, Desk
from tests.programme.linked import bound, card

database = one_now
OUTSIDER = 31


async def test_a_link_is_made_once_changed_taken_back_and_removed_from_either_end(
    desk: Desk,
) -> None:
    one, other = desk.convene(title="One"), desk.convene(title="Other")
    await bound(desk, one, other)
    with pytest.raises(NothingToChange):
        await bound(desk, one, other)
    with pytest.raises(NothingToChange):
        await bound(desk, one, one)
    await bound(desk, other, one, Bond.REPLACES)
    [kept] = desk.rows(Link)
    assert (kept.activity_id, kept.other_id, kept.bond) == (other, one, Bond.REPLACES)
    await desk.act(links.unbind, HEAD, activity_id=one, link_id=kept.id)
    assert desk.rows(Link) == []
    with pytest.raises(NothingToChange):
        await desk.act(links.unbind, HEAD, activity_id=one, link_id=kept.id)
    await bound(desk, one, other)
    newest = (await card(desk, one)).undo
    await desk.act(undoing.undo, HEAD, activity_id=one, change_id=newest)
    assert desk.rows(Link) == []
    draft = desk.convene(title="Draft", status=Status.DRAFT)
    with pytest.raises(NotFound):
        await bound(desk, one, draft)


async def test_nobody_links_what_is_not_theirs_nor_sees_what_is_above_them(desk: Desk) -> None:
    other = desk.make(make.project, code="EAP2")
    rights = {"rights": [Right.COORDINATOR], "project": other}
    desk.people[OUTSIDER] = desk.make(make.person, chat=OUTSIDER, **rights)
    theirs = desk.convene(projects=[other], owner=desk.people[OUTSIDER], title="Theirs")
    secret = desk.convene([LUC], title="Secret")
    given = {"activity_id": theirs, "other_id": secret, "bond": Bond.PART_OF}
    with pytest.raises(NotFound):
        await desk.act(links.bind, OUTSIDER, **given)
    await desk.act(links.bind, HEAD, **given)
    assert (await card(desk, theirs, OUTSIDER)).links == ()
    assert [one.other.title for one in (await card(desk, secret, LUC)).links] == []
    later = make.JULY.start + timedelta(days=7) if make.JULY.start else date.max
    await desk.act(moves.move, OUTSIDER, activity_id=theirs, days=Days(Precision.DAY, later, later))
    assert (await card(desk, theirs, OUTSIDER)).offers == ()
    public = desk.convene(title="Public", level=Level.GREEN)
    with pytest.raises(MayNot):
        await desk.act(links.bind, OUTSIDER, activity_id=public, other_id=theirs, bond=Bond.PART_OF)
    assert (await card(desk, theirs, COORDINATOR)).links
    assert radar.Concern.RESTRICTED.value == "restricted"
