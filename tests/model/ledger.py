"""What is promised to come, and what became of each promise: each once, and none in silence."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from programme.values import Answer, Policy
from tests.model.diary import Diary, Due
from tests.model.plans import SHARED, Facts, Plan

AGAIN = timedelta(seconds=5)


@dataclass
class Promise:
    """One message; ``waits``, is in ``doubt``, is ``done`` for good, or was ``withdrawn``."""

    due: Due
    stands: str = "waits"
    repeated: bool = False
    not_before: datetime | None = None
    said: tuple[int, Facts] = (-1, ())
    message_id: int | None = None


@dataclass
class Ledger:
    """Every promise by its key."""

    diary: Diary
    promises: dict[tuple[object, ...], Promise] = field(default_factory=dict)

    def compute(self, now: datetime) -> None:
        """What is owed after something was done."""
        owed = {one.key: one for one in self.diary.reminders(now)}
        owed |= {one.key: one for one in self._news(now)}
        for key, due in owed.items():
            self._promise(self.promises.get(key), due, now)
        for key, promise in self.promises.items():
            if key not in owed and promise.stands == "waits":
                promise.stands = "withdrawn"

    def _promise(self, known: Promise | None, due: Due, now: datetime) -> None:
        late = due.leg is not None and due.past(now)
        if known is None:
            if not late:
                self.promises[due.key] = Promise(due)
        elif known.stands == "waits" or (known.stands == "withdrawn" and not late):
            known.due, known.stands = due, "waits"

    def _news(self, now: datetime) -> Iterator[Due]:
        for plan in self.diary.plans.values():
            told = plan.tell_at
            for chat, part in plan.parts.items():
                if told is None or part.answer is Answer.DECLINED or plan.status not in SHARED:
                    continue
                if max(now, told) < plan.over and self._is_wrong(plan, chat):
                    key = ("change", chat, plan.id, self._told_of(plan, chat))
                    yield Due(key, chat, plan, None, told, plan.over, told)

    def _is_wrong(self, plan: Plan, chat: int) -> bool:
        """Whether somebody knows something, or may know, that is true no more."""
        about = [
            one for one in self.promises.values() if (one.due.chat, one.due.plan) == (chat, plan)
        ]
        doubts = [one.said for one in about if one.stands == "doubt"]
        newest = max([plan.parts[chat].told, *doubts], key=lambda said: said[0])
        repeats = [
            one.said for one in about if one.stands in {"waits", "withdrawn"} and one.repeated
        ]
        later = [said for said in repeats if said[0] > newest[0]]
        return any(said[1] != plan.facts for said in [newest, *later])

    def _told_of(self, plan: Plan, chat: int) -> int:
        return sum(
            key[:3] == ("change", chat, plan.id) and one.stands in {"done", "doubt"}
            for key, one in self.promises.items()
        )

    def waiting(self, now: datetime, chat: int | None = None) -> list[Promise]:
        """What should go now."""
        found = [
            one
            for one in self.promises.values()
            if one.stands == "waits"
            and one.due.at <= now < one.due.until
            and (one.not_before is None or one.not_before <= now)
            and chat in {None, one.due.chat}
        ]
        return sorted(found, key=lambda one: one.due.at)

    def moments(self) -> list[datetime]:
        """When something is to happen."""
        waiting = [one for one in self.promises.values() if one.stands == "waits"]
        return [moment for one in waiting for moment in (one.due.at, one.not_before) if moment]

    def doubtful(self) -> list[Promise]:
        """What may have arrived, and is not resolved yet."""
        return [one for one in self.promises.values() if one.stands == "doubt"]

    def resolve(self, now: datetime) -> None:
        """Doubts are ended: once more, or never again."""
        for one in self.doubtful():
            again = one.due.policy is not Policy.NEVER and not one.repeated
            if again and now < one.due.until:
                one.stands, one.repeated = "waits", True
            else:
                self.told(one)
        self.compute(now)

    def told(self, promise: Promise) -> None:
        """Its reader counts as told."""
        promise.stands = "done"
        part = promise.due.plan.parts[promise.due.chat]
        part.told = max(part.told, promise.said, key=lambda said: said[0])
