"""The type checker tells what has passed the gate from what has not."""

import re
import subprocess
import sys
from pathlib import Path

HOUSE = Path(__file__).parents[2]
BEGINNING = [
    "from locales import Catalogues, Html, Plain, bold, lines",
    't = Catalogues(["en_GB"]).translator(None)',
    "def send(text: Html) -> None: ...",
    "def label(text: Plain) -> None: ...",
    "from aiogram.types import CallbackQuery, Message",
    "from handlers.answering import alert, answer, anew, edit, keyboard",
    "from handlers.answering import send as sent",
    "from aiogram import Bot",
    "from web.pages.markup import element, joined",
    "async def chat(bot: Bot, it: Message, press: CallbackQuery) -> None:",
]
RIGHT = [
    '    await answer(it, t("a"), [[(t.button("a"), "https://office.example")]])',
    '    await alert(press, t.plain("a"))',
    'element("p", t("a"), element("b", t.plain("b")))',
    'send(t("a"))',
    "send(lines(bold(1), None))",
    'label(t.button("a"))',
]
WRONG = [
    'element("p", "bare")',
    'element("p", f"{t(\'a\')}!")',
    'joined(["bare"])',
    'keyboard([[("bare", "https://office.example")]])',
    'send("bare")',
    "send(f\"{t('a')}!\")",
    'send(t("a") + "b")',
    'send(t.plain("a"))',
    'label(t("a"))',
    'lines("bare")',
    't("a {x}", x=None)',
]
# The same within a function: what a chat is told.
SPOKEN = [
    "async def bare(bot: Bot, it: Message, press: CallbackQuery) -> None:",
    '    await answer(it, "bare")',
    '    await anew(it, t("a") + "!")',
    '    await edit(it, t.plain("a"))',
    '    await alert(press, "bare")',
    '    await sent(bot, 1, "bare")',
]


def test_only_what_passed_the_gate_may_be_sent(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text("\n".join([*BEGINNING, *RIGHT, *WRONG, *SPOKEN]))

    checked = subprocess.run(
        [sys.executable, "-m", "mypy", program],
        cwd=HOUSE,
        capture_output=True,
        text=True,
        check=False,
    )

    refused = [
        int(line)
        for line in re.findall(r"program.py:(\d+): error: (?:Arg|List item|Unsup)", checked.stdout)
    ]
    first = len(BEGINNING) + len(RIGHT) + 1
    spoken = first + len(WRONG) + 1
    wanted = [*range(first, spoken - 1), *range(spoken, spoken + len(SPOKEN) - 1)]
    assert sorted({*refused}) == wanted, checked.stdout + checked.stderr
