"""A conversation copied out of a messenger: when each message was sent, by whom, and its words."""

import re
from collections.abc import Iterator
from typing import Final

from reading.kinds import has_kind_word

DAY: Final = r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}"
HOUR: Final = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?"
SENDER: Final = r"(?P<who>[^:\[\]\n]{1,40}):[ \t]*"
# "[12.03.2025, 09:14] Name: …", in either order.
BRACKETED: Final = re.compile(
    rf"^[ \t]*\[(?:{DAY},?\s+{HOUR}|{HOUR},?\s+{DAY})\][ \t]*(?:{SENDER})?", re.MULTILINE
)
# "Name, [12.03.2025 09:14]:" above its words.
ABOVE: Final = re.compile(
    rf"^(?P<who>[^,\[\]\n]{{1,40}}),[ \t]*\[{DAY},?\s+{HOUR}\]:?[ \t]*\n?", re.MULTILINE
)
# "12/03/2025, 09:14 - Name: …"; a programme may have such rows, though not at such minutes.
DASHED: Final = re.compile(rf"^{DAY},?\s+(?P<hour>{HOUR})\s+[-–—]\s+{SENDER}", re.MULTILINE)
ROUND: Final = re.compile(r"^\d{1,2}[:.]\d[05]")
FEWEST: Final = 2
SAMPLE: Final = 2000


def messages(text: str) -> Iterator[str]:
    """The words of each message; the text itself where it is no conversation."""
    for form in (BRACKETED, ABOVE, DASHED):
        if not form.search(text, 0, SAMPLE):
            continue
        stamps = list(form.finditer(text))
        if is_talk(stamps, dashed=form is DASHED):
            yield text[: stamps[0].start()]
            ends = [*(stamp.start() for stamp in stamps[1:]), len(text)]
            yield from (text[stamp.end() : end] for stamp, end in zip(stamps, ends, strict=True))
            return
    yield text


def is_talk(stamps: list[re.Match[str]], *, dashed: bool) -> bool:
    """Whether these are the heads of messages."""
    named = [stamp["who"] or "" for stamp in stamps]
    if len(stamps) < FEWEST or sum(map(has_kind_word, named)) * 2 > len(named):
        return False
    return not dashed or sum(not ROUND.match(one["hour"]) for one in stamps) * 2 > len(stamps)
