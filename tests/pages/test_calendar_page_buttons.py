"""The buttons that lead a calendar into a calendar program."""

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.pages.front import Front
from tests.pages.published import PATH, Make

IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15"
ANDROID = "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36"
WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36"


@pytest.mark.parametrize(
    ("agent", "first"),
    [(IPHONE, "Apple"), (ANDROID, "Google"), (WINDOWS, "Outlook"), ("curl/8", "Apple")],
)
async def test_the_asking_device_has_its_own_button_first(
    front: Front, feed: Make, agent: str, first: str
) -> None:
    await feed()
    _, _, text = await front.get(PATH, **{"User-Agent": agent})
    labels = re.findall(r'class="button[^"]*"[^>]*>([^<]+)</a>', text)
    assert labels[0].startswith(first)
    assert sorted(labels) == ["Apple and others (webcal)", "Download", "Google Calendar", "Outlook"]


async def test_every_button_leads_to_the_feed_in_the_form_its_client_wants(
    front: Front, feed: Make
) -> None:
    await feed()
    _, _, text = await front.get(PATH)
    found = {label: unescape(to) for to, label in re.findall(r'href="([^"]+)"[^>]*>([^<]+)<', text)}
    https = f"https://office.example{PATH}programme-en.ics"
    assert found["Apple and others (webcal)"] == https.replace("https:", "webcal:")
    assert found["Download"] == https
    google = parse_qs(urlsplit(found["Google Calendar"]).query)
    assert google == {"cid": [https.replace("https:", "webcal:")]}
    outlook = parse_qs(urlsplit(found["Outlook"]).query)
    assert outlook == {"url": [https], "name": ["Programme of activities"]}
    assert f">{https}</span>" in text
    status, _, calendar = await front.get(f"{PATH}programme-en.ics")
    assert (status, calendar[:15]) == (200, "BEGIN:VCALENDAR")
