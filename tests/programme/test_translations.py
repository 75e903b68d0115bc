"""Texts in other languages: who reads which, and what is missing for whom."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from programme import finding, life, particulars, translations
from programme.particulars import ItemGiven
from programme.people import choose_language
from programme.tongues import Text, chosen, in_order, written_in
from programme.values import Status
from tests.programme.desk import ANA, LUC, MIA, Desk
from tests.programme.tongues import FRENCH, give, read_by

Choose = Callable[[Sequence[Text], str, str | None], Text | None]
# A reader's language, what is worked in, and what they are to read.
READ = (
    ("fr", ("en",), "Atelier"),
    ("ru", ("en",), "Семинар"),
    ("ar", ("en",), "Workshop"),
    ("ar", ("tr", "fr"), "Atelier"),
    ("ar", ("tr",), "Семинар"),
)


def misread(choose: Choose) -> list[str]:
    """Who is given another text than is meant for them."""
    original, french = Text("title", "ru", "Семинар"), Text("title", "fr", "Atelier")
    english = Text("title", "en_GB", "Workshop")
    wrong = []
    for language, working, meant in READ:
        found = choose(in_order(original, (french, english), working), "title", language)
        if found is None or found.text != meant:
            wrong.append(language)
    return wrong


def test_it_is_the_readers_own_then_what_is_worked_in_then_the_original() -> None:
    assert misread(chosen) == []
    assert chosen([], "title", "fr") is None


def test_twin_a_fallback_to_anything_else_is_found() -> None:
    for fixed in (0, -1):
        assert misread(lambda texts, *_, fixed=fixed: texts[fixed])


def test_a_title_in_other_letters_than_its_writers_is_in_the_first_language_that_has_them() -> None:
    offered = ("en_GB", "fr", "ru", "uk")
    for text, language, meant in (
        ("Workshop on evidence", "ar", "en_GB"),
        ("Atelier", "fr", "fr"),
        ("ورشة عمل GLACY", "ar", "ar"),
        ("Семинар", "fr", "ru"),
        ("Семінар", "uk", "uk"),
        ("网络犯罪", "zh_Hans", "zh_Hans"),
        ("24/7 🙂", "ar", "ar"),
        ("დღე", "en_GB", "en_GB"),
    ):
        assert written_in(text, language, offered) == meant, text


async def test_each_reads_their_own_everywhere_and_others_what_is_worked_in(desk: Desk) -> None:
    activity = desk.convene([ANA], title="Workshop on evidence", status=Status.CONFIRMED)
    await desk.act(
        particulars.agenda, activity_id=activity, items=[ItemGiven("Opening"), ItemGiven("Close")]
    )
    await desk.act(particulars.particular, activity_id=activity, name="venue", value="Hotel")
    ready = await desk.ask(translations.readiness, activity_id=activity)
    point = next(one.item for one in ready.originals if one.number == 1)
    await give(desk, activity)
    await give(desk, activity, "Hôtel", name="venue")
    await give(desk, activity, "Ouverture", name="agenda", item=point)
    french, arabic = [await read_by(desk, ANA, activity, one) for one in ("fr", "ar")]
    assert (french.activity.title, french.activity.title_language) == (FRENCH, "fr")
    assert french.particulars.values["venue"] == "Hôtel"
    assert [one.title for one in french.particulars.agenda] == ["Ouverture", "Close"]
    assert (arabic.activity.title, arabic.activity.title_language) == (
        "Workshop on evidence",
        "en_GB",
    )
    by = replace(await desk.by(ANA), language="fr")
    listed = await desk.office.ask(finding.upcoming, by=by, mine=True)
    assert [one.title for one in listed.activities] == [FRENCH]
    # A reminder is packed in its reader's language, whatever they spoke when it was planned.
    await desk.act(choose_language, ANA, language="fr")
    desk.after(days=16)
    assert {one.activity.title for one in await desk.deliver() if one.chat_id == ANA} == {FRENCH}


async def test_what_is_missing_is_counted_by_those_who_have_not_declined(desk: Desk) -> None:
    activity = desk.convene([ANA, LUC, MIA], title="Workshop")
    for chat in (ANA, LUC):
        await desk.act(choose_language, chat, language="fr")
    ready = await desk.ask(translations.readiness, activity_id=activity)
    assert [(one.original.name, one.language, one.people) for one in ready.lacks] == [
        ("title", "fr", 2)
    ]
    await desk.act(life.answer, LUC, activity_id=activity, answer="declined")
    assert await desk.ask(translations.lacking_titles, activity_id=activity) == (("fr", 1),)
    await give(desk, activity)
    assert await desk.ask(translations.lacking_titles, activity_id=activity) == ()
