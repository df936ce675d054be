"""Words and colours of the graph: nothing is without a word, nothing is hard to read."""

import re
from importlib.resources import files
from typing import get_args

from planlint.family.whole.parts import NODE_KINDS
from planlint.model.references import ReferenceKind
from planlint.report.graph.page.phrases import PHRASES
from planlint.report.graph.page.words import clock
from planlint.report.graph.whole_words import ALL_KINDS, NODES
from planlint.report.graph.whole_words import NODE_KINDS as WORDS
from planlint.report.graph.words import KINDS

_ASSETS = files("planlint.report.graph.page") / "assets"
_STYLE = (_ASSETS / "style.css").read_text(encoding="utf-8")
_LEAST = 4.5
_PAIRS = {
    ("text", "bg"), ("text", "soft"), ("text", "box"), ("text", "total"), ("text", "dept"),
    ("text", "group"), ("text", "mark"), ("text", "soft2"), ("muted", "bg"), ("muted", "soft"), ("muted", "soft2"),
    ("muted", "box"), ("muted", "total"), ("muted", "dept"), ("link", "bg"), ("error", "bg"), ("error", "box"),
    ("error", "total"), ("error", "dept"), ("error", "soft2"), ("warning", "bg"), ("warning", "box"),
    ("warning", "total"), ("warning", "dept"), ("warning", "soft2"),
}  # fmt: skip


def test_every_kind_has_words() -> None:
    """Every tie and reference, every kind of node, in both languages."""
    assert set(KINDS) == set(get_args(ReferenceKind))
    assert set(WORDS) == set(NODE_KINDS) == set(NODES.values())
    for both in (*ALL_KINDS.values(), *WORDS.values(), *PHRASES.values()):
        assert both.zh
        assert both.en


def test_the_script_says_nothing_that_has_no_words() -> None:
    """Each word that the script asks for is there, and each that is there is asked for."""
    scripts = [f for f in _ASSETS.iterdir() if f.name.endswith((".js", ".html"))]
    source = "\n".join(file.read_text(encoding="utf-8") for file in scripts)
    asked = {*re.findall(r"\bW\.(\w+)", source), *re.findall(r"\{\{(\w+)\}\}", source)}
    assert asked - {"lang", "day", "style", "script", "data"} == PHRASES.keys() - {"as_of"}
    assert "innerHTML" not in source
    assert not re.search(r"[\u4e00-\u9fff]", source)


def test_times_in_words() -> None:
    """A span is a deadline; what is repeated says how often; an author's word stays."""
    cases = {
        "2h": ("2小时内", "within 2 hours"), "every 6h": ("每6小时", "every 6 hours"),
        "daily 08:00": ("每日08:00", "daily at 08:00"), "yearly": ("每年", "yearly"), "立即": ("立即", "立即"), "": ("", ""),
    }  # fmt: skip
    for text, (zh, en) in cases.items():
        assert (clock(text, "zh"), clock(text, "en")) == (zh, en)


def test_contrast_in_light_and_dark() -> None:
    """Every colour of words on every ground that they stand on: at least 4.5 to 1."""
    light, dark = (dict(re.findall(r"--(\w+): (#\w+)", part)) for part in _roots())
    for colours in (light, {**light, **dark}):
        for front, back in sorted(_PAIRS):
            ratio = _ratio(colours[front], colours[back])
            assert ratio >= _LEAST, (front, back, round(ratio, 2))


def _roots() -> tuple[str, str]:
    first, second, *_ = re.findall(r":root \{(.*?)\}", _STYLE, re.DOTALL)
    return first, second


def _ratio(one: str, other: str) -> float:
    lights = sorted((_light(one), _light(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _light(colour: str) -> float:
    """Relative luminance by WCAG 2."""
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
