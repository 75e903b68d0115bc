"""What a card shows."""

from dataclasses import dataclass
from datetime import date

from programme.life import Waiting
from programme.links import Linked, Offer
from programme.notices import Notices
from programme.particulars import Own
from programme.questions import Question
from programme.radar import Advice
from programme.values import ActivitySeen, Answer, Days, Role, Status

NOTHING_OWN = Own()


@dataclass(frozen=True)
class Reported:
    """What is known of a completed activity for its report."""

    report: str | None
    attended: int | None
    summary: str | None


@dataclass(frozen=True)
class Said:
    """What one source says of one field."""

    field: str
    value: str
    source: str


@dataclass(frozen=True)
class Card:
    """An activity with all that a card of it needs.

    ``asks`` are the fields that its kind has, ``particulars`` those of them that no calendar is
    given, as far as the viewer reaches. ``desk``: the viewer answers for it. ``steps`` lead from
    where it stands; those not in ``own`` are asked for. ``answers`` counts participants by answer,
    for the desk only. ``role`` and ``answer`` are the viewer's own, as is the ``question`` open
    about it in their chat. ``waived`` names what a step went without, and why; ``reported`` is of
    what is completed. ``notices`` wait to be sent; ``undo`` is the viewer's own change that may be
    taken back. ``advice`` is what the radar has to say, for the desk only.
    ``links`` are what belongs to it and the viewer sees; ``offers`` follow their own last change.
    ``proposed`` are days for a session by the rhythm of its body, ``planned`` the further days of
    a draft that is to become a series; ``series`` is how many there are in that of what is saved.
    ``paper`` is the viewer's own that brought it, while some of it is left to decide.
    """

    activity: ActivitySeen
    asks: tuple[str, ...] = ()
    particulars: Own = NOTHING_OWN
    missing: tuple[str, ...] = ()
    guessed: tuple[str, ...] = ()
    edits: bool = False
    desk: bool = False
    steps: tuple[Status, ...] = ()
    own: frozenset[Status] = frozenset()
    asked: tuple[Waiting, ...] = ()
    waived: tuple[tuple[str, str], ...] = ()
    reported: Reported | None = None
    answers: tuple[tuple[Answer, int], ...] = ()
    role: Role | None = None
    answer: Answer | None = None
    statements: tuple[Said, ...] = ()
    question: Question | None = None
    notices: Notices | None = None
    undo: int | None = None
    advice: tuple[Advice, ...] = ()
    links: tuple[Linked, ...] = ()
    offers: tuple[Offer, ...] = ()
    proposed: tuple[Days, ...] = ()
    planned: tuple[date, ...] = ()
    series: int = 0
    paper: int | None = None
