"""A writer of YAML documents in styles chosen by chance, which notes where it wrote what."""

from typing import Any

from planlint.source.span import Span
from planlint.source.tree import Data, Pointer
from yaml_scalars import Scalars


class Emitter(Scalars):
    """Writes data as mappings and sequences, in blocks or in brackets, with comments between."""

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
        elif not value or (self.chance.random() < 0.3 and _fits_flow(value)):
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


def _fits_flow(value: Data) -> bool:
    """An item of a list in brackets cannot be empty."""
    inner = value.values() if isinstance(value, dict) else value
    if isinstance(value, list) and None in value:
        return False
    return not isinstance(value, dict | list) or all(map(_fits_flow, inner))
