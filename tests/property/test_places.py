"""Property: a value that was written at a place is found at that place, whatever its style."""

import json
import random
import re
from typing import Any
from unicodedata import east_asian_width

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from planlint.source.reader import Reading, read
from planlint.source.span import Span
from planlint.source.text import for_parser
from planlint.source.tree import Data, Pointer, Tree

NEWLINES = ("\n", "\r\n", "\r")
BLANKS = (" ", " ", " ", " ", "\u2028", "\u2029", "\x85")  # what the reader takes for a space
ESCAPED = {"\n": "\\n", "\t": "\\t", '"': '\\"', "\\": "\\\\"}
ALPHABET = "甲乙预案，。（）“”ab9 zé\U0001f600\U00020000\"'#:\\,[]{}&*!|>%@\u3000\u00a0"

lines = st.text(ALPHABET, max_size=12)
texts = st.one_of(
    lines, st.lists(lines, max_size=4).map("\n".join), st.text("甲乙a \n", max_size=12)
)
keys = st.text("abz_0类型 '\"", min_size=1, max_size=6).filter(lambda key: key.strip() == key)
data = st.recursive(
    texts | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3),
    max_leaves=8,
)
documents = st.dictionaries(keys, data, min_size=1, max_size=4)


def wide(character: str) -> bool:
    return east_asian_width(character) in "WF"


class Emitter:
    """Writes data as YAML in styles chosen by chance, and notes where it wrote what."""

    def __init__(self, chance: random.Random, newline: str) -> None:
        self.chance = chance
        self.newline = newline
        self.out: list[str] = []
        self.at = 0
        self.content_end = 0  # after the last visible character of a value
        self.keep = False  # blank lines would belong to the last value
        self.spans: dict[Pointer, Span] = {}
        self.keys: dict[Pointer, Span] = {}
        self.characters: dict[Pointer, list[Span]] = {}

    def write(self, text: str) -> Span:
        start = self.at
        self.out.append(text)
        self.at += len(text)
        return Span(start, self.at)

    def line_break(self) -> None:
        if self.out and self.chance.random() < 0.2 and not self.keep:
            self.write(self.newline)
        self.keep = False
        if self.chance.random() < 0.2:
            self.write("# 注：释" + self.newline)

    def document(self, value: dict[str, Any]) -> str:
        self.line_break()
        self.mapping(value, 0, ())
        return "".join(self.out)

    def mapping(self, value: dict[str, Any], indent: int, pointer: Pointer) -> None:
        """The first key stands where the writer is, the others on lines of their own."""
        start = self.at
        for number, (key, inner) in enumerate(value.items()):
            if number:
                self.line_break()
                self.write(" " * indent)
            self.key(key, (*pointer, key))
            self.entry(inner, indent, (*pointer, key), dash=False)
        self.spans[pointer] = Span(start, self.content_end)

    def sequence(self, value: list[Any], indent: int, pointer: Pointer) -> None:
        start = self.at
        for number, inner in enumerate(value):
            if number:
                self.line_break()
                self.write(" " * indent)
            self.content_end = self.write("-").end
            self.entry(inner, indent, (*pointer, number), dash=True)
        self.spans[pointer] = Span(start, self.content_end)

    def key(self, key: str, pointer: Pointer) -> None:
        self.keys[pointer] = self.one_line(key, flow=True, note=None)
        self.content_end = self.write(":").end

    def entry(self, value: Data, indent: int, pointer: Pointer, *, dash: bool) -> None:
        """What follows a colon or a dash, with its line break."""
        if value is None:
            if self.chance.random() < 0.5:
                self.write(" ")
            self.spans[pointer] = Span(self.at, self.at)
            self.content_end = self.at
            self.write(self.newline)
        elif isinstance(value, str):
            self.write(" " * self.chance.randint(1, 2))
            self.scalar(value, indent, pointer)
        elif not value or (self.chance.random() < 0.3 and fits_flow(value)):
            self.write(" ")
            self.flow(value, pointer)
            self.write(self.newline)
        else:
            self.block(value, indent, pointer, dash=dash)

    def block(self, value: Any, indent: int, pointer: Pointer, *, dash: bool) -> None:
        deeper = indent + self.chance.randint(1, 3)
        if dash and self.chance.random() < 0.6:  # `- key: value`
            self.write(" " * (deeper - indent))
            deeper += 1
        else:
            if isinstance(value, list) and not dash and self.chance.random() < 0.3:
                deeper = indent
            self.write(self.newline)
            self.line_break()
            self.write(" " * deeper)
        if isinstance(value, dict):
            self.mapping(value, deeper, pointer)
        else:
            self.sequence(value, deeper, pointer)

    def flow(self, value: Data, pointer: Pointer) -> None:
        start = self.at
        if isinstance(value, dict):
            self.write("{")
            for number, (key, inner) in enumerate(value.items()):
                self.write(", " if number else "")
                self.key(key, (*pointer, key))
                self.write(" ")
                self.flow(inner, (*pointer, key))
            self.write("}")
        elif isinstance(value, list):
            self.write("[")
            for number, inner in enumerate(value):
                self.write(", " if number else "")
                self.flow(inner, (*pointer, number))
            self.write("]")
        elif value is not None:
            self.spans[pointer] = self.one_line(value, flow=True, note=pointer)
            self.content_end = self.at
            return
        self.spans[pointer] = Span(start, self.at)
        self.content_end = self.at

    def scalar(self, value: str, indent: int, pointer: Pointer) -> None:
        styles = [self.plain, self.single, self.double, self.literal, self.folded]
        self.chance.shuffle(styles)
        for style in styles:
            if style(value, indent, pointer):
                return
        raise AssertionError("double quotes take everything")

    def one_line(self, value: str, *, flow: bool, note: Pointer | None) -> Span:
        """Plain if possible, else quoted, all on one line."""
        start = self.at
        spans: list[Span] = []
        if plain_possible(value, flow=flow) and self.chance.random() < 0.5:
            spans = [self.write(character) for character in value]
        elif "\n" not in value and self.chance.random() < 0.5:
            self.write("'")
            spans = [self.write(self.single_character(character)) for character in value]
            self.write("'")
        else:
            self.write('"')
            spans = [self.write(self.double_character(character)) for character in value]
            self.write('"')
        if note is not None:
            self.characters[note] = spans
        return Span(start, self.at)

    def single_character(self, character: str) -> str:
        return {"'": "''", " ": self.chance.choice(BLANKS)}.get(character, character)

    def double_character(self, character: str) -> str:
        if character in ESCAPED:
            return ESCAPED[character]
        if self.chance.random() < 0.2:
            code = ord(character)
            choices = [f"\\U{code:08x}"]
            choices += [f"\\u{code:04X}"] if code <= 0xFFFF else []
            choices += [f"\\x{code:02x}"] if code <= 0xFF else []
            return self.chance.choice(choices)
        return self.chance.choice(BLANKS) if character == " " else character

    def run(self, value: str, indent: int, note: Pointer, write: Any, *, tail: bool) -> None:
        """Characters with folds between them: at a space, or where none is wanted."""
        spans: list[Span] = []
        for number, character in enumerate(value):
            before, after = value[number - 1 : number], value[number + 1 : number + 2]
            start = self.at
            if character == " " and visible(before) and visible(after, first=tail):
                if not (wide(before) and wide(after)) and self.chance.random() < 0.3:
                    self.fold(indent)
                    spans.append(Span(start, self.at))
                    continue
            elif (
                before
                and (wide(before) and wide(character) and visible(character, first=tail))
                and self.chance.random() < 0.2
            ):
                self.fold(indent)
            spans.append(write(character))
        self.characters.setdefault(note, []).extend(spans)

    def fold(self, indent: int) -> None:
        self.write(self.newline + " " * indent)

    def finish(self, pointer: Pointer, start: int) -> bool:
        self.spans[pointer] = Span(start, self.at)
        self.content_end = self.at
        self.write((" # 注：释" if self.chance.random() < 0.2 else "") + self.newline)
        return True

    def plain(self, value: str, indent: int, pointer: Pointer) -> bool:
        if not plain_possible(value, flow=False):
            return False
        start = self.at
        self.run(value, indent + self.chance.randint(1, 3), pointer, self.write, tail=True)
        return self.finish(pointer, start)

    def single(self, value: str, indent: int, pointer: Pointer) -> bool:
        if "\n" in value:
            return False
        start = self.at
        self.write("'")
        self.run(
            value, indent + 1, pointer, lambda c: self.write("''" if c == "'" else c), tail=False
        )
        self.write("'")
        return self.finish(pointer, start)

    def double(self, value: str, indent: int, pointer: Pointer) -> bool:
        start = self.at

        def write(character: str) -> Span:
            if character not in " \u3000" and self.chance.random() < 0.1:
                self.write("\\")  # an escaped line break joins the lines
                self.fold(indent + 2)
            return self.write(ESCAPED.get(character, character))

        self.write('"')
        self.run(value, indent + 1, pointer, write, tail=False)
        self.write('"')
        return self.finish(pointer, start)

    def header(self, style: str, value: str, indent: int) -> tuple[int, str]:
        """The indentation of the content, and the marks that the value needs."""
        deeper = self.chance.randint(1, 4)
        first = re.match(r"\n* ", value) is not None
        chomp = "-" if not value.endswith("\n") else ""
        if value.endswith("\n\n") or not value.strip("\n"):
            chomp = "+"
        marks = [str(deeper), chomp] if first or self.chance.random() < 0.2 else [chomp]
        self.chance.shuffle(marks)
        self.write(style + "".join(marks))
        return indent + deeper, chomp

    def literal(self, value: str, indent: int, pointer: Pointer) -> bool:
        if not value:
            return False
        start = self.at
        deeper, _ = self.header("|", value, indent)
        end = self.at
        self.write(self.newline)
        spans = []
        for line in value.removesuffix("\n").split("\n"):
            self.write(" " * deeper if line else "")
            for character in line:
                blank = (
                    character == " " and self.at > 0 and self.out[-1].strip(" ") not in ("", "\n")
                )
                spans.append(self.write(self.chance.choice(BLANKS) if blank else character))
                end = end if character == " " else self.at
            spans.append(self.write(self.newline))
        self.characters[pointer] = spans[: len(value)]
        self.spans[pointer] = Span(start, end)
        self.content_end, self.keep = end, True
        return True

    def folded(self, value: str, indent: int, pointer: Pointer) -> bool:
        body = value.rstrip("\n")  # several paragraphs: `test_block_scalars` in test_reading.py
        if (
            not body
            or "\n" in body
            or body[0] == " "
            or not body.strip(" ")
            or value[-2:] == "\n\n"
        ):
            return False
        start = self.at
        deeper, _ = self.header(">", value, indent)
        self.write(self.newline + " " * deeper)
        self.run(body, deeper, pointer, self.write, tail=False)
        blanks = len(body) - len(body.rstrip(" "))
        self.spans[pointer] = Span(start, self.at - blanks)
        self.content_end, self.keep = self.at - blanks, True
        self.characters[pointer] += [self.write(self.newline)][: len(value) - len(body)]
        return True


def plain_possible(value: str, *, flow: bool) -> bool:
    """Careful: what YAML would take for something else is quoted."""
    if not re.match(r"[\w，。（]", value) or value[-1] in " :" or "\n" in value:
        return False
    return not re.search(r": | #|\t" + (r"|[,\[\]{}:?]" if flow else ""), value)


def visible(character: str, *, first: bool = False) -> bool:
    """Whether a line may end with it, or start with it (`first`: of a plain scalar)."""
    if first:
        return bool(re.match(r"[\w，。（]", character))
    return bool(character) and character not in " \t\n"


def emitted(value: dict[str, Any], chance: random.Random, newline: str) -> tuple[Emitter, Reading]:
    emitter = Emitter(chance, newline)
    content = emitter.document(value)
    return emitter, read(content.encode())


def at(value: Any, pointer: Pointer) -> Any:
    for step in pointer:
        value = value[step]
    return value


def fits_flow(value: Data) -> bool:
    """An item of a list in brackets cannot be empty."""
    inner = value.values() if isinstance(value, dict) else value
    if isinstance(value, list) and None in value:
        return False
    return not isinstance(value, dict | list) or all(map(fits_flow, inner))


chances = st.randoms(use_true_random=False)
newlines = st.sampled_from(NEWLINES)
many = settings(max_examples=150, deadline=None)


@many
@given(documents, chances, newlines, st.booleans())
def test_places(value: dict[str, Any], chance: random.Random, newline: str, bom: bool) -> None:
    """Data come back as written, each key and value with the span it was written at."""
    emitter = Emitter(chance, newline)
    content = emitter.document(value)
    reading = read(content.encode("utf-8-sig" if bom else "utf-8"))
    assert reading.problems == ()
    tree = reading.tree
    assert tree is not None
    assert value == tree.data
    assert content == tree.text.content
    assert emitter.spans == {pointer: tree.span(pointer) for pointer in emitter.spans}
    assert emitter.keys == {pointer: tree.key_span(pointer) for pointer in emitter.keys}


@many
@given(documents, chances, newlines)
def test_characters(value: dict[str, Any], chance: random.Random, newline: str) -> None:
    """Each character of each text leads back to the source character, escape or fold it came from."""
    emitter, reading = emitted(value, chance, newline)
    tree = reading.tree
    assert tree is not None
    for pointer, spans in emitter.characters.items():
        found = [tree.span_in(pointer, i, i + 1) for i in range(len(spans))]
        assert spans == found, (pointer, reading.text.content)
        text = at(value, pointer)
        if text:
            assert Span(spans[0].start, spans[-1].end) == tree.span_in(pointer, 0, len(text))


@many
@given(documents, chances, newlines)
def test_agrees_with_the_library(
    value: dict[str, Any], chance: random.Random, newline: str
) -> None:
    """What PyYAML composes is what is read, but for the space between wide characters."""
    _, reading = emitted(value, chance, newline)
    assert reading.tree is not None
    composed = yaml.load(for_parser(reading.text.content), Loader=yaml.CBaseLoader)
    assert without_wide_spaces(composed) == without_wide_spaces(reading.tree.data)


@many
@given(documents, chances, newlines)
def test_cache(value: dict[str, Any], chance: random.Random, newline: str) -> None:
    """A tree that went through JSON has the same data, spans and places."""
    emitter, reading = emitted(value, chance, newline)
    assert reading.tree is not None
    again = Tree.from_json(json.loads(json.dumps(reading.tree.to_json())))
    assert reading.tree.data == again.data
    for pointer, span in emitter.spans.items():
        assert span == again.span(pointer)
        assert reading.tree.place(span) == again.place(span)


def without_wide_spaces(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: without_wide_spaces(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [without_wide_spaces(inner) for inner in value]
    return re.sub(r"(?<=[^\x00-\u10ff]) (?=[^\x00-\u10ff])", "", value or "")
