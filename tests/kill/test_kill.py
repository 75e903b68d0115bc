"""``kill -9`` at moments drawn beforehand, in a scripted hour; Telegram is the only witness."""

import asyncio
import random
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from aiohttp import ClientError, ClientSession

from reading.gazetteer import DEFAULT_PATH, build, current
from tests.kill.evidence import CHECKS, Evidence, gather
from tests.kill.office import DUE, SECRET, prepare
from tests.kill.processes import HOUSE, Processes
from tests.kill.telegram import COORDINATORS
from tests.kill.walking import Told, Walker

# Seconds that a life lasts once the product serves.
SHORTEST, LONGEST = 0.02, 1.3
SEED = 20160701


@pytest.fixture
def places(tmp_path: Path) -> Path:
    path = HOUSE / DEFAULT_PATH
    if not current(path):
        path = tmp_path / "gazetteer.db"
        build(path)
    return path


@pytest.mark.parametrize(
    "kills", [12, pytest.param(200, marks=pytest.mark.full)], ids=["a dozen", "two hundred"]
)
def test_a_killed_product_loses_nothing_and_doubles_nothing(
    kills: int, tmp_path: Path, places: Path
) -> None:
    prepare(tmp_path / "convoke.db")

    evidence = asyncio.run(scripted_hour(Processes(tmp_path, places), kills))

    print(f"\n{kills} kills by the last committed state:")
    for state, times in Counter(evidence.last_states).most_common():
        print(f"  {times:4} {state} {'#' * times}")
    print(f"  {Counter(evidence.deliveries.values())} of the reminders")
    for check in CHECKS:
        check(evidence)


async def scripted_hour(processes: Processes, kills: int) -> Evidence:
    """Let people act while the product lives and dies; then let it live, and look."""
    drawn = random.Random(SEED + kills)
    lives = [drawn.uniform(SHORTEST, LONGEST) for _ in range(kills)]
    told = Told()
    await processes.open()
    try:
        async with ClientSession() as http:
            walkers = [Walker(number, processes.url, http, told) for number in COORDINATORS]
            acting: list[asyncio.Task[None]] = []
            for number, life in enumerate(lives):
                await processes.start()
                acting += begin(number, kills, walkers, http, processes)
                await processes.kill_after(life)
            await processes.start()
            await asyncio.gather(*acting)
            again = {one.id: await one.is_asked_again() for one in walkers if one.id in told.asked}
            log = await settled(processes, http)
        await processes.close()
        evidence = gather(processes.database, processes.snapshots, told, log)
        evidence.asked_again = again
        return evidence
    finally:
        await processes.close()


def begin(
    number: int, kills: int, walkers: list[Walker], http: ClientSession, processes: Processes
) -> list[asyncio.Task[None]]:
    """What begins in one life: registrations in turn, drafts left open, the clock at six."""
    registering, leaving = walkers[:4], walkers[4:]
    begun = [poll(http, processes), register(registering[number % 4], number)]
    if number < len(leaving):
        begun.append(leaving[number].begins(f"Left open {number}"))
    if number == kills // 3:
        begun.append(strike_six(http, processes))
    return [asyncio.create_task(one) for one in begun]


async def register(walker: Walker, number: int) -> None:
    """An activity registered, and every second one moved."""
    title = f"Mission {number:03}"
    reference = await walker.registers(title)
    if number % 2:
        await walker.moves(title, reference, "8-9")


async def poll(http: ClientSession, processes: Processes) -> None:
    """A calendar client that does not mind that nobody is there."""
    try:
        address = f"http://127.0.0.1:{processes.port}/cal/{SECRET}/office.ics"
        async with http.get(address) as answer:
            assert answer.status == 200
            await answer.read()
    except ClientError:
        return


async def strike_six(http: ClientSession, processes: Processes) -> None:
    """The moment at which sixty reminders are due."""
    async with http.post(f"{processes.url}/clock", json={"now": DUE}) as answer:
        assert answer.status == 200


async def settled(processes: Processes, http: ClientSession) -> list[dict[str, object]]:
    """The log, once every reminder has come to its end."""

    async def ended() -> list[dict[str, object]]:
        while True:
            async with http.get(f"{processes.url}/clock") as answer:
                due = (await answer.json())["next"]["chats"]
            waiting = [chat for chat in due if re.fullmatch("20..", chat)]
            early = [due[chat] for chat in waiting if due[chat] <= DUE.replace("Z", "+00:00")]
            if not early:
                async with http.get(f"{processes.url}/log?limit=100000") as answer:
                    calls: list[dict[str, object]] = (await answer.json())["calls"]
                    return calls
            await Walker(COORDINATORS[0], processes.url, http, Told()).chat(10**9, wait=1)

    return await asyncio.wait_for(ended(), 60)


Doctored = Callable[[Evidence], None]


def sound() -> Evidence:
    """Evidence of an hour in which all went well."""
    told = Told(saved=["A"], moved={"A": "8-9"}, asked={3005: ("B", "Which project?")}, sent=3)
    return Evidence(
        told,
        accepted=[{"chat": 2001 + n, "text": "Reminder: in 7 days"} for n in range(60)],
        deliveries=dict.fromkeys(range(60), "sent"),
        chats={n: 2001 + n for n in range(60)},
        flying=[{1}],
        sent_at_kill=[{0}],
        titles=Counter(A=1),
        days={"A": "8-9"},
        moves=Counter(A=1),
        updates=3,
        asked_again={3005: ("B", "Which project?")},
    )


TWINS: dict[str, Doctored] = {
    "an act that is gone": lambda one: one.titles.clear(),
    "an act done twice": lambda one: one.titles.update(A=1),
    "a move undone by the crash": lambda one: one.days.update(A="1-2"),
    "a move done twice": lambda one: one.moves.update(A=1),
    "a reminder that never came": lambda one: one.accepted.pop() and None,
    "a reminder that came twice": lambda one: one.accepted.append(one.accepted[0]),
    "a reminder left waiting": lambda one: one.deliveries.update({5: "waiting"}),
    "doubt about what had not flown": lambda one: one.deliveries.update({7: "uncertain"}),
    "doubt about what was recorded as sent": lambda one: one.flying.append({0}),
    "an update that was lost": lambda one: setattr(one, "updates", 2),
    "an update left unhandled": lambda one: setattr(one, "unhandled", 1),
    "a conversation that forgot": lambda one: one.asked_again.clear(),
}


def test_sound_evidence_passes() -> None:
    for check in CHECKS:
        check(sound())


@pytest.mark.parametrize("twin", TWINS)
def test_doctored_evidence_is_found_out(twin: str) -> None:
    evidence = sound()
    TWINS[twin](evidence)
    if twin == "doubt about what was recorded as sent":
        evidence.deliveries[0] = "uncertain"

    assert any(fails(check, evidence) for check in CHECKS)


def fails(check: Doctored, evidence: Evidence) -> bool:
    """Whether a check finds something."""
    try:
        check(evidence)
    except AssertionError:
        return True
    return False
