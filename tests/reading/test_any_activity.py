"""Any activity, written in any language and notation, is read back the same."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reading.gazetteer import Gazetteer
from tests.reading.documents import read
from tests.reading.tongues import TONGUES
from tests.reading.written import NOTATIONS

PLACES = {"Minsk": "BY", "Rabat": "MA", "Tirana": "AL", "Nairobi": "KE", "Lima": "PE"}
LAYOUTS: list[Callable[[str, str, str, str], str]] = [
    lambda title, place, days, join: join.join((title, place, days)),
    lambda title, place, days, join: f"- {join.join((title, place, days))}\n",
    lambda title, place, days, join: f"{title} ({place}{join}{days})",
    lambda title, place, days, _: f"Title: {title}\nPlace: {place}\nDates: {days}\n",
    lambda title, place, days, _: f"Title\tPlace\tDates\n{title}\t{place}\t{days}\n",
    lambda title, place, days, _: f"| {title} | {place} | {days} |\n",
]

spans = st.tuples(
    st.dates(date(2001, 1, 1), date(2099, 1, 1)), st.integers(0, 60) | st.integers(1, 6)
).map(lambda pair: (pair[0], pair[0] + timedelta(pair[1])))


@pytest.mark.parametrize("language", TONGUES)
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    deadline=None,
    max_examples=25,
)
@given(spans, st.sampled_from(sorted(PLACES)), st.sampled_from(LAYOUTS))
def test_any_activity_is_read_back_the_same(
    gazetteer: Gazetteer,
    language: str,
    span: tuple[date, date],
    place: str,
    layout: Callable[[str, str, str, str], str],
) -> None:
    speaker = TONGUES[language]
    text = layout(speaker.title, place, speaker.span(*span), speaker.join)
    (found,) = read(text, gazetteer, language)
    (leg,) = found.legs
    assert leg.place is not None, text
    assert leg.days is not None, text
    assert (found.title, leg.place.territory) == (speaker.title, PLACES[place]), text
    assert (leg.days.start, leg.days.end) == span, text


@pytest.mark.parametrize("examples", [12, pytest.param(400, marks=pytest.mark.full)])
@pytest.mark.parametrize("language", TONGUES)
def test_any_activity_is_read_back_the_same_in_any_notation(
    gazetteer: Gazetteer, language: str, examples: int
) -> None:
    speaker = TONGUES[language]
    ways = [name for name, one in NOTATIONS.items() if language in one.languages]

    @settings(deadline=None, max_examples=examples, suppress_health_check=[HealthCheck.too_slow])
    @given(st.sampled_from(ways), spans, st.sampled_from(sorted(PLACES)), st.sampled_from(LAYOUTS))
    def check(
        way: str,
        span: tuple[date, date],
        place: str,
        layout: Callable[[str, str, str, str], str],
    ) -> None:
        written, meant = NOTATIONS[way].write(language, speaker, *span)
        text = layout(speaker.title, place, written, speaker.join)
        found = read(text, gazetteer, language)
        assert [one.title for one in found] == [speaker.title], text
        [leg] = found[0].legs
        assert leg.place is not None, text
        assert (leg.place.territory, leg.days) == (PLACES[place], meant), text

    check()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(max_size=400) | st.binary(max_size=400).map(lambda each: each.decode("latin-1")))
def test_no_text_makes_the_reader_fail(gazetteer: Gazetteer, text: str) -> None:
    for language in ("en", "zh", None):
        read(text, gazetteer, language)
