"""Every message that was handed over, held against what was promised."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from programme.values import Policy
from tests.model import letters
from tests.model.diary import Diary
from tests.model.ledger import AGAIN, Ledger, Promise
from tests.model.telegram import PUT_OFF, Request

# A chat that was told to wait rests a little longer, for as long as its process remembers.
RESTS = timedelta(seconds=PUT_OFF + 5)


@dataclass
class Account:
    """What was promised, and what came.

    :param lost: chats to which the product knows that nothing can be sent.
    :param rests: chats that were told to wait, and until when.
    """

    diary: Diary
    ledger: Ledger
    lost: set[int] = field(default_factory=set)
    rests: dict[int, datetime] = field(default_factory=dict)

    def take(self, request: Request, now: datetime) -> None:
        """One message: promised, true, quiet where it must be; and what became of it."""
        chat = request.chat
        assert chat not in self.lost, f"it was known that nothing arrives there: {request}"
        assert now >= self.rests.get(chat, now), f"it was to wait: {request}"
        promise = self._promised(request, now)
        person, due = self.diary.people[chat], promise.due
        quiet = self.diary.is_quiet(person, now)
        hushed = promise.repeated and due.policy is Policy.SILENT_REPEAT
        assert request.silent or not (quiet or hushed), f"it sounds: {request}"
        again = letters.REPEATED[person.language] in request.text
        assert again is promise.repeated, f"sent again, or not: {request} {promise}"
        if request.taken or request.doubtful:
            promise.said = (due.plan.revision, due.plan.facts)
            promise.message_id = request.message_id
        self._outcome(promise, request, now)
        self.ledger.compute(now)

    def _promised(self, request: Request, now: datetime) -> Promise:
        """The promise that a message keeps."""
        waiting = self.ledger.waiting(now, request.chat)
        lacking = [(one, letters.lacks(request.text, one.due, self.diary, now)) for one in waiting]
        kept = [one for one, lacks in lacking if not lacks]
        assert kept, f"at {now} nobody was promised {request}; promised: {lacking}"
        return kept[0]

    def _outcome(self, promise: Promise, request: Request, now: datetime) -> None:
        match request.outcome:
            case "answered":
                self.ledger.told(promise)
            case "429":
                promise.not_before = None
                self.rests[request.chat] = now + RESTS
            case "unreachable":
                promise.not_before = now + AGAIN
            case "403":
                self.lost.add(request.chat)
                if promise.due.leg is not None:
                    promise.stands = "done"
            case _:
                promise.stands = "doubt"

    def missing(self, now: datetime) -> list[Promise]:
        """What could have gone, and has not."""
        return [
            one
            for one in self.ledger.waiting(now)
            if one.due.chat not in self.lost and now >= self.rests.get(one.due.chat, now)
        ]

    def written(self, chat: int, now: datetime) -> None:
        """Somebody has written, so they can be written to; what is owed is computed anew."""
        self.lost.discard(chat)
        self.ledger.compute(now)

    def proven(self, request: Request, now: datetime) -> None:
        """A message has arrived, whatever was known of it."""
        for promise in self.ledger.promises.values():
            if promise.message_id == request.message_id and promise.stands != "done":
                self.ledger.told(promise)
        self.ledger.compute(now)
