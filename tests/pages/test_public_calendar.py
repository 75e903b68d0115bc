"""The page of a project's public calendar, read over HTTP as it is sent."""

import re
from datetime import date, time
from html import unescape

from programme import feeds
from programme.values import Days, Level, Precision, Status
from programme.viewer import office_itself
from tests import factories
from tests.pages.checks import check_hidden, check_uniform
from tests.pages.front import Front

PATH = "/public/GLACY/"
MORNING = Days(Precision.TIME, date(2016, 7, 18), date(2016, 7, 18), time(10), time(11, 30))


async def opened(front: Front, *, public: bool = True) -> None:
    """A project with one activity for everybody and one that is not."""
    note = front.office.note
    glacy = await note(factories.project)
    given = {"status": Status.CONFIRMED, "projects": (glacy,)}
    await note(
        factories.activity, title="Judges <& evidence>", level=Level.CLEAR, ref="GLACY-2016-014",
        legs=((factories.TBILISI, MORNING),), **given,
    )  # fmt: skip
    await note(factories.activity, title="Among us", level=Level.GREEN, **given)
    by = office_itself(front.now())
    await front.office.act(feeds.publish, by=by, code="GLACY", public=public)


async def test_everybody_reads_what_is_clear_in_their_own_language_and_can_subscribe(
    front: Front,
) -> None:
    await opened(front)
    status, headers, text = await front.get("/public/glacy/", **{"Accept-Language": "fr-FR,en"})
    assert status == 200
    assert (headers["X-Robots-Tag"], headers["Vary"]) == ("all", "Accept-Language")
    assert "Set-Cookie" not in headers
    assert '<html lang="fr" dir="ltr">' in text
    assert "lundi 18 juillet 2016" in text
    assert "Judges &lt;&amp; evidence&gt;" in text
    assert "Whoever has" not in text
    check_hidden(text, "Among us")
    file = "https://office.example/public/GLACY/glacy-fr.ics"
    assert f">{file}</span>" in text
    assert f'href="{file.replace("https", "webcal")}"' in text
    status, _, calendar = await front.get("/public/GLACY/glacy-fr.ics")
    assert (status, calendar.count("BEGIN:VEVENT")) == (200, 1)
    assert '<meta property="og:title" content="Programme' in text
    assert len(text.encode()) <= 30_000


async def test_every_link_of_it_leads_somewhere_and_keeps_the_language_that_was_asked_for(
    front: Front,
) -> None:
    await opened(front)
    asked = [f"{PATH}?lang=fr", f"{PATH}?lang=fr&month=2016-07"]
    for path in asked:
        _, _, text = await front.get(path)
        found = {unescape(one) for one in re.findall(r'<a href="([/.?][^"]*)"', text)}
        assert "/activities/GLACY-2016-014?lang=fr" in found
        others = {one for one in found if "lang=en_GB" in one or "lang=ar" in one}
        assert len(others) == 2
        for one in found:
            where = one if one.startswith("/") else f"{PATH}{one.removeprefix('./')}"
            status, _, there = await front.get(where.partition("#")[0])
            assert status == 200, one
            assert (f'<html lang="{"fr"}"' in there) is (one not in others), one


async def test_what_is_closed_is_answered_as_what_does_not_exist(front: Front) -> None:
    await opened(front, public=False)
    paths = (PATH, "/public/NONE/", "/public/%00/", "/cal/none/")
    answers = [await front.get(path) for path in paths]
    check_uniform(answers)
    assert answers[0][0] == 404
    assert (await front.get("/public/GLACY"))[0] == 404


async def test_one_that_was_closed_after_it_had_been_read_says_that_it_is_gone(
    front: Front,
) -> None:
    await opened(front)
    await front.get("/public/GLACY/glacy-en.ics")
    by = office_itself(front.now())
    await front.office.act(feeds.publish, by=by, code="GLACY", public=False)
    status, _, text = await front.get(PATH)
    assert status == 410
    check_hidden(text, "Judges")
