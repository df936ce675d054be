"""``planlint.toml``: the settings of a workspace."""

import posixpath
import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from planlint.model.fields import nearest

from .errors import UsageProblem, reason

FILE = "planlint.toml"
_PLACE = re.compile(r"at line (\d+), column (\d+)")
_FAIL_LEVELS = ("error", "warning", "info", "undecided")


@dataclass(frozen=True)
class Pin:
    """A rule pack of the workspace: its folder, and the version that is wanted, if any."""

    path: str
    version: str | None = None


@dataclass(frozen=True)
class Config:
    """Settings with their defaults; they can never switch off a mandatory rule."""

    name: str = ""
    lang: str | None = None
    fail_on: str = "error"
    # Style of Chinese print -> family name of the agency's own font.
    fonts: dict[str, str] = field(default_factory=dict)
    # None: every folder in ``packs``.
    packs: tuple[Pin, ...] | None = None


def read_config(path: Path) -> Config:
    """The settings in *path*.

    Raises:
        UsageProblem: the file is not TOML, or a key or value is unknown.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        why = reason(error)
        raise UsageProblem(f"{path} 无法读取：{why.zh}", f"cannot read {path}: {why.en}") from error
    return config_in(path, content)


def config_in(path: Path, content: bytes) -> Config:
    """The settings in the *content* of a file; *path* is only for messages.

    Raises:
        UsageProblem: it is not TOML, or a key or value is unknown.
    """
    try:
        data = tomllib.loads(content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n"))
    except tomllib.TOMLDecodeError as error:
        raise _not_toml(path, str(error)) from error
    except UnicodeDecodeError as error:
        raise UsageProblem(f"{path} 的编码不是 UTF-8", f"{path} is not UTF-8") from error
    return _checked(path, data)


def _not_toml(path: Path, said: str) -> UsageProblem:
    place = _PLACE.search(said)
    if place is None:
        return UsageProblem(f"{path} 不是合法的 TOML", f"{path} is not valid TOML: {said}")
    line, column = place.groups()
    return UsageProblem(
        f"{path} 第 {line} 行第 {column} 列不是合法的 TOML（文字要加双引号）",
        f"{path}, line {line}, column {column}: not valid TOML (texts need double quotes)",
    )


def _checked(path: Path, data: dict[str, Any]) -> Config:
    known = {"name", "lang", "fail-on", "fonts", "packs"}
    for key in data:
        if key not in known:
            near = nearest(key, known)
            raise UsageProblem(
                f"{path} 中有不认识的设置“{key}”" + (f"；是否应为 {near}？" if near else ""),
                f"{path}: unknown setting “{key}”" + (f"; did you mean {near}?" if near else ""),
            )
    if not isinstance(data.get("name", ""), str):
        raise UsageProblem(f"{path} 的 name 应为文字", f"{path}: name must be text")
    _one_of(path, "lang", data.get("lang"), ("zh", "en"))
    _one_of(path, "fail-on", data.get("fail-on"), _FAIL_LEVELS)
    fonts = data.get("fonts", {})
    if not isinstance(fonts, dict) or not all(isinstance(font, str) for font in fonts.values()):
        raise UsageProblem(
            f"{path} 的 fonts 应为“样式 = 字体名”", f"{path}: fonts must map styles to names"
        )
    return Config(
        data.get("name", ""),
        data.get("lang"),
        data.get("fail-on", "error"),
        dict(fonts),
        _pins(path, data["packs"]) if "packs" in data else None,
    )


def _pins(path: Path, given: object) -> tuple[Pin, ...]:
    """The packs as ``[{path = "packs/jiangzhou", version = "1.2"}]``; a bare path will do."""
    pins: list[Pin] = []
    for one in given if isinstance(given, list) else [None]:
        entry = {"path": one} if isinstance(one, str) else one
        if not isinstance(entry, dict) or not _is_pin(entry):
            raise UsageProblem(
                f'{path} 的 packs 应写成 [{{path = "packs/本地", version = "1.0"}}]',
                f'{path}: packs must read [{{path = "packs/local", version = "1.0"}}]',
            )
        pin = Pin(posixpath.normpath(entry["path"]), entry.get("version"))
        if pin.path.startswith(("/", "..")) or pin.path == "." or "\\" in pin.path:
            raise UsageProblem(
                f"{path} 的 packs 应是工作区里的文件夹：{entry['path']}",
                f"{path}: packs must be folders inside the workspace: {entry['path']}",
            )
        if any(pin.path == other.path for other in pins):
            raise UsageProblem(
                f"{path} 的 packs 把 {pin.path} 写了两次",
                f"{path}: {pin.path} stands twice in packs",
            )
        pins.append(pin)
    return tuple(pins)


def _is_pin(entry: dict[str, Any]) -> bool:
    known = set(entry) <= {"path", "version"} and "path" in entry
    return known and all(isinstance(value, str) and value for value in entry.values())


def _one_of(path: Path, key: str, value: object, allowed: tuple[str, ...]) -> None:
    if value is not None and value not in allowed:
        words = "、".join(allowed)
        raise UsageProblem(
            f"{path} 的 {key} 是“{value}”，应为 {words} 之一",
            f"{path}: {key} is “{value}”, expected one of {', '.join(allowed)}",
        )
