"""The slips of Chinese authors that stop the parser or spoil the shape: word and exact character."""

import pytest

from planlint.source.reader import read


def told(content: str) -> list[tuple[str, dict[str, str], int, int, str, bool]]:
    """Code, words, line, column, the characters pointed at, and whether it is fatal."""
    reading = read(content.encode())
    found = []
    for problem in reading.problems:
        place = reading.text.place(problem.span)
        shown = reading.text.content[slice(*problem.span)]
        found.append(
            (problem.code, dict(problem.words), place.line, place.column, shown, problem.fatal)
        )
    return found


@pytest.mark.parametrize(
    ("content", "key", "line", "column"),
    [
        ("类型：special\n", "类型", 1, 3),
        ("类型：special\nid: x\n", "类型", 1, 3),
        ("type： special\r\nid：x\r\ntitle: y\r\n", "type", 1, 5),
        ("id: x\ntype：special\ntitle: y\n", "type", 2, 5),
        ("id: x\ntype　：special\n", "type", 2, 6),
        ("edition:\n  number：江政办发\n  version: '3'\n", "number", 2, 9),
        ("tasks:\n  - id：a\n    title: b\n", "id", 2, 7),
        ("edition: number：x\n  version: y\n", "number", 1, 16),
    ],
)
def test_full_width_colon(content: str, key: str, line: int, column: int) -> None:
    """The error of libyaml is on the next line; the colon is the place."""
    assert [("full-width-colon", {"key": key}, line, column, "：", True)] == told(content)


def test_full_width_colons_that_vanish() -> None:
    """Lines that YAML folds into one text are each told, and what is read is judged."""
    assert told("edition:\n  number：江政办发\n  version：3\nid: x\n") == [
        ("full-width-colon", {"key": "number"}, 2, 9, "：", False),
        ("full-width-colon", {"key": "version"}, 3, 10, "：", False),
    ]


@pytest.mark.parametrize(
    "content",
    [
        "text: |\n  type：special\n",
        'text: "见\n  type：special"\n',
        "text: type：special\n",
        "list:\n  - type：special\n",
        "text:\n  一是：做好\n  二是：做好\n",
        "text: >\n  type：special\n",
    ],
)
def test_full_width_colons_in_prose(content: str) -> None:
    """Prose keeps its colons: in blocks and quotes, behind a key, after Han."""
    assert told(content) == []


@pytest.mark.parametrize(
    ("content", "line", "column", "shown"),
    [
        ("title:　预案\n", 1, 7, "　"),
        ("title:　预案\nid: x\n", 1, 7, "　"),
        ("id: x\ntitle:　预案\nlead: y\n", 2, 7, "　"),
        ("- a\n-　b\n- c\n", 2, 2, "　"),
        ("text: |\n　　为做好防汛\nid: x\n", 2, 1, "　　"),
    ],
)
def test_full_width_space(content: str, line: int, column: int, shown: str) -> None:
    """In the indentation, after a colon or a dash: all that is full-width there is the place."""
    assert [("full-width-space", {}, line, column, shown, True)] == told(content)


@pytest.mark.parametrize(
    ("content", "line", "column"), [("a:\n  number:　x\n", 2, 10), ("a:\n  -　x\n", 2, 4)]
)
def test_full_width_space_that_vanishes(content: str, line: int, column: int) -> None:
    """A key or an item that became text is told, and the rest is judged."""
    assert [("full-width-space", {}, line, column, "　", False)] == told(content)


def test_missing_space() -> None:
    """A colon needs a space after it."""
    assert told("id: x\ntype:y\nz: w\n") == [("missing-space", {"key": "type"}, 2, 5, ":", True)]


@pytest.mark.parametrize(
    ("content", "line", "column"),
    [
        ("\ta: x\n", 1, 1),
        ("a:\n\tb: c\n", 2, 1),
        ("a:\n  b: c\n  \td: e\n", 3, 3),
        ("a: |\n  b\n\tc\n", 3, 1),
        ("a: x\n\ty\n", 2, 1),
    ],
)
def test_tab_indent(content: str, line: int, column: int) -> None:
    """The first tab of the indentation is the place."""
    assert [("tab-indent", {}, line, column, "\t", True)] == told(content)


@pytest.mark.parametrize(
    ("content", "value", "line", "column"),
    [
        ("title: 预案: 修订版\n", "预案: 修订版", 1, 10),
        ("a: b\ntitle: 预案:  # 注\n", "预案:", 2, 10),
        ("- title: 预案 : x\n", "预案 : x", 1, 13),
    ],
)
def test_unquoted_colon(content: str, value: str, line: int, column: int) -> None:
    """The second colon is the place, the value what has to be quoted."""
    assert [("unquoted-colon", {"value": value}, line, column, ":", True)] == told(content)


@pytest.mark.parametrize("value", ["{{unit:jz}}负责", "{{unit: jz}}、{{unit: b}}", "{{a}} b: c"])
def test_unquoted_brace(value: str) -> None:
    """A value that starts with a reference needs quotes."""
    assert told(f"text: {value}\n")[:1] == [("unquoted-brace", {}, 1, 7, "{{", True)]


@pytest.mark.parametrize(
    ("content", "quote", "line", "column"),
    [
        ("title: '预案\nid: x\n", "'", 1, 8),
        ('title: "预案\nid: "x"\n', '"', 1, 8),
        ('a: b\ntitle: "预案\nid: x\nz: "y"\n', '"', 2, 8),
    ],
)
def test_unclosed_quote(content: str, quote: str, line: int, column: int) -> None:
    """The quote that opens is the place, also if a later one closes it by accident."""
    assert [("unclosed-quote", {"quote": quote}, line, column, quote, True)] == told(content)


@pytest.mark.parametrize(
    ("value", "character"),
    [
        *((f"{sign}重要", sign) for sign in "@`%&*!|>"),
        ("**重要**", "*"),
        (">=5", ">"),
        ("- x", "-"),
        ("? x", "?"),
        ("] x", "]"),
        (", x", ","),
        ("[草案] 预案", "["),
        ("{草案} 预案", "{"),
        ('"江州"市', '"'),
        ("'江州'市", "'"),
    ],
)
def test_unquoted_special(value: str, character: str) -> None:
    """A value that starts with a sign of YAML needs quotes around all of it."""
    assert [("unquoted-special", {"character": character}, 2, 8, character, True)] == told(
        f"id: x\ntitle: {value}\nz: w\n"
    )


def test_bracket_inside_brackets() -> None:
    """In a mapping in braces a bracket inside a value ends it."""
    found = told("a: {number: 江政办发[2026]12号}\n")
    assert found == [("unquoted-special", {"character": "["}, 1, 17, "[", True)]


@pytest.mark.parametrize(
    ("content", "detail", "line", "column"),
    [
        ("title: x\n  id: y\n", "mapping values are not allowed in this context", 2, 5),
        ("{a: b", "did not find expected ',' or '}' (while parsing a flow mapping)", 1, 6),
        ('a: "\\q"\n', "found unknown escape character (while parsing a quoted scalar)", 1, 5),
    ],
)
def test_not_yaml(content: str, detail: str, line: int, column: int) -> None:
    """What is no known slip is told in the words of libyaml, where it stopped."""
    found = told(content)
    assert [("not-yaml", {"detail": detail}, line, column)] == [one[:4] for one in found]
