"""/stop, /mydata, /forgetme and /privacy do what they say; the file and the logs are searched."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import structlog
from sqlalchemy.orm import Session

from db.tables import Chat, Delivery, Letter, Participation, Person, metadata
from programme import owing, people, privacy, routines
from programme.office import Office
from programme.rules import Rhythm
from programme.values import Answer, Right, Status
from tests import factories as make
from tests.handlers_people.house import ADA, AWA, HEAD, House, Meet

NAME = "Zoraya Quimby-Unlikely"
SAID = "Peculiar words about a pineapple"


def settle(session: Session) -> int:
    """A guest with a chat, in a workshop, who has written; her number."""
    owner = make.person(session, name="Ada", chat=ADA, rights=[Right.COORDINATOR])
    guest = make.person(session, name=NAME, chat=AWA)
    activity = make.activity(session, status=Status.CONFIRMED, owner=owner)
    make.part(session, activity=activity, person=guest)
    session.add(
        Letter(
            activity_id=activity,
            from_id=guest,
            to_id=owner,
            text=SAID,
            written_at=make.BEGINNING,
        )
    )
    session.flush()
    owing.refresh(session, [activity], make.BEGINNING)
    return guest


async def rows(office: Office, table: Any) -> list[Any]:
    return await office.read(lambda session: list(session.query(table).order_by(table.id)))


def octets(office: Office) -> bytes:
    """Everything that stands in the files of the database; of a server's, in its tables."""
    if not office.database.is_sqlite:
        with office.database.transaction(writes=False) as session:
            tables = [session.execute(one.select()).all() for one in metadata.tables.values()]
        return repr(tables).encode()
    path = Path(office.database.engine.url.database or "")
    files = [path, Path(f"{path}-wal"), Path(f"{path}-journal")]
    return b"".join(one.read_bytes() for one in files if one.exists())


async def test_stop_ends_all_messages_and_keeps_answers_until_they_are_wished_for(
    house: House, meet: Meet
) -> None:
    await house.office.note(settle)
    awa = meet(AWA)
    said = await awa.says("/stop")
    assert "answers stay" in said
    await awa.says("/stop")
    [chat] = [one for one in await rows(house.office, Chat) if one.id == AWA]
    assert chat.stopped_at, "also after she has written again"
    assert chat.blocked_at
    [part] = await rows(house.office, Participation)
    assert part.answer is Answer.ACCEPTED
    assert "What is coming" in await awa.says("/upcoming"), "what she asks is answered"
    told = [one for one in await rows(house.office, Delivery) if one.purpose == "unreached"]
    assert told, "her coordinator knows"
    await awa.says("/stop")
    assert "sent to you again" in await awa.presses("Send messages again")
    [chat] = [one for one in await rows(house.office, Chat) if one.id == AWA]
    assert chat.stopped_at is None
    assert chat.blocked_at is None


async def test_my_data_is_a_file_with_everything_and_nobody_else_s(
    house: House, meet: Meet
) -> None:
    await house.office.note(settle)
    await meet(AWA).says("/mydata")
    files = [one for one in await meet(AWA).messages() if one.get("document")]
    assert files
    held = await house.office.ask(
        privacy.held_of, by=await make.viewer(house.office, AWA, house.now())
    )
    said = repr(held)
    assert NAME in said
    assert SAID in said
    assert "secret" not in said


async def test_who_is_forgotten_stands_in_no_table_no_file_and_no_log(
    house: House, meet: Meet
) -> None:
    with structlog.testing.capture_logs() as logs:
        number = await house.office.note(settle)
        awa = meet(AWA)
        by = await make.viewer(house.office, AWA, house.now())
        await house.office.act(people.choose_zone, by=by, zone="Africa/Dakar")
        assert "cannot be undone" in await awa.says("/forgetme")
        assert "Nothing was deleted" in await awa.presses("Keep it")
        assert NAME.encode() in octets(house.office)
        await awa.says("/forgetme")
        assert "You are forgotten" in await awa.presses("Delete everything")
    left = octets(house.office)
    for word in (NAME, SAID, "Africa/Dakar"):
        assert word.encode() not in left, word
    assert NAME not in repr(logs)
    [person] = [one for one in await rows(house.office, Person) if one.id == number]
    assert person.forgotten_at
    [part] = await rows(house.office, Participation)
    assert part.answer is Answer.DECLINED
    assert AWA not in [one.id for one in await rows(house.office, Chat)]
    assert "invitation" in await awa.says("/mydata"), "she is a stranger again"


async def test_who_answers_for_something_hands_it_over_first(house: House, meet: Meet) -> None:
    await house.office.note(settle)
    ada = meet(ADA)
    await ada.says("/forgetme")
    await ada.presses("Delete everything")
    assert "/team" in " ".join(ada.alerts)
    assert next(one.name for one in await rows(house.office, Person)) == "Ada"


async def test_privacy_says_who_how_long_and_where_telegram_stands(meet: Meet) -> None:
    said = await meet(HEAD).says("/privacy")
    for words in ("Cybercrime Programme Office", "90 days", "5 years", "other countries", "/stop"):
        assert words in said, words


@pytest.mark.parametrize(
    ("years", "kept"), [(0, True), (1, False)], ids=["before the time", "after it"]
)
async def test_what_was_kept_long_enough_goes_by_itself(
    house: House, years: int, kept: bool
) -> None:
    office = house.office
    rules = make.rules_of_the_office(rhythms={"clearing": Rhythm("*", make.time(3, 30))})
    office.rules = rules
    await office.note(settle)
    await office.note(routines.keep, now=make.BEGINNING)
    await office.note(routines.keep, now=make.BEGINNING + timedelta(days=80 + 40 * years))
    await office.shred()
    assert (SAID.encode() in octets(office)) is kept
    assert NAME.encode() in octets(office)
    later = make.BEGINNING + timedelta(days=1826 + 400 * years)
    await office.note(routines.keep, now=later)
    await office.shred()
    assert (NAME.encode() in octets(office)) is kept
