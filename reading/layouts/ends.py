"""What putting rows together needs to know of their words."""

from typing import Protocol


class Ends(Protocol):
    """Knows dates and places, which the layouts themselves do not."""

    def __call__(self, text: str) -> bool:
        """Whether a text ends as a row does: with a date, or with a place after one."""

    def leads(self, text: str) -> bool:
        """Whether a line begins as a row may: with days, or with a place and days, then a title."""

    def begins(self, text: str) -> bool:
        """Whether a line begins as the title of an activity may: its first words name a kind."""

    def apart(self, text: str) -> bool:
        """Whether a line is nothing but a place, or ends as a row does."""

    def remarks(self, text: str) -> bool:
        """Whether a line is but a remark: in brackets, a note, or that nothing is held."""

    def is_day(self, text: str) -> bool:
        """Whether a line is nothing but a day, or days."""

    def is_weekday(self, text: str) -> bool:
        """Whether such a line names its weekday."""

    def dated(self, text: str) -> bool:
        """Whether a text has an exact day in it."""

    def sites(self, text: str) -> bool:
        """Whether a line is nothing but days and their place, as stand above a title."""

    def states(self, text: str) -> bool:
        """Whether a text is nothing but days, and perhaps a place on either side of them."""
