"""All doors of a chat: what is typed and pressed, and what is sent unasked."""

from sqlalchemy.orm import Session

from db.tables import Leg
from handlers import create_router
from programme import moves
from programme.refusals import Refusal
from programme.values import Days, Precision
from publishing.refusals import words
from tests import factories as make
from tests.canary.house import House
from tests.canary.reach import OWNER
from tests.canary.walking import commands, forged

# Whatever somebody entitled may decide is no leak.
DECIDED = frozenset({"mark", "named", "undo", "lang", "own", "team"})
MANY = 2
# A press leads to other buttons; beyond this many of one reader they are of kinds seen before.
PRESSED = 40


async def asked_in_chats(house: House, chats: tuple[int, ...]) -> None:
    """Every command, with and without a thing named, and every button that comes back."""
    router = create_router()
    for chat in chats:
        waiting: list[str] = []
        for command in commands(router):
            for words_after in ("", *house.world.references[2:4]):
                waiting += await house.says(chat, f"/{command} {words_after}".strip())
        await house.says(chat, "Tbilisi")
        pressed: set[str] = set()
        kinds: dict[str, int] = {}
        while waiting and len(pressed) < PRESSED:
            data = waiting.pop(0)
            kind = data.split(":")[0]
            if data in pressed or kind in DECIDED or kinds.get(kind, 0) > MANY:
                continue
            pressed.add(data)
            kinds[kind] = kinds.get(kind, 0) + 1
            waiting += await house.presses(chat, data)


async def forged_in_chats(house: House, chats: tuple[int, ...]) -> None:
    """Buttons that nobody was shown, about what is red and what is amber."""
    for chat in chats:
        for number in house.world.numbers[3:4]:
            for data in forged(number):
                await house.presses(chat, data)


async def sent_unasked(house: House) -> None:
    """Reminders, changes, letters, approvals, the day's message, and the week of a group."""
    await house.tick(minutes=1)
    later = Days(Precision.DAY, make.AUGUST.start, make.AUGUST.end)
    for number in house.world.numbers:
        legs = await house.office.read(lambda session, n=number: _legs(session, n))
        for leg in legs:
            try:
                await house.office.act(
                    moves.move,
                    by=await make.viewer(house.office, OWNER, house.now()),
                    activity_id=number,
                    days=later,
                    leg_id=leg,
                )
            except Refusal as refusal:
                said = words(refusal, house.catalogues.translator(house.language))
                house.left("a refusal", said.encode())
    for hours in (1, 24, 7 * 24, 15 * 24, 8 * 24):
        await house.tick(hours=hours)


def _legs(session: Session, number: int) -> list[int]:
    return [leg.id for leg in session.query(Leg).filter_by(activity_id=number)]
