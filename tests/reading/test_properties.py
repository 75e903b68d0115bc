"""What must hold of any text: days written out are read back, and nothing raises."""

from datetime import date, time, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from programme.values import Days, Precision
from reading.dates import read_days
from reading.gazetteer import Gazetteer
from reading.lines import fold, read_legs, read_line
from reading.places import read_place

TODAY = date(2016, 4, 1)
ENGLISH = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905 - words read better in a row
)
FRENCH = (
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()  # noqa: SIM905 - the same
)
CODES = {fold(name): name for name in ("GLACY", "GLACY+", "EAP II", "T-CY")}
days = st.dates(date(1990, 1, 1), date(2150, 1, 1))
spans = st.tuples(days, st.integers(0, 40)).map(
    lambda pair: (pair[0], pair[0] + timedelta(pair[1]))
)
dashes = st.sampled_from(["-", " - ", "–", " – ", "- ", "—", "‑", " − "])
PIECES = (
    *(
        "1",
        "18",
        "2016",
        "July",
        "mai",
        ",",
        ", ",
        ";",
        "\n",
        "\t",
        " (",
        ")",
        "-",
        " – ",
        "#",
        "#GLACY ",
    ),
    *(
        "5/6",
        "24/7",
        "Tbilisi",
        "Georgia",
        "Workshop",
        " in ",
        "tbc",
        "10:00",
        "Mon",
        ":",
        ".",
        "le",
        " ",
    ),
)
anything = st.text(max_size=4000) | st.lists(st.sampled_from(PIECES), max_size=600).map("".join)


def english(day: date) -> str:
    return f"{day.day} {ENGLISH[day.month - 1]}"


def french(day: date) -> str:
    return f"{'1er' if day.day == 1 else day.day} {FRENCH[day.month - 1]}"


def written(start: date, end: date, dash: str, french_too: bool) -> list[str]:
    """The span in the notations of this file, composed by hand and not by any renderer."""
    name = french if french_too else english
    whole = [
        f"{name(start)} {start.year}{dash}{name(end)} {end.year}",
        f"{start:%d.%m.%Y}{dash}{end:%d.%m.%Y}",
    ]
    whole.append(f"{start} – {end}")
    if start.year == end.year:
        whole.append(f"{name(start)}{dash}{name(end)} {end.year}")
        whole.append(
            f"du {name(start)} au {name(end)} {end.year}"
            if french_too
            else f"from {name(start)} to {name(end)} {end.year}"
        )
    if (start.year, start.month) == (end.year, end.month):
        whole.append(f"{start.day}{dash}{name(end)} {end.year}")
    if start == end:
        whole += [f"{name(start)} {start.year}", f"{start}", f"{start:%d.%m.%Y}"]
    return whole


@given(spans, dashes, st.booleans())
def test_days_written_out_are_read_back(
    span: tuple[date, date], dash: str, french_too: bool
) -> None:
    for text in written(*span, dash, french_too):
        read = read_days(text, today=TODAY, language="fr" if french_too else "en_GB")
        assert read.choices == (Days(Precision.DAY, *span),), text


@given(days, st.times(), st.booleans())
def test_times_written_out_are_read_back(day: date, at: time, french_too: bool) -> None:
    begin = at.replace(second=0, microsecond=0)
    text = (
        f"{french(day)} {day.year}, {begin:%Hh%M}"
        if french_too
        else f"{english(day)} {day.year}, {begin:%H:%M}"
    )
    read = read_days(text, today=TODAY, language="fr")
    assert read.choices == (Days(Precision.TIME, day, day, begin),)


@given(days.filter(lambda day: (day.month, day.day) != (2, 29)), days)
def test_a_missing_year_is_the_next_such_day(day: date, today: date) -> None:
    (read,) = read_days(english(day), today=today, language="en_GB").choices
    assert read.start is not None
    assert today <= read.start <= today + timedelta(days=366)
    assert (read.start.month, read.start.day) == (day.month, day.day)


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None
)
@given(anything)
def test_no_text_raises_and_nothing_is_lost(gazetteer: Gazetteer, text: str) -> None:
    read_days(text, today=TODAY, language="en")
    read_place(text, gazetteer=gazetteer)
    read_legs(text, today=TODAY, language="en", gazetteer=gazetteer)
    read = read_line(text, today=TODAY, language="en", gazetteer=gazetteer, codes=CODES)
    assert read.title or read.legs or read.projects or read.doubts
