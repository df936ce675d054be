"""Property: a value that was written at a place is found at that place, whatever its style."""

import json
import random
import re
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from planlint.source.reader import Reading, read
from planlint.source.span import Span
from planlint.source.text import for_parser
from planlint.source.tree import Pointer, Tree
from yaml_emitter import Emitter

NEWLINES = ("\n", "\r\n", "\r")
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


def emitted(value: dict[str, Any], chance: random.Random, newline: str) -> tuple[Emitter, Reading]:
    emitter = Emitter(chance, newline)
    content = emitter.document(value)
    return emitter, read(content.encode())


def at(value: Any, pointer: Pointer) -> Any:
    for step in pointer:
        value = value[step]
    return value


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
