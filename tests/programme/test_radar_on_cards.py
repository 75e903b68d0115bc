"""What the radar says on a card: to whom how much, and when it is silent."""

from datetime import date, time, timedelta
from typing import Any

from db.tables import Activity, Link, Project, ProjectTerritory
from programme import cards, radar, visibility
from programme.values import Bond, Days, Kind, Level, Precision, Right, Role, Status
from tests import factories as make
from tests.databases import one_now
from tests.programme.desk import ANA, COORDINATOR, MIA, Desk

database = one_now
LATER = Days(Precision.DAY, date(2016, 7, 25), date(2016, 7, 26))
NEXT_DAY = Days(Precision.DAY, date(2016, 7, 20), date(2016, 7, 21))
OUTSIDER = 31


async def test_who_may_not_see_it_learns_that_there_is_something_and_no_word_more(
    desk: Desk,
) -> None:
    """A coordinator of another project, the same participant, and what is above their reach."""
    other = desk.make(make.project, code="EAP2")
    desk.people[OUTSIDER] = desk.make(
        make.person, chat=OUTSIDER, rights=[Right.COORDINATOR], project=other
    )
    own = desk.convene([ANA], projects=[other], owner=desk.people[OUTSIDER])
    for level, said in (
        (Level.GREEN, ["person"]),
        (Level.AMBER, ["restricted"]),
        (Level.RED, []),
    ):
        beside = desk.convene([ANA], level=level, title="Canary")
        card = await desk.ask(cards.card, OUTSIDER, activity_id=own)
        assert [one.concern.value for one in card.advice] == said
        assert ("Canary" in repr(card.advice)) is (level is Level.GREEN)
        desk.make(_gone, number=beside)
    secret = desk.convene([ANA], leg_levels=[Level.AMBER], level=Level.GREEN, title="Canary")
    card = await desk.ask(cards.card, OUTSIDER, activity_id=own)
    assert [one.concern.value for one in card.advice] == ["restricted"]
    desk.make(_linked, one=own, two=secret)
    assert (await desk.ask(cards.card, OUTSIDER, activity_id=own)).advice == ()


def _gone(session: Any, *, number: int) -> int:
    session.get(Activity, number).status = Status.CANCELLED
    return number


def _linked(session: Any, *, one: int, two: int) -> int:
    session.add(Link(activity_id=one, other_id=two, bond=Bond.PART_OF))
    return one


async def test_a_card_says_what_the_rows_say_while_it_is_to_come(desk: Desk) -> None:
    """A project that ends, a territory out of scope, a colleague on the way, members elsewhere."""

    def scoped(session: Any) -> int:
        session.get(Project, desk.project).ends_on = date(2016, 7, 18)
        session.add(ProjectTerritory(project_id=desk.project, territory="RS"))
        return desk.project

    desk.make(scoped)
    number = desk.convene([ANA])
    belgrade = desk.convene([ANA, MIA], legs=[(make.BELGRADE, NEXT_DAY)])
    body = desk.make(make.body)
    past = desk.convene(body=body, kind=Kind.COMMITTEE, legs=[(make.PRISTINA, LATER)])
    desk.join(past, MIA, role=Role.MEMBER)
    session = desk.convene(body=body, kind=Kind.COMMITTEE, legs=[(make.PRISTINA, NEXT_DAY)])
    card = await desk.ask(cards.card, activity_id=number)
    said = [(one.concern.value, one.people) for one in card.advice]
    assert said == [("travel", ("Ana",)), ("ended", ()), ("scope", ())]
    convened = await desk.ask(cards.card, activity_id=session)
    [away] = [one for one in convened.advice if one.concern.value == "members"]
    assert (away.people, away.other and away.other.activity) == (("Mia",), belgrade)
    assert (await desk.ask(cards.card, ANA, activity_id=number)).advice == ()
    desk.after(days=30)
    assert (await desk.ask(cards.card, activity_id=number)).advice == ()


async def test_a_move_that_is_only_thought_of_is_judged_by_its_new_days(desk: Desk) -> None:
    number = desk.convene([ANA])
    desk.convene([ANA], legs=[(make.BELGRADE, LATER)])
    by = await desk.by(COORDINATOR)

    def look(session: Any, *, by: Any, days: Days) -> list[str]:
        question = visibility.activities(by).where(Activity.id == number)  # type: ignore[arg-type]
        [seen] = visibility.see(session, question)
        leg = seen.legs[0].id
        found = radar.advice(session, by=by, seen=seen, leg_id=leg, days=days)
        return [one.concern.value for one in found]

    assert await desk.office.ask(look, by=by, days=make.JULY) == []
    assert await desk.office.ask(look, by=by, days=LATER) == ["person"]
    month = Days(Precision.MONTH, date(2016, 7, 1), date(2016, 7, 31))
    assert await desk.office.ask(look, by=by, days=month) == []
    half = Days(Precision.TIME, date(2016, 7, 25), date(2016, 7, 25), time(9), time(10))
    assert await desk.office.ask(look, by=by, days=half) == ["person"]
    assert timedelta(0) == desk.now - by.now
