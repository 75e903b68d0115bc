"""What a sheet that comes back says of kind, status and project, beside what is known of them."""

from collections.abc import Iterator, Sequence
from typing import Self

from locales import Catalogues
from programme.values import ActivitySeen, Kind, Status
from publishing.names import kind_name, status_name
from reading.doubts import Doubt, about
from reading.folding import fold
from reading.kinds import kind_of
from reading.matching.known import Register, owners
from reading.proposals import Proposal


class Names:
    """The names of kinds and states, as tables that were sent out have them."""

    def __init__(self, kinds: dict[str, Kind | None], states: dict[str, Status]) -> None:
        self._kinds, self._states = kinds, states

    @classmethod
    def of(cls, catalogues: Catalogues) -> Self:
        """In every language of an office: whoever sends a table back need not have asked for it."""
        each = [catalogues.translator(language) for language in catalogues.languages]
        return cls(
            {fold(kind_name(t, one)): one for t in each for one in (None, *Kind)},
            {fold(status_name(t, one)): one for t in each for one in Status},
        )

    def kind(self, cell: str) -> Kind | None:
        """The kind that a cell names, in the words of the office or in others."""
        return self._kinds[fold(cell)] if fold(cell) in self._kinds else kind_of(cell, legs=1)

    def status(self, cell: str) -> Status | None:
        """The status that a cell names."""
        return self._states.get(fold(cell))


def other_kind(known: ActivitySeen, read: Proposal, names: Names) -> Kind | None:
    """The one other kind that its rows give it."""
    kinds = {names.kind(cell) for cell in read.kinds} - {known.kind}
    return kinds.pop() if len(kinds) == 1 else None


def left_alone(
    either: Sequence[ActivitySeen], read: Proposal, register: Register, names: Names
) -> Iterator[Doubt]:
    """What a sheet says otherwise and does not change; nothing of it is passed over in silence.

    :param either: the activity as it was when the sheet was sent out, and as it is.
    """
    if read.written and owners(read) not in {register.owners(one) for one in either}:
        yield about("other_project", ", ".join(read.written))
    known = {one.kind for one in either}
    kinds = [cell for cell in read.kinds if names.kind(cell) not in known]
    if kinds and other_kind(either[0], read, names) is None:
        yield about("other_kind", ", ".join(kinds))
    stood = {one.status for one in either}
    if states := [cell for cell in read.states if names.status(cell) not in stood]:
        yield about("other_status", ", ".join(states))
