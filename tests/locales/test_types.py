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
]
RIGHT = ['send(t("a"))', "send(lines(bold(1), None))", 'label(t.button("a"))']
WRONG = [
    'send("bare")',
    "send(f\"{t('a')}!\")",
    'send(t("a") + "b")',
    'send(t.plain("a"))',
    'label(t("a"))',
    'lines("bare")',
    't("a {x}", x=None)',
]


def test_only_what_passed_the_gate_may_be_sent(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text("\n".join([*BEGINNING, *RIGHT, *WRONG]))

    checked = subprocess.run(
        [sys.executable, "-m", "mypy", program],
        cwd=HOUSE,
        capture_output=True,
        text=True,
        check=False,
    )

    refused = [int(line) for line in re.findall(r"program.py:(\d+): error: Arg", checked.stdout)]
    first = len(BEGINNING) + len(RIGHT) + 1
    assert refused == list(range(first, first + len(WRONG))), checked.stdout + checked.stderr
