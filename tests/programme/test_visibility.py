"""Who sees what: viewers, levels, states and channels, in tables written by hand."""

from dataclasses import replace

import pytest

from db.tables import Activity, Delivery
from programme import cards, edits, feeds, finding, invitations, life, pointing, visibility
from programme.pointing import Hint
from programme.refusals import MayNot, NotFound
from programme.values import ActivitySeen, Days, Level, Precision, Right, Role, Status
from programme.viewer import Channel, Viewer, nobody, office_itself
from tests import factories as make
from tests.programme.desk import ANA, COLLEAGUE, COORDINATOR, HEAD, LUC, MANAGER, Desk
from tests.twins import visibility as twins

PROJECT_MANAGER, OTHER_MANAGER, FOCAL_POINT, ADMIN, NAMED = 21, 22, 23, 24, 25
CLEAR, GREEN, AMBER, RED = Level

# The highest level that each viewer sees of an activity in a direct chat; drafts apart.
HIGHEST = {
    "nobody": CLEAR,
    "a stranger with a chat": CLEAR,
    "a known person": GREEN,
    "an admin": GREEN,
    "the manager of another project": GREEN,
    "a participant": AMBER,
    "the owner": AMBER,
    "a coordinator of the office": AMBER,
    "the manager of its project": AMBER,
    "a focal point of its country": AMBER,
    "the head": AMBER,
    "the office itself": AMBER,
    "somebody named": RED,
}
SEE_DRAFTS = {"the owner", "the manager of its project", "the head", "the office itself"}
CEILINGS = {Channel.PUBLIC: CLEAR, Channel.GROUP: GREEN, Channel.DIRECT: AMBER, Channel.ASKED: RED}


@pytest.fixture
def house(desk: Desk) -> Desk:
    """The desk, and people whose rights have narrower scopes."""
    other = desk.make(make.project, code="EAP2")
    desk.people[NAMED] = desk.make(make.person, chat=NAMED)
    for chat, right, scope in (
        (PROJECT_MANAGER, Right.PROJECT_MANAGER, {"project": desk.project}),
        (OTHER_MANAGER, Right.PROJECT_MANAGER, {"project": other}),
        (FOCAL_POINT, Right.FOCAL_POINT, {"territory": "GE"}),
        (ADMIN, Right.ADMIN, {}),
    ):
        desk.people[chat] = desk.make(make.person, chat=chat, rights=[right], **scope)
    return desk


async def viewers(house: Desk) -> dict[str, Viewer]:
    return {
        "nobody": nobody(house.now),
        "a stranger with a chat": await house.by(98),
        "a known person": await house.by(LUC),
        "an admin": await house.by(ADMIN),
        "the manager of another project": await house.by(OTHER_MANAGER),
        "a participant": await house.by(ANA),
        "the owner": await house.by(COORDINATOR),
        "a coordinator of the office": await house.by(COLLEAGUE),
        "the manager of its project": await house.by(PROJECT_MANAGER),
        "a focal point of its country": await house.by(FOCAL_POINT),
        "the head": await house.by(HEAD),
        "the office itself": office_itself(house.now),
        "somebody named": await house.by(NAMED),
    }


def every_kind(house: Desk) -> dict[int, tuple[Level, Status]]:
    """An activity of each level and status, with a participant."""
    made = {}
    for level in Level:
        for status in Status:
            guests = [] if status is Status.DRAFT else [ANA]
            number = house.convene(guests, level=level, status=status)
            house.make(make.named, activity=number, person=house.people[NAMED])
            made[number] = (level, status)
    return made


def meant_to_see(who: str, channel: Channel, level: Level, status: Status) -> bool:
    if status is Status.DRAFT and (who not in SEE_DRAFTS or level is RED):
        return False
    return level <= min(HIGHEST[who], CEILINGS[channel])


async def wrongly_seen(house: Desk, beginning: twins.Beginning) -> list[str]:
    """Where a beginning of questions lets through what it should not, or keeps what it should."""
    activities = every_kind(house)
    wrong = []
    for who, viewer in (await viewers(house)).items():
        for channel in Channel:
            by = replace(viewer, channel=channel)
            with house.office.database.transaction(writes=False) as session:
                seen = {row.id for row in session.scalars(beginning(by))}
            for number, (level, status) in activities.items():
                if (number in seen) is not meant_to_see(who, channel, level, status):
                    wrong.append(f"{who}, {channel.name}, {level.name}, {status.name}")
    return wrong


async def test_each_viewer_sees_what_they_are_meant_to_and_no_more(house: Desk) -> None:
    assert await wrongly_seen(house, visibility.activities) == []


async def the_same_answer(house: Desk, chat: int, activity: int) -> None:
    """To this person the activity does not exist, whatever they try."""
    for number in (activity, 999_999):
        for step, given in (
            (cards.card, {}),
            (edits.title, {"text": "Mine", "language": "fr"}),
            (life.step, {"step": Status.CANCELLED, "reason": "Because"}),
            (life.answer, {"answer": "accepted"}),
            (invitations.issue, {}),
        ):
            with pytest.raises(NotFound) as refused:
                await house.act(step, chat, activity_id=number, **given)
            assert refused.value == NotFound()


async def test_what_is_not_yours_does_not_exist(house: Desk) -> None:
    await the_same_answer(house, LUC, house.convene(level=AMBER))
    await the_same_answer(house, COLLEAGUE, house.convene(status=Status.DRAFT))
    await the_same_answer(house, OTHER_MANAGER, house.convene(level=AMBER))


async def test_what_is_seen_and_not_theirs_to_change_says_so(house: Desk) -> None:
    activity = house.convene(level=CLEAR)
    for act, given in (
        (edits.title, {"text": "Mine", "language": "fr"}),
        (life.step, {"step": Status.CANCELLED, "reason": "Because"}),
        (invitations.issue, {}),
    ):
        with pytest.raises(MayNot):
            await house.act(act, LUC, activity_id=activity, **given)


async def test_somebody_else_s_request_does_not_exist_either(house: Desk) -> None:
    activity = house.convene(level=AMBER)
    await house.act(life.step, activity_id=activity, step=Status.CONFIRMED)
    for number in (1, 999_999):
        with pytest.raises(NotFound):
            await house.act(life.decide, LUC, approval_id=number, granted=True)


async def seen(house: Desk, viewer: Viewer, activity: int) -> ActivitySeen:
    card = await house.office.ask(cards.card, by=viewer, activity_id=activity)
    found: ActivitySeen = card.activity
    return found


LATER = Days(Precision.MONTH, make.AUGUST.start, make.AUGUST.end)
TWO_LEGS = ((make.TBILISI, make.JULY), (make.PRISTINA, LATER))


async def test_a_leg_above_reach_is_absent_with_its_days_and_its_precision(house: Desk) -> None:
    activity = house.convene([ANA], level=CLEAR, legs=TWO_LEGS, leg_levels=[None, AMBER])
    whole = await seen(house, await house.by(ANA), activity)
    assert [leg.place.city for leg in whole.legs] == ["Tbilisi", "Pristina"]
    assert whole.days.precision is Precision.MONTH
    for viewer in (nobody(house.now), await house.by(LUC)):
        part = await seen(house, viewer, activity)
        assert [leg.place.city for leg in part.legs] == ["Tbilisi"]
        assert part.days == make.JULY


async def test_nobody_finds_a_leg_that_they_may_not_see(house: Desk) -> None:
    house.convene([ANA], level=CLEAR, title="Visit", legs=TWO_LEGS, leg_levels=[None, AMBER])
    for chat, found in ((ANA, 1), (LUC, 0)):
        for word, here in (("Pristina", found), ("Tbilisi", 1)):
            hints = [Hint(word), Hint("Visit")]
            pointed = await house.ask(pointing.pointed, chat, hints=hints, whole=True)
            assert len(pointed.activities) == here


async def test_a_leg_that_they_may_not_see_moves_nothing_in_their_lists(house: Desk) -> None:
    early = Days(Precision.DAY, house.now.date(), house.now.date())
    hidden = house.convene(
        level=CLEAR,
        legs=((make.BELGRADE, make.AUGUST), (make.PRISTINA, early)),
        leg_levels=[None, AMBER],
    )
    open_one = house.convene(level=CLEAR)
    page = await house.ask(finding.upcoming, LUC)
    assert [one.id for one in page.activities] == [open_one, hidden]
    page = await house.ask(finding.upcoming, COORDINATOR)
    assert [one.id for one in page.activities] == [hidden, open_one]


async def test_a_leg_that_a_feed_may_not_show_opens_no_scope(house: Desk) -> None:
    house.convene(level=CLEAR, legs=TWO_LEGS, leg_levels=[None, AMBER])
    office = office_itself(house.now)
    for scope, found in (("territory:GE", 1), ("territory:XK", 0), ("office", 1)):
        await house.office.act(feeds.create, by=office, scope=scope, language="fr")
        feed = (await house.office.ask(feeds.listed, by=office))[-1]
        shown = await house.office.ask(feeds.contents, by=nobody(house.now), feed=feed)
        assert len(shown) == found, scope


async def test_reason_and_owner_are_absent_without_a_mark_for_a_partner(house: Desk) -> None:
    activity = house.convene(
        [ANA], level=GREEN, status=Status.POSTPONED, reason="The minister resigned"
    )
    partner = await seen(house, await house.by(LUC), activity)
    assert (partner.reason, partner.owner) == (None, None)
    guest = await seen(house, await house.by(ANA), activity)
    assert (guest.reason, guest.owner) == ("The minister resigned", "Coordinator")


async def test_a_card_tells_how_others_answered_to_the_desk_alone(house: Desk) -> None:
    activity = house.convene([ANA], level=CLEAR)
    for chat, counted in ((COORDINATOR, True), (ANA, False), (LUC, False)):
        card = await house.ask(cards.card, chat, activity_id=activity)
        assert bool(card.answers) is counted


async def test_who_declined_still_sees_what_they_declined(house: Desk) -> None:
    activity = house.convene([ANA])
    await house.act(life.answer, ANA, activity_id=activity, answer="declined")
    assert (await seen(house, await house.by(ANA), activity)).id == activity


async def test_a_right_in_a_country_opens_what_goes_there(house: Desk) -> None:
    there = house.convene(legs=[(make.TBILISI, make.JULY)])
    elsewhere = house.convene(legs=[(make.BELGRADE, make.JULY)])
    assert (await seen(house, await house.by(FOCAL_POINT), there)).id == there
    with pytest.raises(NotFound):
        await seen(house, await house.by(FOCAL_POINT), elsewhere)


async def test_a_role_in_one_activity_opens_no_other(house: Desk) -> None:
    house.convene([ANA])
    other = house.convene()
    house.join(other, LUC, role=Role.SPEAKER)
    with pytest.raises(NotFound):
        await seen(house, await house.by(ANA), other)


async def test_managers_of_its_project_decide_and_others_do_not(house: Desk) -> None:
    activity = house.convene(level=CLEAR)
    await house.act(life.step, activity_id=activity, step=Status.CONFIRMED)
    asked = {row.chat_id for row in house.rows(Delivery, purpose="approval")}
    assert asked == {HEAD, MANAGER, PROJECT_MANAGER}
    with pytest.raises(MayNot):
        await house.act(life.decide, OTHER_MANAGER, approval_id=1, granted=True)
    await house.act(life.decide, PROJECT_MANAGER, approval_id=1, granted=True)
    [row] = house.rows(Activity)
    assert row.status is Status.CONFIRMED
