"""Every example that a screen gives is understood by what reads the answer, in ten languages."""

import re
import tomllib
from datetime import date, time, timedelta
from itertools import product
from typing import Any, Final

import pytest

from handlers import meanings, pointing
from handlers.inviting.making import GIVEN
from handlers.particulars.reading import meant
from handlers.portfolio.reading import SEVERAL
from handlers.portfolio.reading import example as of_a_project
from handlers.reminding import questions
from handlers.timezone import zoned
from handlers.understanding import Reader
from locales import Catalogues, Translator, territories, verbs
from locales.catalogues import FOLDER
from locales.words import languages
from programme.finding import Choice
from programme.values import ItemKind, Kind, Right
from reading.clocks import read_hour, read_hours
from reading.gazetteer import Gazetteer
from reading.offsets import Offset, is_never, read_offset
from reading.recurrences import read_recurrence
from reading.rights import read_right

TODAY = date(2016, 6, 1)
NEW: Final = (
    "<code>/new Workshop on electronic evidence, Tbilisi, Georgia, 18-19 July #GLACY</code>"
)
SERIES: Final = (
    "/series – several dates: <code>/series every month, third Thursday, six times</code>"
)
CHOICES = (Choice("GLACY", "GLACY", is_body=False, aliases=()),)
ISOLATES = re.compile("[\u2066-\u2069]")
TONGUES = languages(FOLDER)
OR = re.compile(r"[,،，]?\s*(?:\b(?:or|ou|o|sau|или|або|ili|veya)\b|أو|或)\s*")

Readers = list[tuple[Translator, Reader]]


@pytest.fixture(scope="module")
def speakers() -> list[Translator]:
    return [Catalogues(TONGUES).translator(language) for language in TONGUES]


@pytest.fixture
def readers(speakers: list[Translator], gazetteer: Gazetteer) -> Readers:
    return [(t, Reader(TODAY, t.language, gazetteer, CHOICES)) for t in speakers]


def typed(text: object) -> str:
    """What a person copies: without tags, without signs of direction, without the command."""
    inside = re.search("<code>(.*?)</code>", str(text))
    bare = ISOLATES.sub("", inside[1] if inside else str(text))
    return bare.partition(" ")[2] if bare.startswith("/") else bare


def test_activities_places_and_days(readers: Readers) -> None:
    for t, reader in readers:
        for line in (
            t(NEW),
            t.plain("/new Workshop on electronic evidence, Tbilisi, 18-19 July"),
            t.plain("Workshop on reporting, Belgrade, Serbia, 1–2 August #GLACY"),
        ):
            read = reader.line(typed(line))
            [leg] = read.legs
            doubts = {doubt.code for doubt in (*read.doubts, *leg.doubts)}
            assert (read.kind, doubts) == (Kind.WORKSHOP, {"year_inferred"}), line
            assert leg.place is not None, line
            assert leg.days is not None, line
            assert (leg.place.city, leg.place.territory) in {("Tbilisi", "GE"), ("Belgrade", "RS")}
        [leg] = reader.legs(typed(t.plain("Belgrade, Serbia, 1–2 August")))
        assert leg.place is not None
        assert (leg.place.city, leg.days is not None) == ("Belgrade", True)
        [place] = reader.place(typed(t.plain("Tbilisi, Georgia"))).choices
        assert (place.city, place.territory) == ("Tbilisi", "GE")
        assert reader.gazetteer.territory(territories.name(t, "GE")) == "GE"
        assert meanings.kind_alone(typed(t.plain("workshop"))) is Kind.WORKSHOP


def test_dates_and_deadlines(readers: Readers) -> None:
    for t, reader in readers:
        for days in (
            t.plain("18–19 July 2016"),
            t.plain("October 2016"),
            t.plain("tbc"),
            t.plain("3–10 August"),
            t("/absence – days on which somebody else decides: <code>/absence 3-10 August</code>"),
            of_a_project(t, "period"),
        ):
            assert len(reader.days(typed(days)).choices) == 1, days
        deadline = meanings.days(reader, typed(t.plain("8 July 2016, 18:00, New York")))
        place = deadline.given.get("place")
        assert (deadline.zone or place.zone) == "America/New_York", t.language


def test_rhythms(readers: Readers) -> None:
    for t, reader in readers:
        for text, months, count in (
            (
                t(SERIES),
                1,
                6,
            ),
            (t.plain("every two months, third Thursday, four times"), 2, 4),
            (
                t.plain("/series Webinar, every month, third Thursday, 10:00, Brussels, 6 times"),
                1,
                6,
            ),
        ):
            read = read_recurrence(typed(text), today=TODAY, language=t.language)
            assert (read.months, read.ordinal, read.weekday, read.count) == (months, 3, 3, count), (
                text
            )
        begun = reader.line(read.rest)
        assert (bool(begun.title), begun.kind) == (True, Kind.ONLINE), read.rest
        assert [leg.place.city for leg in begun.legs if leg.place] == ["Brussels"]


def test_hours_and_offsets(speakers: list[Translator]) -> None:
    for t in speakers:
        asked = ISOLATES.sub("", str(questions.own(t)))
        behind = re.split("[:：]", re.split("[?？؟]", asked)[1], maxsplit=1)[1]
        days, hours = map(read_offset, OR.split(behind.strip()))
        assert days == Offset(days=3, at=time(8)), behind
        assert hours == Offset(before=timedelta(hours=2)), behind
        quiet = ISOLATES.sub("", str(questions.quiet(t)))
        [night] = re.findall(r"\d\d:\d\d-\d\d:\d\d", quiet)
        assert read_hours(night) == (time(22), time(7))
        assert is_never(re.split("[:：]", quiet)[-1].strip()), quiet
        [hour] = re.findall(r"\d\d:\d\d", str(questions.day(t)))
        assert read_hour(hour) == time(8, 30)


def test_particulars(readers: Readers) -> None:
    for t, reader in readers:

        def read(name: str, said: object, reader: Reader = reader) -> Any:
            given = meant(reader, name, typed(said), None).given
            return next(given[key] for key in ("value", "names", "items", "zone") if key in given)

        assert read("clock", t.plain("New York")) == "America/New_York"
        assert read("working_languages", t.plain("English, French")) == ("en", "fr")
        [point] = read("agenda", t.plain("09:30 Workplan | decision | T-CY(2016)19 | Ms Diop"))
        assert (point.kind, point.start_time) == (ItemKind.DECISION, time(9, 30))
        assert (point.documents, bool(point.speakers)) == (("T-CY(2016)19",), True)
        seats = read("seats", t.plain("Georgia, Moldova, Ukraine"))
        assert [reader.gazetteer.territory(one) for one in seats] == ["GE", "MD", "UA"]
        assert len(read("speakers", t.plain("Awa Diop (Ministry of Justice), Jan Novak"))) == 2
        assert len(read("addressees", t.plain("Member States, Caribbean Community"))) == 2
        assert len(read("travellers", t.plain("Awa Diop, Jan Novak"))) == 2
        named = SEVERAL.split(typed(of_a_project(t, "territories")))
        codes = [reader.gazetteer.territory(one.strip(" ?؟？")) for one in named]
        assert codes == ["GE", "UA", "GH"]


def test_zones_and_invitations(readers: Readers) -> None:
    for t, reader in readers:
        for city in (
            t("/timezone – change your time zone: <code>/timezone Dakar</code>"),
            t("To change it: <code>/timezone Dakar</code>"),
            t("Type a larger city nearby, with its country: <code>/timezone Dakar, Senegal</code>"),
            re.split("[:：]", str(t("In which city are you? For example: Dakar")))[-1].strip(" ."),
        ):
            assert len(zoned(typed(city), reader.gazetteer)) == 1, city
        for right, text in (
            (Right.COORDINATOR, t("Colleagues too: <code>/invite coordinator Awa Diop</code>")),
            (Right.COORDINATOR, t("<code>/invite coordinator Awa Diop fr</code>")),
            (Right.FOCAL_POINT, t.plain("/invite focal_point Awa Diop")),
        ):
            found, name = read_right(typed(text), GIVEN)
            assert (found, len(name.split()) in {2, 3}) == (right, True), text


def test_words_that_point_at_an_activity(readers: Readers) -> None:
    for t, reader in readers:
        begun = verbs.begun(typed(t.plain("Postpone the mission in Minsk")))
        assert begun is not None, t.language
        assert begun.step == "postpone"
        spots = pointing.spots(reader, begun.rest)
        assert any("Minsk" in spot.hint.cities for spot in spots), begun
        assert any(meanings.kind_alone(spot.hint.text) or spot.hint.kind for spot in spots), begun
        for text in (
            t("/activity – open one: <code>/activity Tbilisi</code>"),
            t("/move – change the days: <code>/move Tbilisi 20-21 July</code>"),
            t("/upcoming – what is coming: <code>/upcoming Georgia July</code>"),
        ):
            first, *dated = pointing.spots(reader, typed(text))
            assert {*first.hint.cities, *first.hint.territories} & {"Tbilisi", "GE"}, text
            assert [spot.dated for spot in dated] in ([], [True]), text


SENTENCES = {
    "ru": ("Перенесите семинар в Тбилиси на 20-21 июля", "Отмените встречу в Белграде"),
    "uk": ("Перенесіть семінар у Тбілісі на 20–21 липня", "Скасуйте зустріч у Белграді"),
    "sr_Latn": ("Pomerite radionicu u Tbilisiju na 20-21. jul", "Otkažite sastanak u Beogradu"),
    "tr": ("Tiflis çalıştayını 20-21 Temmuz’a taşı", "Belgrad toplantısını iptal edin"),
    "ar": ("انقل ورشة العمل في تبليسي إلى 20-21 يوليو", "إلغاء الاجتماع في بلغراد"),
    "zh_Hans": ("更改日期第比利斯研讨会到7月20日至21日", "取消贝尔格莱德会议"),
    "es": ("Traslade el taller de Tiflis al 20-21 de julio", "Cancele la reunión de Belgrado"),
    "ro": ("Mutați atelierul de la Tbilisi pe 20-21 iulie", "Anulați reuniunea de la Belgrad"),
}


def test_sentences_with_names_in_their_cases(readers: Readers) -> None:
    for t, reader in readers:
        for sentence, step, city, kind in zip(
            SENTENCES.get(t.language, ()),
            ("move", "cancel"),
            ("Tbilisi", "Belgrade"),
            (Kind.WORKSHOP, Kind.MEETING),
            strict=False,
        ):
            begun = verbs.begun(sentence)
            assert begun is not None, sentence
            assert begun.step == step, sentence
            moves = step == "move"
            spots = pointing.aim(pointing.spots(reader, begun.rest), moves=moves)
            hints = [spot.hint for spot in spots]
            assert any(city in hint.cities for hint in hints), sentence
            assert any(hint.kind is kind for hint in hints), sentence
            rest = pointing.rest_of(begun.rest, spots, moves=moves)
            assert not moves or len(reader.days(rest).choices) == 1, (sentence, rest)


def test_each_verb_of_each_table_leads_to_its_step() -> None:
    for table in sorted(FOLDER.glob("*/verbs.toml")):
        steps = tomllib.loads(table.read_text(encoding="utf-8"))["verbs"]
        written = ((step, verb) for step, verbs_of in steps.items() for verb in verbs_of)
        for (step, verb), around in product(written, ("{} GLACY-2016-014", "{}: Minsk")):
            for said in (verb, verb.upper()):
                begun = verbs.begun(around.format(said))
                assert begun in [(step, "GLACY-2016-014"), (step, "Minsk")], said
