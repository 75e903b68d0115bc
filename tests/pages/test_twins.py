"""Pages broken on purpose: the checks of their promises fail on each."""

import re

import pytest

from locales import Html, Plain
from tests.chromium import CHROMIUM, MISSING
from tests.pages.browser import axe, check_fit, findings, looking, misfits
from tests.pages.checks import Answer, check_hidden, check_uniform
from web.pages.frame import STYLE
from web.pages.markup import data, element, raw

BODY = "<main><h1>Calendar</h1><p>What is coming.</p>{}</main>"
HEAD = "<meta name=viewport content='width=device-width, initial-scale=1'><title>Calendar</title>"
WHOLE = f"<!DOCTYPE html><html lang=en><head>{HEAD}<style>{STYLE}</style></head>"
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason=MISSING)


@pytest.mark.parametrize(
    "other",
    [
        (410, {}, "nothing"),
        (404, {"Set-Cookie": "known=1"}, "nothing"),
        (404, {}, "this link has expired"),
    ],
)
def test_an_answer_that_tells_a_known_address_apart_is_noticed(other: Answer) -> None:
    with pytest.raises(AssertionError):
        check_uniform([(404, {}, "nothing"), other])
    check_uniform([(404, {"Date": "1"}, "nothing"), (404, {"Date": "2"}, "nothing")])


@pytest.mark.parametrize("page", ["<h3>Raid</h3>", "<meta content='Raid in July'>"])
def test_a_page_that_leaks_what_is_above_its_level_is_noticed(page: str) -> None:
    with pytest.raises(AssertionError):
        check_hidden(page, "Raid", "Awa")
    check_hidden("<h3>Open day</h3>", "Raid", "Awa")


BROKEN = {
    "sideways scroll": "<p style='width: 500px'>wide</p>",
    "a word that does not break": f"<p style='overflow-wrap: normal'>{'w' * 90}</p>",
    "a small target": "<a href='#x' style='min-height: 0'>x</a>",
    "tiny text": "<p style='font-size: 12px'>tiny</p>",
}


@needs_chromium
@pytest.mark.parametrize("what", BROKEN)
async def test_a_page_that_does_not_fit_is_noticed(what: str) -> None:
    async with looking() as page:
        await page.set_content(WHOLE + BODY.format(""))
        check_fit(await misfits(page))
        await page.set_content(WHOLE + BODY.format(BROKEN[what]))
        with pytest.raises(AssertionError):
            check_fit(await misfits(page))


@needs_chromium
async def test_the_audit_notices_pale_text_and_a_field_without_a_name() -> None:
    source = axe()
    if source is None:
        pytest.skip("needs the npm package axe-core (see .ci/run): no page was audited")
    async with looking() as page:
        await page.set_content(WHOLE + BODY.format(""))
        assert await findings(page, source) == []
        wrong = "<p style='color: #999; background: #fff'>pale</p><input>"
        await page.set_content(WHOLE + BODY.format(wrong))
        found = " ".join(await findings(page, source))
        assert "color-contrast" in found
        assert "label" in found


@needs_chromium
async def test_a_form_that_needs_script_does_nothing_without_it() -> None:
    scripted = "<button type=button onclick=\"location.hash = 'done'\">Go</button>"
    plain = "<form action='#done' method=get><a class=button href='#done'>Go</a></form>"
    reached = []
    for body in (scripted, plain):
        async with looking(script=False) as page:
            await page.set_content(WHOLE + BODY.format(body))
            await page.get_by_text("Go", exact=True).click()
            reached.append(page.url.endswith("#done"))
    assert reached == [False, True]


def test_neither_text_nor_address_can_break_out_of_a_page() -> None:
    assert element("p", Plain("<b>&"), title='"><script>') == (
        '<p title="&quot;&gt;&lt;script&gt;">&lt;b&gt;&amp;</p>'
    )
    assert element("p", Html("<b>a</b>\n&lt;")) == "<p><b>a</b><br>&lt;</p>"
    with pytest.raises(TypeError):
        element("p", "bare")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="address"):
        element("a", Plain("x"), href="javascript:alert(1)")
    with pytest.raises(ValueError, match="too soon"):
        raw("style", "</style><script>")
    with pytest.raises(ValueError, match="holds nothing"):
        element("input", Plain("x"))
    assert not re.search("</script>.", data('{"name": "</script><script>"}')[:-9])
