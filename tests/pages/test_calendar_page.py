"""The page of a calendar, read over HTTP as it is sent: what stands there, and until when."""

import re

from programme import feeds
from programme.values import Status
from programme.viewer import office_itself
from tests import factories
from tests.pages.checks import check_uniform
from tests.pages.front import Front
from tests.pages.published import PATH, SECRET, Make, planned


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
