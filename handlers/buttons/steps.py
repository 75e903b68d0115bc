"""Buttons of an activity's life: steps, what they lack, and what is asked for and decided."""

from aiogram.filters.callback_data import CallbackData

from programme.values import Status


class Step(CallbackData, prefix="step"):
    """A step of an activity's life."""

    activity: int
    version: int
    step: Status


class Waive(CallbackData, prefix="waive"):
    """The same step without what it lacks, once somebody has said why."""

    activity: int
    version: int
    step: Status


class Agree(CallbackData, prefix="agree"):
    """The host or the venue of a leg has agreed."""

    activity: int
    leg: int
    step: str = ""


class Report(CallbackData, prefix="report"):
    """Ask for one thing that reporting needs: ``report``, ``attended`` or ``summary``."""

    activity: int
    field: str


class Focal(CallbackData, prefix="focal"):
    """How a focal point is invited."""

    activity: int


class Decide(CallbackData, prefix="decide"):
    """Grant what was asked for, at the revision its reader saw, or begin to return it."""

    approval: int
    granted: bool
    revision: int


class Return(CallbackData, prefix="return"):
    """Return what was asked for, without a word."""

    approval: int


class Withdraw(CallbackData, prefix="unask"):
    """Take back what one has asked for."""

    approval: int


class Approvals(CallbackData, prefix="queue"):
    """A page of what waits for a decision."""

    page: int = 0


class Absent(CallbackData, prefix="away"):
    """Who decides during the absence that the open question keeps; 0: nobody."""

    deputy: int


class Back(CallbackData, prefix="back"):
    """Take an absence back."""

    absence: int
