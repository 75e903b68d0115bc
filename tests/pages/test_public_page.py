"""The public page of an activity, as people, searchers and messengers read it."""

import json
import re
from datetime import date, time
from html import unescape
from typing import Any

import icalendar
import pytest

from programme.values import Days, Level, Precision, Status
from tests import factories
from tests.pages.checks import check_hidden, check_uniform
from tests.pages.front import Front

PATH = "/activities/GLACY-2016-014"
TIMED = Days(Precision.TIME, date(2016, 7, 18), date(2016, 7, 18), time(10), time(11, 30))
OCTOBER = Days(Precision.MONTH, date(2016, 10, 1), date(2016, 10, 31))


async def planned(front: Front, **other: Any) -> int:
    """A workshop with people in it."""
    note = front.office.note
    ada = await note(factories.person, name="Ada Owner")
    awa = await note(factories.person, name="Awa Diop")
    given = {
        "title": "Judges <& evidence>", "level": Level.CLEAR, "status": Status.CONFIRMED,
        "ref": "GLACY-2016-014", "legs": ((factories.TBILISI, TIMED),), **other,
    }  # fmt: skip
    one: int = await note(factories.activity, owner=ada, **given)
    await note(factories.part, activity=one, person=awa)
    return one


def structured(text: str) -> Any:
    """The JSON-LD of a page."""
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text)
    assert len(found) == 1
    return json.loads(found[0])


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


async def test_searchers_read_a_schema_org_event(front: Front) -> None:
    await planned(front)
    _, _, text = await front.get(PATH)
    assert structured(text) == {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": "Judges <& evidence>",
        "inLanguage": "en-GB",
        "url": f"https://office.example{PATH}",
        "identifier": "GLACY-2016-014",
        "eventStatus": "https://schema.org/EventScheduled",
        "organizer": {"@type": "Organization", "name": "Cybercrime Programme Office"},
        "startDate": "2016-07-18T10:00:00+04:00",
        "endDate": "2016-07-18T11:30:00+04:00",
        "location": {
            "@type": "Place",
            "name": "Tbilisi",
            "address": {
                "@type": "PostalAddress",
                "addressLocality": "Tbilisi",
                "addressCountry": "Georgia",
            },
        },
    }


async def test_several_places_are_events_within_and_a_month_is_no_day(front: Front) -> None:
    legs = ((factories.TBILISI, factories.JULY), (factories.BELGRADE, OCTOBER))
    await planned(front, legs=legs)
    _, _, text = await front.get(PATH)
    said = structured(text)
    assert [one["startDate"] for one in said["subEvent"]] == ["2016-07-18", "2016-10"]
    assert (said["startDate"], said["endDate"]) == ("2016-07", "2016-10")
    assert "2016-10-01" not in text


async def test_a_cancelled_one_says_so_to_people_and_programs(front: Front) -> None:
    await planned(front, status=Status.CANCELLED, reason="Strike of the host")
    _, _, text = await front.get(PATH)
    assert structured(text)["eventStatus"] == "https://schema.org/EventCancelled"
    assert "Workshop · cancelled" in text
    assert "Strike" not in text


async def test_microformats_and_link_previews_stand_in_it(front: Front) -> None:
    await planned(front)
    _, _, text = await front.get(PATH)
    assert 'class="h-event"' in text
    assert '<h1 class="p-name">' in text
    assert '<time class="dt-start" datetime="2016-07-18T10:00:00+04:00">' in text
    meta = dict(re.findall(r'<meta property="([^"]+)" content="([^"]*)">', text))
    assert unescape(meta["og:title"]) == "Judges <& evidence>"
    assert meta["og:description"] == "Monday 18 July 2016, 10:00–11:30 · Tbilisi, Georgia"
    assert meta["og:url"] == f"https://office.example{PATH}"
    assert meta["og:site_name"] == "Cybercrime Programme Office"


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
