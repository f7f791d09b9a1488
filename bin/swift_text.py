"""Reads Swift just well enough to count lines and find words: blanks comments and string literals, keeps what is interpolated."""

import re

_START = re.compile(r'//[^\n]*|/\*|#*"""|#*"|[()]')
_DECLARATION = re.compile(r"\bfunc\s+([^\s(<]+)|(?<![.\w])(init)[?]?\s*(?=[(<])|\b(subscript)\s*(?=[(<])|\bvar\s+(\w+)\s*:[^={\n]*(?={)")
_NEXT_MEMBER = re.compile(r"\b(?:func|var|let|case|init|subscript|struct|enum|class|protocol|extension|associatedtype)\b")


def only_code(text: str) -> str:
    """The text with comments and the characters of string literals blanked; line breaks and places stay as they were."""
    kept, place = _code(text, 0, until_closed=False)
    while place < len(text):  # an unmatched bracket: go on after it
        more, place = _code(text, place, until_closed=False)
        kept += more
    return "".join(kept)


def functions(code: str):
    """Name, first line and length in lines of every function, initialiser and computed property that has a body."""
    for found in _DECLARATION.finditer(code):
        name = found[1] or found[2] or found[3] or found[4]
        opening = _body(code, found.end())
        if opening is not None:
            closing = _closing(code, opening)
            yield name, code.count("\n", 0, found.start()) + 1, code.count("\n", found.start(), closing) + 1


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)


def _code(text: str, place: int, until_closed: bool) -> tuple[list[str], int]:
    """Code from a place on; until the bracket that closes an interpolation, or to the end."""
    kept, depth = [], 0
    while found := _START.search(text, place):
        kept.append(text[place : found.start()])
        token, place = found[0], found.end()
        if token.startswith("//"):
            kept.append(_blank(token))
        elif token == "/*":
            end = text.find("*/", place)
            end = len(text) if end < 0 else end + 2
            kept.append(_blank(text[found.start() : end]))
            place = end
        elif token in "()":
            depth += 1 if token == "(" else -1
            kept.append(token)
            if until_closed and depth < 0:
                return kept, place
        else:
            literal, place = _literal(text, place, token)
            kept.append(literal)
    kept.append(text[place:])
    return kept, len(text)


def _literal(text: str, place: int, opening: str) -> tuple[str, int]:
    """A string literal after its opening quotes: blank, but for the code of its interpolations."""
    hashes = opening.count("#")
    closing = opening.lstrip("#") + "#" * hashes
    step = re.compile(re.escape(closing) + r"|\\" + "#" * hashes + r"(\(|.|\n)" + ("" if '"""' in opening else r"|\n"), re.S)
    kept = ["\"".rjust(len(opening))]
    while found := step.search(text, place):
        kept.append(_blank(text[place : found.start()]))
        place = found.end()
        if found[1] == "(":
            kept.append(" " * (found.end() - found.start() - 1) + "(")
            code, place = _code(text, place, until_closed=True)
            kept += code
        elif found[1] is not None:
            kept.append(_blank(found[0]))
        else:
            kept.append(found[0] if found[0] == "\n" else "\"".ljust(len(closing)))
            return "".join(kept), place
    kept.append(_blank(text[place:]))
    return "".join(kept), len(text)


def _body(code: str, place: int) -> int | None:
    """Where the body of a declaration opens; None where it has none (a requirement of a protocol)."""
    depth = 0
    for index in range(place, len(code)):
        character = code[index]
        if character in "([":
            depth += 1
        elif character in ")]":
            depth -= 1
            if depth < 0:
                return None
        elif depth == 0 and character == "{":
            return index
        elif depth == 0 and (character == "}" or _NEXT_MEMBER.match(code, index) and not code[index - 1].isalnum()):
            return None
    return None


def _closing(code: str, opening: int) -> int:
    """The place of the bracket that closes the one at a place."""
    depth = 0
    for found in re.compile(r"[{}]").finditer(code, opening):
        depth += 1 if found[0] == "{" else -1
        if depth == 0:
            return found.start()
    return len(code)
