"""What the page of a calendar does not say: what is above its level, hidden, ended or secret."""

from datetime import date

from programme import feeds
from programme.values import Level, Status
from tests import factories
from tests.pages.checks import check_hidden
from tests.pages.front import Front
from tests.pages.published import PATH, Make, planned


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
