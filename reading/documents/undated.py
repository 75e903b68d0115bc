"""A heading that names an activity and its place, where the text below it gives no date."""

from programme.values import Kind, Precision
from reading.codes import read_hashes
from reading.dates import Near
from reading.documents.lending import owned, window_of
from reading.documents.sections import Section
from reading.documents.setting import Setting
from reading.doubts import about
from reading.kinds import kind_of
from reading.lines.reader import Reader
from reading.lines.spots import last_spots
from reading.proposals import LegRead, Proposal
from reading.prose.saying import held

FEWEST_WORDS = 4
# A forum or a plenary without a date is rather spoken of than told.
TOLD = frozenset({Kind.MISSION, Kind.WORKSHOP, Kind.STUDY_VISIT})
LETTERS = 200


class Undated:
    """One such heading, and whether the text below says that it was done."""

    def __init__(self, text: str = "") -> None:
        self.text, self.done = text, False
        # Whether the text below has days of its own, which say something else, or nothing.
        self.dated = False

    def take(self, text: str, reader: Reader) -> None:
        """Text below it."""
        if not self.text or kind_of(self.text, legs=1) not in TOLD:
            return
        self.done = self.done or held(text)
        self.dated = self.dated or any(
            days.precision is Precision.DAY
            for found in reader.dated(text)
            for days in found.read.choices[:1]
        )

    def read(self, section: Section, setting: Setting) -> Proposal | None:
        """It in the year that the text is of, with a doubt; None where it names no activity."""
        kind, near = kind_of(self.text, legs=1), setting.near
        if (
            not self.done
            or self.dated
            or kind not in TOLD
            or near is None
            or len(self.text) > LETTERS
        ):
            return None
        text = read_hashes(self.text, setting.codes).rest
        places, _, end = last_spots(text, setting.gazetteer)
        title = text[:end]
        if len(places) != 1 or len(title.split()) < FEWEST_WORDS or rest(text[end:]):
            return None
        year = window_of(Near(near.year))
        leg = LegRead(places[0], year, self.text, (about("from_heading", str(near.year)),))
        return owned(Proposal(title, kind, (), None, (leg,), (), self.text), section, setting)


def rest(text: str) -> bool:
    """Whether more stands behind a place than the region around it."""
    return bool(text.strip()) and not text.startswith(",")
