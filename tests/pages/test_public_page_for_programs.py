"""The public page of an activity, as searchers and messengers read it."""

import json
import re
from datetime import date
from html import unescape
from typing import Any

from programme.values import Days, Precision, Status
from tests import factories
from tests.pages.front import Front
from tests.pages.public import PATH, planned

OCTOBER = Days(Precision.MONTH, date(2016, 10, 1), date(2016, 10, 31))


def structured(text: str) -> Any:
    """The JSON-LD of a page."""
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text)
    assert len(found) == 1
    return json.loads(found[0])


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
