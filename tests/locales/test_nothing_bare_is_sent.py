"""Few places speak to Telegram themselves; what they say has come through the gate by its type."""

import ast
from collections.abc import Iterator

from locales.catalogues import FOLDER

HOUSE = FOLDER.parent
# What sends words: by which argument, if it is named, and at which place, if it is not.
SENDING = {
    "send_message": ("text", 1), "edit_message_text": ("text", 0), "edit_text": ("text", 0),
    "send_document": ("caption", None), "send_photo": ("caption", None),
    "answer_document": ("caption", None), "answer_photo": ("caption", None),
    "edit_caption": ("caption", None), "reply": ("text", 0),
}  # fmt: skip
GATE = frozenset({"Html", "Plain"})
MADE = frozenset({"t", "plain", "count", "plain_count", "lines", "bold", "shown"})


def bare(source: str) -> list[str]:
    """Words that a call sends, neither typed as the gate's nor made by it there."""
    return [
        f"{call.lineno}: {ast.unparse(said)}"
        for function in ast.walk(ast.parse(source))
        if isinstance(function, ast.AsyncFunctionDef | ast.FunctionDef)
        for call, said in _sent(function)
        if not _of_the_gate(said, function)
    ]


def _sent(function: ast.AST) -> Iterator[tuple[ast.Call, ast.expr]]:
    for call in ast.walk(function):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute):
            name, place = SENDING.get(call.func.attr, ("", None))
            given = {one.arg: one.value for one in call.keywords}
            if name in given:
                yield call, given[name]
            elif place is not None and len(call.args) > place:
                yield call, call.args[place]


def _of_the_gate(said: ast.expr, function: ast.AsyncFunctionDef | ast.FunctionDef) -> bool:
    match said:
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)):
            return name in MADE
        case ast.Name(id=name):
            arguments = (*function.args.args, *function.args.kwonlyargs)
            typed = any(
                one.arg == name and one.annotation and ast.unparse(one.annotation) in GATE
                for one in arguments
            )
            return typed or all(_of_the_gate(one, function) for one in _assigned(name, function))
    return False


def _assigned(name: str, function: ast.AST) -> list[ast.expr]:
    found = [
        (target, node.value)
        for node in ast.walk(function)
        if isinstance(node, ast.Assign)
        for target in node.targets
    ]
    single = [value for target, value in found if ast.unparse(target) == name]
    # What a typed function of ours returns beside buttons is checked by mypy.
    unpacked = [
        ast.parse("t()", mode="eval").body
        for target, value in found
        if isinstance(target, ast.Tuple)
        and name in [ast.unparse(one) for one in target.elts]
        and isinstance(value, ast.Call | ast.Await)
    ]
    return [*single, *unpacked] or [ast.Constant("")]


def test_nothing_bare_is_sent() -> None:
    rooms = ("handlers", "bot", "web")
    paths = [path for room in rooms for path in sorted((HOUSE / room).rglob("*.py"))]
    found = {str(path.relative_to(HOUSE)): bare(path.read_text("utf-8")) for path in paths}
    assert {path: words for path, words in found.items() if words} == {}
    assert len([1 for path in paths for _ in _sent(ast.parse(path.read_text("utf-8")))]) > 5


def test_twin_a_bare_word_is_found() -> None:
    for said in ('"Hello"', 'f"{name}!"', 't("a") + "!"', "name", '"a {}".format(name)'):
        source = f"async def say(bot, name: str, t):\n    await bot.send_message(1, {said})\n"
        assert bare(source) != [], said
    source = 'async def say(bot, t):\n    text = t("a")\n    await bot.send_message(1, text=text)\n'
    assert bare(source) == []
