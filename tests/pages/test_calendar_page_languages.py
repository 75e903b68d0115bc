"""The page of a calendar in the language, the script and by the clock of its reader."""

from programme.feeds import Choices
from programme.values import Level
from tests import factories
from tests.pages.front import Front
from tests.pages.published import MORNING, PATH, Make, planned


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


async def test_a_language_that_runs_from_right_to_left_turns_the_page(
    front: Front, feed: Make
) -> None:
    await feed(language="ar")
    await planned(front)
    _, _, text = await front.get(PATH)
    assert '<html lang="ar" dir="rtl">' in text
    assert "برنامج الأنشطة" in text


async def test_the_footnote_of_kosovo_stands_once_on_a_page_in_each_of_its_languages(
    front: Front, feed: Make
) -> None:
    await feed(choices=Choices(second_language="fr"))
    for title in ("Mission", "Visit"):
        await planned(front, title=title, legs=((factories.PRISTINA, MORNING),), ref=None)
    text = (await front.get(PATH))[2]
    assert text.count("Kosovo*") >= 4
    assert (text.count("UNSCR 1244"), text.count("1244 (1999)")) == (1, 1)
