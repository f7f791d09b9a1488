"""What is asked of every page: no accessibility violations, valid HTML, nothing wider than a phone; and its picture."""

import re
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
from tinyhtml5.parser import HTMLParser

SCREENSHOTS = Path(__file__).resolve().parents[2] / "var" / "screenshots"
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 375, "height": 812}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def assert_accessible(page: Page) -> None:
    """axe-core finds nothing against WCAG 2.2 AA and its best practices on the page as it stands. It is a script: the page must allow one."""
    assert page.context.javascript, "axe-core cannot run where JavaScript is off: look at the page's roles and words instead"
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]})
    violations = found.response["violations"]
    assert not violations, f"{page.url} has {len(violations)} accessibility violations:\n" + "\n".join(map(_described, violations))


def assert_valid_html(page: Page) -> None:
    """The page's own bytes, as the server gives them for its address, are HTML without one parse error, and no id stands twice."""
    answer = page.context.request.get(page.url)
    html = answer.text()
    parser = HTMLParser()
    parser.parse(html)
    lines = html.splitlines()
    errors = [f"line {place[0]}: {code} {values or ''}: {_line(lines, place[0])}" for place, code, values in parser.errors]
    assert not errors, f"{page.url} is not valid HTML:\n  " + "\n  ".join(errors)
    ids = page.eval_on_selector_all("[id]", "all => all.map(one => one.id)")
    twice = sorted({one for one in ids if ids.count(one) > 1})
    assert not twice, f"{page.url} has ids that stand twice: {twice}"


def assert_fits(page: Page) -> None:
    """Nothing makes a phone scroll sideways (WCAG 1.4.10)."""
    wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wider <= 0, f"{page.url} is {wider} px too wide at {page.viewport_size['width']} px"


def shot(page: Page, name: str) -> None:
    """Pictures of the whole page, NAME-1280.png and NAME-375.png in var/screenshots; it must fit both widths."""
    assert re.fullmatch(r"[a-z0-9-]+", name), f"{name}: a screenshot's name is kebab-case"
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    before = page.viewport_size
    for size in (DESKTOP, PHONE):
        page.set_viewport_size(size)
        page.screenshot(path=SCREENSHOTS / f"{name}-{size['width']}.png", full_page=True, animations="disabled")
        assert_fits(page)
    page.set_viewport_size(before)


def _described(violation: dict) -> str:
    places = [f"      {' '.join(map(str, node['target']))}\n        {node['html'][:200]}\n        {_indented(node['failureSummary'])}" for node in violation["nodes"]]
    return f"  {violation['id']} ({violation['impact']}): {violation['help']}\n    {violation['helpUrl']}\n" + "\n".join(places)


def _indented(text: str) -> str:
    return re.sub(r"\n\s*", "; ", text)


def _line(lines: list[str], number: int) -> str:
    return lines[number - 1].strip()[:160] if 0 < number <= len(lines) else ""
