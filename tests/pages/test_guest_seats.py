"""Who a page is for: a seat that waits for a name, and a name that was there before."""

from sqlalchemy.orm import Session

from db.tables import Activity
from programme import guests
from programme.values import Role
from tests.pages.guest import Guest, desk, letters, parts


async def test_a_seat_is_taken_by_whoever_gives_a_name_first(guest: Guest) -> None:
    note, office = guest.front.office.note, guest.front.office

    def seated(session: Session) -> None:
        session.get_one(Activity, guest.activity).seats = ["Ministry of Justice", "Judge"]

    await note(seated)
    by = await desk(office, guest.front.now())
    given = {"role": Role.PARTICIPANT, "name": "ministry of justice", "language": "en_GB"}
    made = await office.act(guests.invite, by=by, activity_id=guest.activity, **given)
    seat = Guest(guest.front, guest.activity, guest.person + 1, f"/i/{made.page}/")
    assert "This place is kept for <b>ministry of justice</b>." in await seat.reads()
    before = await note(letters)
    await seat.sends("take", text="   ")
    status, _, _ = await seat.sends("take", text="x" * 201)
    assert status == 409
    assert await note(letters) == before

    _, to, _ = await seat.sends("take", text="  Awa \n <Diop>  ")
    text = await seat.reads(to.removeprefix("./").partition("#")[0])
    assert "this place is yours" in text
    assert "This page is for <b>Awa &lt;Diop&gt;</b>." in text
    assert "Are you" not in text
    await seat.sends("take", text="Somebody else")
    assert "Somebody else</b>" not in await seat.reads()
    assert (await note(letters))[len(before) :] == [
        "Awa <Diop> takes the place of ministry of justice."
    ]
    assert "Are you <b>Awa Diop</b>?" in await guest.reads()
    await guest.sends("take", text="Not a seat")
    assert "This page is for <b>Awa Diop</b>." in await guest.reads()


async def test_who_was_invited_by_the_same_name_gets_the_same_page(guest: Guest) -> None:
    by = await desk(guest.front.office, guest.front.now())
    given = {"activity_id": guest.activity, "role": None, "name": "awa diop", "language": "fr"}
    again = await guest.front.office.act(guests.invite, by=by, **given)
    assert f"/i/{again.page}/" == guest.path
    assert len(await guest.front.office.note(parts)) == 1
