"""Octets in any encoding, and texts that are long or hold nothing."""

import pytest

from reading.files import decoded
from reading.gazetteer import Gazetteer
from tests.reading.documents import read

ENCODED = [
    ("Réunion du comité, Genève, Suisse, du 3 au 5 février 2018", "cp1252"),
    ("Réunion du comité, Genève, Suisse, du 3 au 5 février 2018", "utf-8"),
    ("Réunion du comité, Genève, Suisse, du 3 au 5 février 2018", "utf-8-sig"),
    ("Семинар по интерфейсам, Минск, с 21 по 22 сентября 2018 года", "cp1251"),
    ("Семинар по интерфейсам, Минск, с 21 по 22 сентября 2018 года", "koi8_r"),
    ("Семінар із JavaScript, Київ, з 30 по 31 березня 2018 року", "cp1251"),
    ("Seminer, İzmir, 3 Haziran 2018, eğitim ve çalışma ziyareti", "cp1254"),
    ("培训班，广州，2018年8月3日至5日", "gb18030"),
    ("ورشة عمل، بيروت، لبنان، من 3 إلى 5 مايو 2018", "cp1256"),
    ("Round table, Tbilisi, 18-19 July 2016", "utf-16"),
    ("Round table, Tbilisi, 18-19 July 2016", "utf-16-le"),
    ("Round table, Tbilisi, 18-19 July 2016", "utf-16-be"),
]


@pytest.mark.parametrize(("text", "encoding"), ENCODED)
def test_the_encoding_is_found_out(text: str, encoding: str) -> None:
    read = decoded(text.encode(encoding))
    assert (read.text, read.broken) == (text, False)


def test_a_few_broken_octets_do_not_hide_the_rest() -> None:
    data = "Réunion générale à Genève, présentée par le comité é".encode() + b"\xff!"
    read = decoded(data)
    assert (read.encoding, read.broken) == ("utf-8", True)
    assert read.text.startswith("Réunion générale à Genève")


@pytest.mark.parametrize("data", [b"", b"\xff", b"\x00" * 100, bytes(range(256)) * 10])
def test_any_octets_are_some_text(data: bytes) -> None:
    assert isinstance(decoded(data).text, str)


STRANGE = [
    "\x00\x01\x02",
    "\n" * 5000,
    "a" * 50_000,
    "1" * 50_000,
    "(" * 5000,
    "<" * 5000 + "table><tr><td>",
    "| " * 5000,
    "\t" * 5000,
    "5 May " * 3000,
    "Course, Minsk, 5 May 2016; " * 20_000,
    "GLACY\t" + "word " * 20_000,
    "- " * 5000,
    "=HYPERLINK(1)\t=cmd|' /C calc'!A0\n" * 50,
    "Title;Date\n" + ";" * 5000,
    'Title,Date\n"never closed, 5 May 2016\n' * 50,
]


@pytest.mark.parametrize("text", STRANGE)
def test_a_strange_text_is_read_to_its_end(gazetteer: Gazetteer, text: str) -> None:
    for found in read(text, gazetteer):
        assert found.source


PIECES = [
    "Course, Minsk, Belarus, {n} May 2016\n",
    "GLACY\tCourse number {n}, Minsk,\n\tBelarus, 5 May 2016\n",
    "The Course number {n} was held in Minsk on 5 May 2016. \n\n",
    "word{n} other words and no day\n",
    "- item {n}\n  goes on\n",
    "| {n} | Course | Minsk | 5 May 2016 |\n",
]


@pytest.mark.parametrize("piece", PIECES)
def test_work_grows_with_the_length_of_the_text_and_no_faster(
    gazetteer: Gazetteer, piece: str
) -> None:
    few, many = (asked(gazetteer, piece, times) for times in (150, 300))
    assert many <= 2.2 * few + 50


def asked(gazetteer: Gazetteer, piece: str, times: int) -> int:
    """How many questions a reading asks of the gazetteer."""
    questions: list[str] = []
    gazetteer.file.set_trace_callback(questions.append)
    read("".join(piece.format(n=n % 28 + 1) for n in range(times)), gazetteer)
    gazetteer.file.set_trace_callback(None)
    return len(questions)
