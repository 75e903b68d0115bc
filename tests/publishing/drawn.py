"""Activities that are drawn: any words, days, places and choices."""

from datetime import date, timedelta
from zoneinfo import available_timezones

from hypothesis import strategies as st

from programme.feeds import Choices
from programme.values import ActivitySeen, Days, LegSeen, LegStatus, Place, Precision, Status
from tests.publishing.nasty import activity

ZONES = sorted(available_timezones() - {"localtime", "Factory"})
PRECISE = [precision for precision in Precision if precision is not Precision.TBC]
SAID = [status for status in Status if status is not Status.DRAFT]
words = st.text(max_size=300) | st.sampled_from(
    [
        "\r\nATTENDEE:mailto:x@y.z",
        "a\nEND:VEVENT\nBEGIN:VEVENT",
        "\\n\\,;",
        "\x00\x1f\x7f",
        "\ud800",
        "مؤتمر \u202e2026\u202c",
        "👩🏽‍⚖️" * 30,
        "ж" * 255,
    ]
)
spans = st.builds(
    lambda precision, start, length, begins, ends: Days(
        precision, start, start + timedelta(days=length), begins, ends
    ),
    st.sampled_from(PRECISE),
    st.dates(date(2016, 1, 1), date(2036, 1, 1)),
    st.sampled_from([0, 0, 1, 2, 30, 400]),
    st.times().map(lambda at: at.replace(microsecond=0)),
    st.none() | st.times().map(lambda at: at.replace(microsecond=0)),
)
places = st.builds(
    Place,
    st.none() | words,
    st.sampled_from([None, "GE", "XK", "CI"]),
    st.none() | st.sampled_from(ZONES),
)
choices = st.builds(
    Choices,
    st.none(),
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)


@st.composite
def programmes(draw: st.DrawFn) -> list[ActivitySeen]:
    """One to four activities of one to three legs each."""
    found = []
    for number in range(draw(st.integers(1, 4))):
        legs = [
            LegSeen(n, f"{number}-{n}", draw(places), draw(spans), draw(st.sampled_from(LegStatus)))
            for n in range(draw(st.integers(1, 3)))
        ]
        found.append(
            activity(
                number,
                draw(words),
                draw(st.sampled_from(SAID)),
                *legs,
                reason=draw(st.none() | words),
                projects=tuple(draw(st.lists(words, max_size=2))),
            )
        )
    return found
