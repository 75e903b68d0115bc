"""Every concern has its sentence in every language, escaped, and a dozen of them fit a message."""

from datetime import date

from locales import Catalogues, unmarked
from programme.links import Linked
from programme.radar import Advice, Concern, Other
from programme.values import ActivitySeen, Bond, Days, Level, Place, Precision, Status
from publishing.advice import advised, observance_name
from publishing.bonds import bound
from tests.factories import BEGINNING

LANGUAGES = ("en_GB", "fr")
LONG = "<b>Very long</b> & " * 20
THERE = Place("Nuku'Alofa", "TO", "Pacific/Tongatapu")
DAYS = Days(Precision.DAY, date(2016, 12, 30), date(2017, 1, 2))
OBSERVANCES = (
    *("orthodox_christmas", "orthodox_good_friday", "yom_kippur", "vesak"),
    *("diwali", "gurpurab", "eid_al_fitr", "eid_al_adha"),
)


def worst(concern: Concern) -> Advice:
    """Advice with everything in it, and all of it long."""
    return Advice(
        concern,
        leg=1,
        day=date(2016, 9, 12),
        place=THERE,
        other=Other(1, LONG, "GLACY-2016-001", THERE, DAYS),
        people=(LONG,) * 5,
        project="Cybercrime@EAP II",
        names={"en": "Eid al-Adha", "fr": "Tabaski"},
        key="eid_al_adha",
    )


def test_a_dozen_sentences_of_any_concern_fit_one_message_and_carry_no_mark_up() -> None:
    for language in LANGUAGES:
        t = Catalogues(LANGUAGES).translator(language)
        for concern in Concern:
            said = advised(t, worst(concern))
            assert "<b>" not in said, (language, concern)
            assert 0 < len(unmarked(said)) * 12 < 4096, (language, concern)
        assert len({observance_name(t, key) for key in OBSERVANCES}) == len(OBSERVANCES)
        assert ("Tabaski" in advised(t, worst(Concern.HOLIDAY))) is (language == "fr")


def test_a_link_reads_from_both_ends_in_every_language() -> None:
    other = ActivitySeen(
        id=1,
        ref="GLACY-2016-001",
        kind=None,
        title=LONG,
        title_language="en_GB",
        status=Status.TENTATIVE,
        level=Level.CLEAR,
        version=1,
        revision=0,
        revised_at=BEGINNING,
    )
    for language in LANGUAGES:
        t = Catalogues(LANGUAGES).translator(language)
        said = {bound(t, Linked(1, bond, way, other)) for bond in Bond for way in (True, False)}
        assert len(said) == 9
        assert all("<b>" not in one and "GLACY-2016-001" in one for one in said)
