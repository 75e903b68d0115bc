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
TABLE = """No. Time Country Event
1 12th May - 29 June Japan Training course on management
2 12th -17th, July New Delhi Annual coordination meetings
3 August/September Lesotho Youth Forum - Alliance and ILO
4 September / October TBC Africa Regional Forum
"""
CUT = [
    "- | Training course on management | JP 2016-05-12/2016-06-29",
    "- | Annual coordination meetings | Delhi 2016-07-12/2016-07-17",
    "- | Youth Forum - Alliance and ILO | LS 2016-08-01/2016-09-30",
    "- | Africa Regional Forum | - 2016-09-01/2016-10-31",
]
BELOW = """Meetings continued from the month before:

28 April - 2 May 2016

Group on Transport Law, Vienna

4-6 May 2016

Assembly of States Parties, The Hague
"""
NARROW = """May 2016

28-29
Oslo,
Norway

Group on Assessment
"""
ABOVE = """Forum of Mayors

12-13 May 2016

Workshop on Rights

1-5 June 2016
"""
NEWS = """News

12 May 2016

Minister opens a new house

The minister opened it and said that it was needed.
"""
LISTED = {
    BELOW: [
        "- | Group on Transport Law | Vienna 2016-04-28/2016-05-02",
        "- | Assembly of States Parties | The Hague 2016-05-04/2016-05-06",
    ],
    NARROW: ["- | Group on Assessment | Oslo 2016-05-28/2016-05-29"],
    ABOVE: [
        "- | Forum of Mayors | - 2016-05-12/2016-05-13",
        "- | Workshop on Rights | - 2016-06-01/2016-06-05",
    ],
    NEWS: [],
}


def test_a_table_is_read_that_has_lost_its_columns(gazetteer: Gazetteer) -> None:
    assert [short(one) for one in read(TABLE, gazetteer)] == CUT


def test_titles_stand_above_or_below_days_by_themselves(gazetteer: Gazetteer) -> None:
    for text, wanted in LISTED.items():
        assert [short(one) for one in read(text, gazetteer)] == wanted, text


# Days that lead into a text, a town nobody knows, brackets that alone say what is held.
LEAD_IN = """Week in brief, 8-14 February 2016

Seminar on hate speech

10-12 February, Strasbourg – Hate speech will be the theme of the days. Whoever likes may come.

Prize for orators

11 February, Strasbourg – The school will bring six of them there, as it has done before.
"""
VILLAGE = """Events: May 2016

Second workshop on land: Italy

10-11 May 2016, Giussago, Lombardy, Italy

The workshop will be held all day on 10 May and in the morning of 11 May.

Contact : A. Rossi, tel. +39 02 1234567

Rights Forum

Vienna 25-27 May 2016
"""
BRACKETS = """Thursday 26 May 2016 (remote meeting)

Tuesday 31 May 2016, Strasbourg (37th Session)
"""
FIELDS = """Autumn lectures

The next lecture takes place on Friday 20 May at the house of the society.

Fishing for Space

Location: Vilnius, Lithuania

Dates: 20 May 2016
"""
PAGES = {
    LEAD_IN: [
        "- | Seminar on hate speech | Strasbourg 2016-02-10/2016-02-12",
        "- | Prize for orators | Strasbourg 2016-02-11/2016-02-11",
    ],
    VILLAGE: [
        "- | Second workshop on land: Italy | Giussago 2016-05-10/2016-05-11",
        "- | Rights Forum | Vienna 2016-05-25/2016-05-27",
    ],
    BRACKETS: [
        "- | remote meeting | - 2016-05-26/2016-05-26",
        "- | 37th Session | Strasbourg 2016-05-31/2016-05-31",
    ],
    FIELDS: ["- | Fishing for Space | Vilnius 2016-05-20/2016-05-20"],
}


def test_the_title_above_has_the_days_below_it(gazetteer: Gazetteer) -> None:
    for text, wanted in PAGES.items():
        found = [short(one) for one in read(text, gazetteer) if one.legs]
        assert [one for one in found if "lecture" not in one] == wanted, text
