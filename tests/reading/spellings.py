"""Spellings of places as many scripts and hands have them, each with what is meant."""

LATIN = (
    "Gabarone: Gaborone, BW|Gaborone: Gaborone, BW|Nuku'Alofa: Nuku'alofa, TO|"
    "Nukuʻalofa: Nuku'alofa, TO|Nukualofa: Nuku'alofa, TO|Pristina: Pristina, XK|"
    "Prishtina: Pristina, XK|Prishtinë: Pristina, XK|Priština: Pristina, XK|Kiev: Kyiv, UA|"
    "Kyiv: Kyiv, UA|Kyjiv: Kyiv, UA|Kijów: Kyiv, UA|Lvov: Lviv, UA|Lwów: Lviv, UA|"
    "Odessa, Ukraine: Odesa, UA|Kharkov: Kharkiv, UA|Chișinău: Chisinau, MD|"
    "Kishinev: Chisinau, MD|Tiflis: Tbilisi, GE|Tbilissi: Tbilisi, GE|Erevan: Yerevan, AM|"
    "Jerewan: Yerevan, AM|Bakou: Baku, AZ|Bakı: Baku, AZ|Belgrad: Belgrade, RS|"
    "Beograd: Belgrade, RS|Skopje: Skopje, MK|Shkup: Skopje, MK|Tirane: Tirana, AL|"
    "Tiranë: Tirana, AL|Podgorica: Podgorica, ME|Sarajevo: Sarajevo, BA|"
    "Bucarest: Bucharest, RO|București: Bucharest, RO|Varsovie: Warsaw, PL|"
    "Warszawa: Warsaw, PL|Prague: Prague, CZ|Praha: Prague, CZ|Vienne: Vienna, AT|"
    "Wien: Vienna, AT|La Haye: The Hague, NL|Den Haag: The Hague, NL|Bruxelles: Brussels, BE|"
    "Brüssel: Brussels, BE|Strasburg: Strasbourg, FR|Straßburg: Strasbourg, FR|"
    "Genf: Geneva, CH|Genève: Geneva, CH|Lisboa: Lisbon, PT|Lisbonne: Lisbon, PT|"
    "Kopenhagen: Copenhagen, DK|København: Copenhagen, DK|Singapour: Singapore, SG|"
    "Pékin: Beijing, CN|Peking: Beijing, CN|Le Caire: Cairo, EG|Alger: Algiers, DZ|"
    "Rangoon: Yangon, MM|Bombay: Mumbai, IN|Calcutta: Kolkata, IN|"
    "Saigon: Ho Chi Minh City, VN|Dar-es-Salaam: Dar es Salaam, TZ|"
    "Addis-Abeba: Addis Ababa, ET|Antananarivo: Antananarivo, MG|Port-Louis: Port Louis, MU|"
    "Ouagadougou: Ouagadougou, BF|Colombo: Colombo, LK|Manille: Manila, PH|"
    "Ciudad de México: Mexico City, MX|Valencia: Valencia, ES|Bogota: Bogotá, CO|"
    "Asunción: Asunción, PY|Brasilia: Brasília, BR|Québec: Québec, CA"
)
CYRILLIC = (
    "Приштина: Pristina, XK|Киев: Kyiv, UA|Київ: Kyiv, UA|Кишинёв: Chisinau, MD|"
    "Тбилиси: Tbilisi, GE|Ереван: Yerevan, AM|Баку: Baku, AZ|Минск: Minsk, BY|"
    "Мінск: Minsk, BY|Београд: Belgrade, RS|Скопје: Skopje, MK|Москва: Moscow, RU|"
    "Страсбург: Strasbourg, FR|Бишкек: Bishkek, KG|София: Sofia, BG|Алматы: Almaty, KZ"
)
GREEK = (
    "Αθήνα: Athens, GR|Λευκωσία: Nicosia, CY|Θεσσαλονίκη: Thessaloníki, GR|Βρυξέλλες: Brussels, BE"
)
GEORGIAN = "თბილისი: Tbilisi, GE|ბათუმი: Batumi, GE|ქუთაისი: Kutaisi, GE"
ARMENIAN = "Երևան: Yerevan, AM|Գյումրի: Gyumri, AM"
ARABIC = (
    "القاهرة: Cairo, EG|تونس العاصمة: Tunis, TN|الرباط: Rabat, MA|عمان, الأردن: Amman, JO|"
    "بيروت: Beirut, LB|الجزائر العاصمة: Algiers, DZ|تهران: Tehran, IR"
)
HEBREW = "תל אביב: Tel Aviv, IL|ירושלים: Jerusalem, IL"
HAN = (
    "北京: Beijing, CN|上海: Shanghai, CN|杭州: Hangzhou, CN|日内瓦: Geneva, CH|"
    "斯特拉斯堡: Strasbourg, FR|東京: Tokyo, JP"
)
HANGUL = "서울: Seoul, KR|부산: Busan, KR"
DEVANAGARI = "नई दिल्ली: New Delhi, IN|काठमाण्डू: Kathmandu, NP"
THAI = "กรุงเทพมหานคร: Bangkok, TH"
SCRIPTS = {
    "Latin": LATIN,
    "Cyrillic": CYRILLIC,
    "Greek": GREEK,
    "Georgian": GEORGIAN,
    "Armenian": ARMENIAN,
    "Arabic": ARABIC,
    "Hebrew": HEBREW,
    "Han": HAN,
    "Hangul": HANGUL,
    "Devanagari": DEVANAGARI,
    "Thai": THAI,
}


def spellings() -> list[tuple[str, str, str]]:
    """What is typed, the city that is meant, and its territory."""
    rows = [row.partition(": ") for one in SCRIPTS.values() for row in one.split("|")]
    return [(text, *meant.rsplit(", ", 1)) for text, _, meant in rows]  # type: ignore[misc]
