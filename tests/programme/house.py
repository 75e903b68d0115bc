"""A house of viewers, and what each of them is meant to see: tables written by hand."""

from dataclasses import replace

from programme import cards
from programme.values import ActivitySeen, Level, Right, Status
from programme.viewer import Channel, Viewer, nobody, office_itself
from tests import factories as make
from tests.programme.desk import ANA, COLLEAGUE, COORDINATOR, HEAD, LUC, Desk
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


def peopled(desk: Desk) -> Desk:
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


async def seen(house: Desk, viewer: Viewer, activity: int) -> ActivitySeen:
    card = await house.office.ask(cards.card, by=viewer, activity_id=activity)
    found: ActivitySeen = card.activity
    return found
