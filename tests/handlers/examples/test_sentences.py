"""Sentences of the desk name their step and their activity in ten languages."""

import tomllib
from itertools import product

from handlers import meanings, pointing
from locales import verbs
from locales.catalogues import FOLDER
from programme.values import Kind
from tests.handlers.examples.speaking import Readers, typed

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
