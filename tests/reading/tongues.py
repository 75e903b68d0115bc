"""How eleven languages write dates, put down by hand."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Tongue:
    """How one language writes dates, put down by hand: months, and forms of a span."""

    months: tuple[str, ...]
    title: str
    within: str
    across: str
    join: str = ", "

    def month(self, day: date) -> str:
        return self.months[day.month - 1]

    def span(self, start: date, end: date) -> str:
        one_month = (start.year, start.month) == (end.year, end.month)
        form = self.within if one_month and start != end else self.across
        return form.format(
            a=start.day, b=end.day, m=self.month(start), n=self.month(end), y=start.year, z=end.year
        )


def tongue(months: str, *rest: str, join: str = ", ") -> Tongue:
    return Tongue(tuple(months.split()), *rest, join=join)


TONGUES = {
    "en": tongue(
        "January February March April May June July August September October November December",
        "Workshop on evidence", "{a}-{b} {m} {y}", "{a} {m} {y} – {b} {n} {z}",
    ),
    "fr": tongue(
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "Atelier sur la preuve", "du {a} au {b} {m} {y}", "du {a} {m} {y} au {b} {n} {z}",
    ),
    "es": tongue(
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "Taller sobre la prueba", "del {a} al {b} de {m} de {y}",
        "del {a} de {m} de {y} al {b} de {n} de {z}",
    ),
    "pt": tongue(
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "Oficina sobre a prova", "de {a} a {b} de {m} de {y}",
        "de {a} de {m} de {y} a {b} de {n} de {z}",
    ),
    "ru": tongue(
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "Семинар о доказательствах", "{a}–{b} {m} {y} г.", "с {a} {m} {y} по {b} {n} {z} г.",
    ),
    "uk": tongue(
        "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
        "Семінар про докази", "{a}–{b} {m} {y} року", "з {a} {m} {y} по {b} {n} {z} року",
    ),
    "ro": tongue(
        "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie"
        " decembrie",
        "Atelier privind probele", "{a}-{b} {m} {y}", "de la {a} {m} {y} la {b} {n} {z}",
    ),
    "sr": tongue(
        "januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra",
        "Radionica o dokazima", "{a}–{b}. {m} {y}.", "od {a}. {m} {y}. do {b}. {n} {z}.",
    ),
    "tr": tongue(
        "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
        "Kanıt çalıştayı", "{a}-{b} {m} {y}", "{a} {m} {y} - {b} {n} {z}",
    ),
    "ar": tongue(
        "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
        "ورشة عمل", "من {a} إلى {b} {m} {y}", "من {a} {m} {y} إلى {b} {n} {z}", join="، ",
    ),
    "zh": tongue(
        "1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月",
        "证据研讨会", "{y}年{m}{a}日至{b}日", "{y}年{m}{a}日至{z}年{n}{b}日", join="，",
    ),
}  # fmt: skip
