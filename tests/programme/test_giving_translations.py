"""Texts in other languages: who gives them, and when they go again."""

import pytest

from programme import edits, particulars, repeating, translations, undoing
from programme.particulars import ItemGiven
from programme.refusals import ChangedMeanwhile, FieldTooLong, MayNot, NotFound, TextMissing
from programme.values import Kind, Status
from tests.programme.desk import ANA, COLLEAGUE, COORDINATOR, Desk
from tests.programme.tongues import FRENCH, give, read_by, texts


async def test_it_is_the_desks_alone_and_never_longer_than_the_original(desk: Desk) -> None:
    activity = desk.convene([ANA])
    with pytest.raises((MayNot, NotFound)):
        await desk.act(
            translations.translate,
            ANA,
            activity_id=activity,
            name="title",
            language="fr",
            text="Non",
        )
    for text, refusal in (("\n \t", TextMissing), ("x" * 4000, FieldTooLong)):
        with pytest.raises(refusal):
            await give(desk, activity, text)
    for wrong in ({"language": "en_GB"}, {"language": "xx"}, {"name": "owner"}, {"item": 7}):
        with pytest.raises(NotFound):
            await give(desk, activity, **wrong)
    assert texts(desk) == []


async def test_a_second_coordinator_is_told_what_stands_now(desk: Desk) -> None:
    activity = desk.convene(status=Status.CONFIRMED)
    await give(desk, activity, "Premier")
    version = desk.row(activity).version
    await give(desk, activity, "Deuxième")
    given = {"activity_id": activity, "name": "title", "language": "fr", "text": "Troisième"}
    with pytest.raises(ChangedMeanwhile):
        await desk.act(translations.translate, COLLEAGUE, seen=version, **given)
    assert texts(desk) == [("activity", "fr", "Deuxième")]


async def test_other_words_end_translations_and_undo_brings_them_back(desk: Desk) -> None:
    activity = desk.convene(title="Workshop", status=Status.CONFIRMED)
    await give(desk, activity)
    revision = desk.row(activity).revision
    await desk.act(edits.title, activity_id=activity, text="Training", language="en_GB")
    assert texts(desk) == []
    card = await read_by(desk, COORDINATOR, activity, "fr")
    assert card.activity.title == "Training"
    assert card.undo
    await desk.act(undoing.undo, activity_id=activity, change_id=card.undo)
    assert texts(desk) == [("activity", "fr", FRENCH)]
    assert (await read_by(desk, COORDINATOR, activity, "fr")).activity.title == FRENCH
    # Whoever keeps a calendar reads it again.
    assert desk.row(activity).revision == revision + 2


async def test_one_that_was_given_is_undone_and_one_that_is_removed_is_gone(desk: Desk) -> None:
    activity = desk.convene(title="Workshop", status=Status.CONFIRMED)
    await give(desk, activity)
    card = await read_by(desk, COORDINATOR, activity, "fr")
    await desk.act(undoing.undo, activity_id=activity, change_id=card.undo)
    assert texts(desk) == []
    await give(desk, activity)
    taken = {"activity_id": activity, "name": "title", "language": "fr"}
    for _ in range(2):
        await desk.act(translations.untranslate, **taken)
    assert texts(desk) == []


async def test_a_copy_says_it_in_other_languages_too_with_points_of_its_own(desk: Desk) -> None:
    activity = desk.convene(title="Workshop", kind=Kind.WORKSHOP, status=Status.CONFIRMED)
    await desk.act(particulars.agenda, activity_id=activity, items=[ItemGiven("Opening")])
    ready = await desk.ask(translations.readiness, activity_id=activity)
    point = next(one.item for one in ready.originals if one.number == 1)
    await give(desk, activity)
    await give(desk, activity, "Ouverture", name="agenda", item=point)
    copy = await desk.act(repeating.copy, activity_id=activity)
    card = await read_by(desk, COORDINATOR, copy, "fr")
    assert (card.activity.title, card.particulars.agenda[0].title) == (FRENCH, "Ouverture")
    await desk.act(particulars.agenda, activity_id=activity, items=[])
    assert [row for row in texts(desk) if row[0] == "agenda_item"] == [
        ("agenda_item", "fr", "Ouverture")
    ]
