"""Pages of events: places without a sign, names of fields in lines of their own, leaves of days."""

from reading.gazetteer import Gazetteer
from tests.reading.documents import read, short

# Below a month, what stands behind the day: a place that no sign sets off, and names that are none.
RUN_ON = {
    ("en", "Study visit of prosecutors Vilnius, Lithuania"): (
        "Study visit of prosecutors",
        "Vilnius",
    ),
    ("en", "Training on asset recovery Novi Sad (Serbia)"): (
        "Training on asset recovery",
        "Novi Sad",
    ),
    ("en", "Launch of a project for local courts Malta"): (
        "Launch of a project for local courts",
        "MT",
    ),
    ("en", "Seminar for judges from Tonga"): ("Seminar for judges from Tonga", "-"),
    ("en", "Meeting with the Government of Malta"): ("Meeting with the Government of Malta", "-"),
    ("en", "Lecture by Jack London"): ("Lecture by Jack London", "-"),
    ("fr", "Atelier sur la fraude Côte d'Ivoire"): ("Atelier sur la fraude", "CI"),
    ("fr", "Formation sur la saisie Lyon (France)"): ("Formation sur la saisie", "Lyon"),
    ("es", "Taller regional Santo Domingo, República Dominicana"): (
        "Taller regional",
        "Santo Domingo",
    ),
    ("pt", "Missão de peritos Cabo Verde"): ("Missão de peritos", "CV"),
    ("ro", "Vizită de studiu a procurorilor Vilnius, Lituania"): (
        "Vizită de studiu a procurorilor",
        "Vilnius",
    ),
    ("ru", "Семинар для судей Казахстана"): ("Семинар для судей Казахстана", "-"),
    ("ru", "Тренинг по возврату активов Алматы (Казахстан)"): (
        "Тренинг по возврату активов",
        "Almaty",
    ),
    ("uk", "Експертна місія Грузія"): ("Експертна місія", "GE"),
    ("sr", "Obuka o oduzimanju imovine Novi Sad (Srbija)"): (
        "Obuka o oduzimanju imovine",
        "Novi Sad",
    ),
    ("tr", "Uzman toplantısı Gürcistan"): ("Uzman toplantısı", "GE"),
    ("ar", "زيارة دراسية للمدعين العامين فيلنيوس، ليتوانيا"): (
        "زيارة دراسية للمدعين العامين",
        "Vilnius",
    ),
}
# Days, a town with its country, and the title right behind it.
LED = {
    ("en", "17-18 January 2017 Braga, Portugal Expert visit"): "Expert visit | Braga",
    ("en", "3 March 2017 Sarajevo, Bosnia and Herzegovina 2nd forum"): "2nd forum | Sarajevo",
    ("fr", "17-18 janvier 2017 Braga, Portugal Visite d'experts"): "Visite d'experts | Braga",
    ("es", "3 de marzo de 2017 San José, Costa Rica Taller"): "Taller | San José",
    ("ru", "3 марта 2017 Сараево, Босния и Герцеговина Семинар"): "Семинар | Sarajevo",
}
NAME = "Conference on rivers"
EVENT = {
    "en": f"{NAME}\n\nWHEN\n\n12-13 May 2017\n\nWHERE\n\nDushanbe, Tajikistan\n",
    "en, items": f"{NAME}\n- Date\n- 12-13 May 2017\n- City\n- Dushanbe, Tajikistan\n",
    "en, apart": f"What: {NAME}\n\nWhere: Dushanbe\n\nWhen: 12-13 May 2017\n",
    "en, ends": f"{NAME}\nDates:\n12 May 2017\n – 13 May 2017\nCity:\nDushanbe\n",
    "en, due": f"{NAME}\nDates\n12-13 May 2017\nCity\nDushanbe\nApplication deadline:\n1 May\n",
    "fr": f"{NAME}\n\nQuand\n12-13 mai 2017\n\nOù\nDouchanbé\n",
    "es": f"{NAME}\n\nFecha\n12 y 13 de mayo de 2017\n\nLugar\nDusambé\n",
    "ru": f"{NAME}\n\nКогда\n12-13 мая 2017\n\nГде\nДушанбе\n",
}
LEAF = """
May
30
Tue
2017
Trust between courts in matters of asylum
May 30 – May 31 all-day
"""
CIRCULAR = "Date: 12 May 2017\n\nSubject: Travel of staff in summer\n\nPlease book in time.\n"
SPAN = "Foundation course for judges\n\n20.03.2017\nto\n14.04.2017\n(four weeks)\n"


def test_a_place_is_found_without_a_sign_before_it(gazetteer: Gazetteer) -> None:
    for (language, text), (title, place) in RUN_ON.items():
        month = {"ru": "Май", "uk": "Травень", "sr": "Maj", "tr": "Mayıs", "ar": "مايو"}
        month |= {"fr": "Mai", "es": "Mayo", "pt": "Maio", "ro": "Mai"}
        lines = f"{month.get(language, 'May')} 2017\n\n4 {text}\n11 {text}\n"
        found = [short(one) for one in read(lines, gazetteer, language)]
        assert found[:1] == [f"- | {title} | {place} 2017-05-04/2017-05-04"], text


def test_a_title_begins_behind_a_town_with_its_country(gazetteer: Gazetteer) -> None:
    for (language, text), wanted in LED.items():
        found = [short(one) for one in read(f"- {text}\n- {text}", gazetteer, language)]
        assert found[0].startswith(f"- | {wanted} 2017-0"), text


def test_fields_are_read_whose_names_stand_in_lines_of_their_own(gazetteer: Gazetteer) -> None:
    for name, text in EVENT.items():
        found = [short(one) for one in read(text, gazetteer, name[:2])]
        assert found == ["- | Conference on rivers | Dushanbe 2017-05-12/2017-05-13"], name
    assert read(CIRCULAR, gazetteer) == ()


def test_days_are_read_whose_parts_stand_in_lines_of_their_own(gazetteer: Gazetteer) -> None:
    (found,) = read(LEAF, gazetteer)
    assert short(found).endswith("in matters of asylum | - 2017-05-30/2017-05-31")
    (found,) = read(SPAN, gazetteer)
    assert short(found) == "- | Foundation course for judges | - 2017-03-20/2017-04-14"


# Tables of which a page has lost the columns, and days in blocks above or below their titles.
