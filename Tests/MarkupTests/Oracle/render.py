#!/usr/bin/env python3
"""Writes ../Golden/*.html: what GOV.UK Frontend 5.11.1 itself makes of each case, as the oracle of our components.

Run it once when a case is added or the design system's version changes, and commit what it writes:

    python3 -m venv var/oracle && var/oracle/bin/pip install govuk-frontend-jinja==3.7.0
    var/oracle/bin/python Tests/MarkupTests/Oracle/render.py

govuk-frontend-jinja 3.7.0 is the MIT-licensed port of 5.11.1's templates. Each name here is the name of a case in
Tests/MarkupTests/GOVUK/, which holds our side of it.
"""

import pathlib
import sys

from jinja2 import Environment, PackageLoader, PrefixLoader

from cases import CASES, PAGES

GOLDEN = pathlib.Path(__file__).resolve().parent.parent / "Golden"


def tidy(html: str) -> str:
    """One element or text a line is for readers; the tests fold white space and order attributes by themselves."""
    return "\n".join(line.strip() for line in html.splitlines() if line.strip()) + "\n"


def macro_name(component: str) -> str:
    return "govuk" + "".join(word.capitalize() for word in component.split("-"))


def main() -> int:
    package = "govuk_frontend_jinja"
    environment = Environment(loader=PrefixLoader({package: PackageLoader(package, "templates")}), autoescape=True)
    for old in GOLDEN.glob("*.html"):
        old.unlink()
    GOLDEN.mkdir(exist_ok=True)
    for name, (component, parameters) in CASES.items():
        source = (
            '{%% from "govuk_frontend_jinja/components/%s/macro.html" import %s %%}{{ %s(parameters) }}'
            % (component, macro_name(component), macro_name(component))
        )
        html = environment.from_string(source).render(parameters=parameters, govukRebrand=True)
        (GOLDEN / f"{name}.html").write_text(tidy(html), encoding="utf-8")
    for name, source in PAGES.items():
        html = environment.from_string(source).render(govukRebrand=True)
        # Our content security policy allows no script in the page: app.js does what this line does.
        lines = [line for line in html.splitlines() if "document.body.className" not in line]
        (GOLDEN / f"{name}.html").write_text(tidy("\n".join(lines)), encoding="utf-8")
    print(f"{len(CASES) + len(PAGES)} golden files in {GOLDEN}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
