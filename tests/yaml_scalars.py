"""A writer of YAML scalars in styles chosen by chance, which notes where each character stands."""

import random
import re
from typing import Any
from unicodedata import east_asian_width

from planlint.source.span import Span
from planlint.source.tree import Pointer

_BLANKS = (" ", " ", " ", " ", "\u2028", "\u2029", "\x85")  # what the reader takes for a space
_ESCAPED = {"\n": "\\n", "\t": "\\t", '"': '\\"', "\\": "\\\\"}


class Scalars:
    """Writes texts; where they stand goes into ``spans`` and ``characters``."""

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
        if _plain_possible(value, flow=flow) and self.chance.random() < 0.5:
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
        return {"'": "''", " ": self.chance.choice(_BLANKS)}.get(character, character)

    def double_character(self, character: str) -> str:
        if character in _ESCAPED:
            return _ESCAPED[character]
        if self.chance.random() < 0.2:
            code = ord(character)
            choices = [f"\\U{code:08x}"]
            choices += [f"\\u{code:04X}"] if code <= 0xFFFF else []
            choices += [f"\\x{code:02x}"] if code <= 0xFF else []
            return self.chance.choice(choices)
        return self.chance.choice(_BLANKS) if character == " " else character

    def run(self, value: str, indent: int, note: Pointer, write: Any, *, tail: bool) -> None:
        """Characters with folds between them: at a space, or where none is wanted."""
        spans: list[Span] = []
        for number, character in enumerate(value):
            before, after = value[number - 1 : number], value[number + 1 : number + 2]
            start = self.at
            if character == " " and _visible(before) and _visible(after, first=tail):
                if not (_wide(before) and _wide(after)) and self.chance.random() < 0.3:
                    self.fold(indent)
                    spans.append(Span(start, self.at))
                    continue
            elif (
                before
                and (_wide(before) and _wide(character) and _visible(character, first=tail))
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
        if not _plain_possible(value, flow=False):
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
            return self.write(_ESCAPED.get(character, character))

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
                spans.append(self.write(self.chance.choice(_BLANKS) if blank else character))
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


def _wide(character: str) -> bool:
    return east_asian_width(character) in "WF"


def _plain_possible(value: str, *, flow: bool) -> bool:
    """Careful: what YAML would take for something else is quoted."""
    if not re.match(r"[\w，。（]", value) or value[-1] in " :" or "\n" in value:
        return False
    return not re.search(r": | #|\t" + (r"|[,\[\]{}:?]" if flow else ""), value)


def _visible(character: str, *, first: bool = False) -> bool:
    """Whether a line may end with it, or start with it (`first`: of a plain scalar)."""
    if first:
        return bool(re.match(r"[\w，。（]", character))
    return bool(character) and character not in " \t\n"
