"""The public page of an activity, as people read it."""

import icalendar
import pytest

from programme.values import Level, Status
from tests import factories
from tests.pages.checks import check_hidden, check_uniform
from tests.pages.front import Front
from tests.pages.public import PATH, TIMED, planned


async def test_everybody_reads_when_and_where_and_nobody_reads_who(front: Front) -> None:
    await planned(front)
    status, headers, text = await front.get(PATH)
    assert status == 200
    assert headers["X-Robots-Tag"] == "all"
    assert "Judges &lt;&amp; evidence&gt;" in text
    assert "Monday 18 July 2016, 10:00–11:30 · Tbilisi, Georgia" in text
    assert "Monday 18 July 2016, 06:00 (UTC)" in text
    check_hidden(text, "Awa", "Ada")


@pytest.mark.parametrize("level", [Level.GREEN, Level.AMBER, Level.RED])
async def test_what_is_above_clear_is_answered_as_what_is_not_there(
    front: Front, level: Level
) -> None:
    await planned(front, level=level)
    paths = (PATH, "/activities/NONE-2016-001", "/activities/%00", f"{PATH}.ics")
    answers = [await front.get(path) for path in paths]
    check_uniform(answers)
    assert answers[0][0] == 404


async def test_a_draft_and_a_leg_above_clear_are_absent(front: Front) -> None:
    legs = ((factories.TBILISI, TIMED), (factories.BELGRADE, factories.AUGUST))
    await planned(front, legs=legs, leg_levels=(None, Level.AMBER))
    await planned(front, title="Draft", status=Status.DRAFT, ref="GLACY-2016-015")
    _, _, text = await front.get(PATH)
    assert "Belgrade" not in text
    assert "2)" not in text
    status, _, _ = await front.get("/activities/GLACY-2016-015")
    assert status == 404


async def test_its_file_stands_beside_it(front: Front) -> None:
    await planned(front)
    _, _, page = await front.get(PATH)
    assert f'href="{PATH}.ics"' in page
    status, headers, text = await front.get(f"{PATH}.ics")
    assert (status, headers["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    (event,) = icalendar.Calendar.from_ical(text).walk("VEVENT")
    assert event["SUMMARY"] == "Judges <& evidence>"


async def test_the_reader_s_language_is_spoken_and_others_are_offered(front: Front) -> None:
    await planned(front)
    _, _, text = await front.get(PATH, **{"Accept-Language": "de-CH, fr-CA;q=0.8, en;q=0.5"})
    assert '<html lang="fr" dir="ltr">' in text
    assert "lundi 18 juillet 2016" in text
    assert '<a href="?lang=en_GB" hreflang="en-GB" lang="en-GB">English</a>' in text
    _, _, text = await front.get(f"{PATH}?lang=en_GB", **{"Accept-Language": "fr"})
    assert '<html lang="en-GB" dir="ltr">' in text


async def test_it_is_short(front: Front) -> None:
    legs = tuple((factories.TBILISI, factories.JULY) for _ in range(12))
    await planned(front, title="ж" * 300, legs=legs)
    _, _, text = await front.get(PATH)
    assert len(text.encode()) <= 30_000
