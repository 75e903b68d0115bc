"""I1 and I2: nothing is sent twice but by policy, nothing is lost, everything has its end."""

from collections import defaultdict
from collections.abc import Iterator

from benchmarks.storm.invariants.values import Call, Evidence, Row
from programme.values import Policy, State

AGAIN = "(repeated)"
DOUBT = frozenset({State.UNCERTAIN, State.ABANDONED})
ENDED = frozenset({State.SENT, State.ABANDONED, State.CANCELLED, State.EXPIRED, State.UNREACHABLE})
FORBIDDEN = 403


def doubled(seen: Evidence) -> Iterator[str]:
    """I1: each key is accepted once; once more where its policy says so, and then it says so."""
    rows = {row.id: row for row in seen.rows}
    by_delivery: defaultdict[int, list[Call]] = defaultdict(list)
    for call in seen.accepted:
        if call.delivery is not None:
            by_delivery[call.delivery].append(call)
    for delivery, calls in by_delivery.items():
        row = rows.get(delivery)
        again = [call for call in calls if call.text.startswith(AGAIN)]
        if len(calls) - len(again) > 1 or len(again) > 1:
            yield f"{row.key if row else delivery} was accepted {len(calls)} times"
        elif again and row and _not_meant(row, again[0]):
            yield f"{row.key} was repeated against its policy {row.policy}"


def _not_meant(row: Row, again: Call) -> bool:
    loud = row.policy is Policy.SILENT_REPEAT and not again.silent
    return row.policy is Policy.NEVER or loud


def unended(seen: Evidence) -> Iterator[str]:
    """I2: each key stands once, and what was due has come to one end, which the log bears out."""
    told = {call.delivery for call in seen.accepted}
    known: set[str] = set()
    for row in seen.rows:
        if row.key in known:
            yield f"{row.key} stands twice"
        known.add(row.key)
        if row.state is State.SENT and row.id not in told:
            yield f"{row.key} stands as sent, and was never accepted"
        elif row.due_at <= seen.now and row.state not in ENDED and not _shut(seen, row):
            yield f"{row.key} was due, and is {row.state}"


def lost(seen: Evidence) -> Iterator[str]:
    """I2: whoever was owed something has it, or it stands as in doubt, or their chat refuses."""
    got = {call.chat: "" for call in seen.accepted}
    for call in seen.accepted:
        got[call.chat] += f"{call.text}\n"
    doubt = {(row.chat, row.title) for row in seen.rows if row.state in DOUBT}
    refused = {call.chat for call in seen.calls if call.code == FORBIDDEN}
    for chat, title in seen.expected:
        known = title in got.get(chat, "") or (chat, title) in doubt or chat in refused
        if not known:
            yield f"{chat} was never told of {title}"


def _shut(seen: Evidence, row: Row) -> bool:
    """A chat that refuses what is sent keeps what waits for it, until its reader returns."""
    refused = (call for call in seen.calls if call.code == FORBIDDEN)
    return row.state is State.WAITING and any(call.chat == row.chat for call in refused)


def unanswered(seen: Evidence) -> Iterator[str]:
    """What people wrote is handled, whoever died over it."""
    for one in seen.asked:
        if not one.closed or one.error:
            yield f"update {one.update} was not handled: {one.error}"
