"""Where another process sends by now, the one before sends no more; and it hands on its pauses."""

from sqlalchemy.orm import Session

from db.tables import Chat, SenderLease, State
from handlers.limits import Limits
from handlers.pausing import Pausing
from handlers.sender import Sender
from programme.deliveries import Parcel
from programme.office import Office
from tests.invited import FIRST_CHAT
from tests.opening import post_of
from tests.post import Post
from tests.seconds import Seconds
from tests.twins.sending import KnowsNoEpoch, NeverLooksUp, StoresNoPause

GUESTS = 3
ASKED = 25


async def sent_after_a_standstill(office: Office, make: type[Sender]) -> int:
    """Messages of a process that stood still with some in hand, while another took over."""
    seconds = Seconds()
    async with post_of(office, guests=GUESTS, seconds=seconds) as post:

        class HeldUp(make):  # type: ignore[valid-type, misc]
            async def _take(self, epoch: int, room: int) -> list[Parcel]:
                taken: list[Parcel] = await super()._take(epoch, room)
                if taken:
                    await post.sender()
                    seconds.wait(self.guard)
                return taken

        await (await post.sender(HeldUp)).send_due()
        return len(post.calls())


async def test_who_was_held_up_for_half_a_lease_sends_nothing_of_what_it_took(
    office: Office,
) -> None:
    assert await sent_after_a_standstill(office, Sender) == 0


async def test_a_sender_that_never_looks_up_is_found_out(office: Office) -> None:
    assert await sent_after_a_standstill(office, NeverLooksUp) == GUESTS


async def sent_by_the_older(post: Post, make: type[Sender]) -> int:
    """Messages of a process that has not heard yet that another one sends."""
    older = await post.sender(make)
    await post.sender()
    await older.send_due()
    return len(post.calls())


async def test_nothing_is_taken_in_an_epoch_that_is_over(post: Post) -> None:
    assert await sent_by_the_older(post, Sender) == 0


async def test_a_sender_that_knows_no_epoch_is_found_out(post: Post) -> None:
    assert await sent_by_the_older(post, KnowsNoEpoch) == GUESTS


async def sent_in_the_pause(post: Post, make: type[Sender]) -> int:
    """Messages of a process that follows one whom Telegram has asked to let everybody wait."""
    await post.fault("429", seconds=ASKED)
    await (await post.sender(make)).send_due()
    assert len(post.calls()) == GUESTS
    await post.mended()
    post.after(seconds=ASKED)  # for the chats by themselves it would be time
    follower = await post.sender(make)
    await follower.send_due()
    return len(post.calls()) - GUESTS


async def test_a_pause_of_all_holds_for_the_process_that_follows(post: Post) -> None:
    assert await sent_in_the_pause(post, Sender) == 0
    await post.office.note(pause_over)
    await (await post.sender()).send_due()
    assert (await post.states())[State.SENT] == GUESTS


async def test_a_sender_that_stores_no_pause_is_found_out(post: Post) -> None:
    assert await sent_in_the_pause(post, StoresNoPause) == GUESTS


def pause_over(session: Session) -> None:
    session.get_one(SenderLease, 1).paused_until = None


async def test_what_an_answer_was_asked_to_wait_for_holds_for_reminders_and_for_later_processes(
    post: Post,
) -> None:
    answering = await post.sender()
    answering.epoch = None
    answering.limits.refused(FIRST_CHAT, ASKED)
    await answering.send_due()
    assert answering.limits.unstored == {}
    await (await post.sender()).send_due()
    assert sorted(post.accepted()) == [FIRST_CHAT + 1, FIRST_CHAT + 2]
    later = Limits(30, lambda: 7.0)
    await Pausing(post.office, later, post.now).recall()
    assert later.resting() == [FIRST_CHAT]
    assert ASKED - 1 < later.chats.rests(FIRST_CHAT) <= ASKED


async def test_a_longer_wait_that_stands_already_stays(post: Post) -> None:
    limits = Limits(30, lambda: 7.0)
    pausing = Pausing(post.office, limits, post.now)
    for seconds in (ASKED, 3):
        limits.refused(FIRST_CHAT, seconds)
        await pausing.store()
    until = await post.office.read(lambda session: session.get_one(Chat, FIRST_CHAT).paused_until)
    assert until is not None
    assert (until - post.now()).total_seconds() == ASKED


async def test_all_wait_where_an_earlier_process_was_told_so(post: Post) -> None:
    limits, later = Limits(30, lambda: 7.0), Limits(30, lambda: 7.0)
    await post.sender()
    for chat in (FIRST_CHAT, FIRST_CHAT + 1):
        limits.refused(chat, ASKED)
    await Pausing(post.office, limits, post.now).store()
    await Pausing(post.office, later, post.now).recall()
    assert later.paused > ASKED - 1
