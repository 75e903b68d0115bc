"""The page of a calendar, read over HTTP as it is sent."""

import re
from collections.abc import Awaitable, Callable
from datetime import date, time
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest

from programme import feeds
from programme.feeds import Choices
from programme.values import Days, Level, Precision, Status
from programme.viewer import office_itself
from tests import factories
from tests.pages.checks import check_hidden, check_uniform
from tests.pages.conftest import Front

MORNING = Days(Precision.TIME, date(2016, 7, 18), date(2016, 7, 18), time(10), time(11, 30))
SECRET = "c" * 43
PATH = f"/cal/{SECRET}/"
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15"
ANDROID = "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36"
WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36"

Make = Callable[..., Awaitable[None]]


@pytest.fixture
async def feed(front: Front) -> Make:
    """Make the feed that the tests look at."""

    async def make(scope: str = "office", language: str = "en_GB", **other: object) -> None:
        by = office_itself(front.now())
        given = {"scope": scope, "language": language, "secret": SECRET, **other}
        await front.office.act(feeds.create, by=by, **given)

    return make


async def planned(front: Front, **other: object) -> int:
    """A clear workshop in Tbilisi, timed."""
    given = {"level": Level.CLEAR, "status": Status.CONFIRMED, "ref": "GLACY-2016-014", **other}
    given.setdefault("legs", ((factories.TBILISI, MORNING),))
    made: int = await front.office.note(factories.activity, **given)
    return made


async def test_what_is_coming_stands_there_with_days_place_and_both_clocks(
    front: Front, feed: Make
) -> None:
    await feed()
    await planned(front, title="Judges <b>& evidence")
    status, headers, text = await front.get(PATH)
    assert status == 200
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert "Judges &lt;b&gt;&amp; evidence" in text
    for words in (
        "Monday 18 July 2016, 10:00–11:30 · Tbilisi, Georgia",
        "Begins 10:00, Tbilisi time",
        "In universal time: Monday 18 July 2016, 06:00 (UTC)",
        "Workshop · confirmed · GLACY-2016-014",
        "<h2>July 2016</h2>",
    ):
        assert words in text


async def test_the_headers_keep_searchers_frames_and_foreign_sources_out(
    front: Front, feed: Make
) -> None:
    await feed()
    _, headers, text = await front.get(PATH)
    assert headers["X-Robots-Tag"] == "noindex"
    assert headers["Referrer-Policy"] == "no-referrer"
    policy = headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "frame-ancestors 'none'" in policy
    assert "script-src" not in policy
    assert "Set-Cookie" not in headers
    assert "<script" not in text
    assert not re.findall(r'\bsrc="', text)


async def test_a_person_s_calendar_has_their_language_and_their_clock(
    front: Front, feed: Make
) -> None:
    awa = await front.office.note(factories.person, name="Awa", language="fr", zone="Africa/Dakar")
    one = await planned(front, title="Atelier", level=Level.AMBER)
    await front.office.note(factories.part, activity=one, person=awa)
    await feed(f"person:{awa}", "fr", person_id=awa)
    _, _, text = await front.get(PATH)
    assert '<html lang="fr" dir="ltr">' in text
    assert "lundi 18 juillet 2016, 10:00–11:30" in text
    assert "lundi 18 juillet 2016, 06:00" in text
    assert "Awa" not in text


async def test_a_calendar_in_two_languages_is_a_page_in_two_languages(
    front: Front, feed: Make
) -> None:
    await feed(choices=Choices(second_language="fr"))
    await planned(front, title="Judges", legs=((factories.PRISTINA, MORNING),))
    _, _, text = await front.get(PATH)
    for words in (
        '<h1>Programme of activities<span lang="fr" dir="ltr" class="beside">Programme des',
        '<h2>July 2016<span lang="fr" dir="ltr" class="beside">juillet 2016</span></h2>',
        "Monday 18 July 2016",
        "lundi 18 juillet 2016",
        "Workshop · confirmed",
        "Atelier · confirmé",
        "Subscribe once",
        "Abonnez-vous",
        "This designation is",
        "Cette désignation est",
    ):
        assert words in text
    assert text.count(">Judges</span>") == 1
    assert len(text.encode()) <= 30_000


async def test_what_is_above_the_level_of_the_feed_is_not_there_nor_anything_red(
    front: Front, feed: Make
) -> None:
    await feed()
    await planned(front, title="Open day")
    for number, level in enumerate((Level.GREEN, Level.AMBER, Level.RED)):
        await planned(front, title=f"Hidden {number}", level=level, ref=f"X-{number}")
    _, _, text = await front.get(PATH)
    assert "Open day" in text
    check_hidden(text, "Hidden")


async def test_a_person_s_calendar_shows_nothing_red(front: Front, feed: Make) -> None:
    awa = await front.office.note(factories.person, name="Awa")
    one = await planned(front, title="Raid", level=Level.RED)
    await front.office.note(factories.part, activity=one, person=awa)
    await feed(f"person:{awa}", person_id=awa)
    _, _, text = await front.get(PATH)
    check_hidden(text, "Raid")
    assert "Nothing is planned here at the moment." in text


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


async def test_a_month_is_a_table_whose_days_lead_to_what_is_in_them(
    front: Front, feed: Make
) -> None:
    await feed()
    days = Days(Precision.DAY, date(2016, 7, 30), date(2016, 8, 2))
    await planned(front, title="Mission", legs=((factories.TBILISI, days),))
    status, _, july = await front.get(f"{PATH}?month=2016-07")
    assert status == 200
    assert "<caption>July 2016</caption>" in july
    linked = re.findall(r'<td><a href="#(e[\d-]+)"><span>(\d+)</span>', july)
    assert [day for _, day in linked] == ["30", "31"]
    assert f'id="{linked[0][0]}"' in july
    _, _, august = await front.get(f"{PATH}?month=2016-08")
    assert re.findall(r'<td><a href="#e[\d-]+"><span>(\d+)</span>', august) == ["1", "2"]
    assert 'href="?month=2016-07"' in august
    assert 'href="?month=2016-09"' in august


@pytest.mark.parametrize("month", ["2016-13", "soon", "", "9999-12", "2016-07-01", "%00"])
async def test_a_month_that_is_none_gives_the_list(front: Front, feed: Make, month: str) -> None:
    await feed()
    await planned(front)
    status, _, text = await front.get(f"{PATH}?month={month}&leaf=x")
    assert status == 200
    assert "<caption>" not in text


async def test_a_month_known_only_as_such_gets_no_day(front: Front, feed: Make) -> None:
    await feed()
    window = Days(Precision.MONTH, date(2016, 10, 1), date(2016, 10, 31))
    await planned(front, title="Study visit", legs=((factories.TBILISI, window),))
    _, _, text = await front.get(f"{PATH}?month=2016-10")
    assert "October 2016 · Tbilisi, Georgia" in text
    assert not re.findall(r"<td><a", text)


async def test_a_long_list_comes_in_leaves_each_below_thirty_kilobytes(
    front: Front, feed: Make
) -> None:
    await feed()
    for number in range(60):
        await planned(front, title=f"№{number:02} " + "обучение " * 30, ref=f"GLACY-2016-{number}")
    seen, leaf = "", 0
    while True:
        _, _, text = await front.get(f"{PATH}?leaf={leaf}")
        assert len(text.encode()) <= 30_000
        seen += text
        if f"?leaf={leaf + 1}" not in text:
            break
        leaf += 1
    assert leaf > 1
    assert [f"№{number:02}" in seen for number in range(60)] == [True] * 60


async def test_in_a_month_of_several_leaves_every_day_leads_to_its_entry(
    front: Front, feed: Make
) -> None:
    await feed()
    for number in range(1, 29):
        day = Days(Precision.DAY, date(2016, 9, number), date(2016, 9, number))
        legs = ((factories.TBILISI, day),)
        await planned(front, title="обучение " * 33, ref=f"GLACY-2016-{number}", legs=legs)
    _, _, text = await front.get(f"{PATH}?month=2016-09")
    links = [unescape(one) for one in re.findall(r'<td><a href="([^"]+)"', text)]
    assert len(links) == 28
    assert any(not one.startswith("#") for one in links)
    for one in links:
        query, _, name = one.partition("#")
        _, _, there = await front.get(f"{PATH}{query or '?month=2016-09'}")
        assert f'id="{name}"' in there


async def test_unknown_secrets_are_answered_uniformly(front: Front, feed: Make) -> None:
    await feed()
    answers = [
        await front.get(f"/cal/{secret}/{query}")
        for secret in ("unknown", SECRET[:-1], f"{SECRET}x", "%00", "a" * 3000)
        for query in ("", "?month=2016-07")
    ]
    check_uniform(answers)
    assert answers[0][0] == 404


async def test_an_address_that_was_given_up_shows_nothing(front: Front, feed: Make) -> None:
    await feed()
    await planned(front, title="Open day")
    by = office_itself(front.now())
    await front.office.act(feeds.revoke, by=by, feed_id=1)
    status, _, text = await front.get(PATH)
    assert status == 410
    assert "Open day" not in text


async def test_the_address_without_its_last_sign_leads_there(front: Front, feed: Make) -> None:
    await feed()
    async with front.http.get(PATH[:-1], allow_redirects=False) as answer:
        assert (answer.status, answer.headers["Location"]) == (308, PATH)
    async with front.http.post(PATH) as answer:
        assert answer.status == 405


async def test_what_was_called_off_says_so_and_why(front: Front, feed: Make) -> None:
    await feed()
    awa = await front.office.note(factories.person, name="Awa")
    one = await planned(front, status=Status.CANCELLED, reason="The host has withdrawn")
    await front.office.note(factories.part, activity=one, person=awa)
    _, _, text = await front.get(PATH)
    assert 'class="card gone"' in text
    assert "cancelled" in text
    assert "withdrawn" not in text, "a reason is for those who take part"


async def test_a_language_that_runs_from_right_to_left_turns_the_page(
    front: Front, feed: Make
) -> None:
    await feed(language="ar")
    await planned(front)
    _, _, text = await front.get(PATH)
    assert '<html lang="ar" dir="rtl">' in text
    assert "برنامج الأنشطة" in text


async def test_who_shows_only_when_shows_neither_what_nor_where(front: Front, feed: Make) -> None:
    await feed(choices=feeds.Choices(busy_only=True))
    await planned(front, title="Judges")
    for query in ("", "?month=2016-07"):
        _, _, text = await front.get(f"{PATH}{query}")
        assert "Monday 18 July 2016, 06:00 (UTC)" in text
        for hidden in ("Judges", "Tbilisi", "Georgia", "GLACY", "Workshop"):
            assert hidden not in text


async def test_what_the_holder_hides_is_hidden_and_an_ended_one_is_gone(
    front: Front, feed: Make
) -> None:
    choices = feeds.Choices(tentative_hidden=True)
    await feed(choices=choices, expires_on=date(2016, 7, 3))
    await planned(front, title="Firm")
    await planned(front, title="Open yet", status=Status.TENTATIVE, ref="GLACY-2016-015")
    _, _, text = await front.get(PATH)
    assert "Firm" in text
    assert "Open yet" not in text
    front.pass_by(days=2)
    assert (await front.get(PATH))[0] == 410


async def test_joining_links_and_telephone_numbers_are_on_no_page(front: Front, feed: Make) -> None:
    await feed()
    title = "Online https://zoom.us/j/123?pwd=x or call +995 32 212 34 56"
    await planned(front, title=title)
    for path in (PATH, "/activities/GLACY-2016-014", "/activities/GLACY-2016-014.ics"):
        _, _, text = await front.get(path)
        assert "Online" in text
        check_hidden(text, "zoom.us", "212 34 56")


async def test_the_footnote_of_kosovo_stands_once_on_a_page_in_each_of_its_languages(
    front: Front, feed: Make
) -> None:
    await feed(choices=Choices(second_language="fr"))
    for title in ("Mission", "Visit"):
        await planned(front, title=title, legs=((factories.PRISTINA, MORNING),), ref=None)
    text = (await front.get(PATH))[2]
    assert text.count("Kosovo*") >= 4
    assert (text.count("UNSCR 1244"), text.count("1244 (1999)")) == (1, 1)
