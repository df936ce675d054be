"""What the profiles of one area ask on one day, for people and as JSON."""

import datetime
from collections.abc import Iterator, Mapping
from typing import Any

from planlint.model.settings import SettingName
from planlint.rulebook.labels import PLAN_KINDS, TIERS, joined, plain
from planlint.rulebook.pack import Pack
from planlint.rulebook.regime import Limit, Regimes
from planlint.rulebook.words import Both

from .wording import FORCES

_UNSURE = Both(
    zh="未核实或者未读全文，最多作为警告", en="not verified or not read in full: a warning at most"
)
_ALWAYS = Both(zh="预案", en="plans")


def to_text(
    chain: tuple[str, ...], regimes: Regimes, pack: Pack, day: datetime.date, language: str
) -> list[str]:
    """The profiles from the innermost, then every setting with its values in that order."""
    names = [_name(name, regimes, language) for name in chain]
    lines = [" → ".join(names)]
    for setting, limits in _settings(chain, regimes, day).items():
        lines.append(f"{pack.vocabulary.name('settings', setting)[language]}  {setting}")
        lines.extend(f"  {_line(limit, pack, language)}" for _, limit in limits)
    return lines


def to_json(chain: tuple[str, ...], regimes: Regimes, day: datetime.date) -> list[dict[str, Any]]:
    """One entry for each value, in the same order."""
    return [
        {
            **limit.setting.model_dump(mode="json", by_alias=True),
            "setting": setting,
            "value": _plain_value(limit.value),
            "profile": name,
            "document": limit.title,
            "sure": limit.sure,
        }
        for setting, limits in _settings(chain, regimes, day).items()
        for name, limit in limits
    ]


def _settings(
    chain: tuple[str, ...], regimes: Regimes, day: datetime.date
) -> Mapping[SettingName, list[tuple[str, Limit]]]:
    """The values in force on the day, by setting, the innermost first."""
    found: dict[SettingName, list[tuple[str, Limit]]] = {}
    for name in chain:
        for limit in regimes.limits(regimes.profiles[name]):
            if limit.term[0] <= day < limit.term[1] and limit.setting.setting:
                found.setdefault(limit.setting.setting, []).append((name, limit))
    return found


def _name(name: str, regimes: Regimes, language: str) -> str:
    profile = regimes.profiles[name]
    shown = (profile.en if language == "en" else profile.zh) or name
    return f"{shown} ({name})" if language == "en" else f"{shown}（{name}）"


def _line(limit: Limit, pack: Pack, language: str) -> str:
    parts = [limit.said[language]]
    parts.extend(part[language] for part in _about(limit, pack))
    if limit.basis.force != "mandatory":
        parts.append(FORCES[limit.basis.force][language])
    if not limit.sure:
        parts.append(_UNSURE[language])
    return ("，" if language == "zh" else ", ").join(parts)


def _about(limit: Limit, pack: Pack) -> Iterator[Both]:
    """The plans and the steps that a value is about."""
    setting, about = limit.setting, limit.setting.for_
    if setting.from_ and setting.to:
        a, b = (joined(TIERS[tier] for tier in tiers) for tiers in (setting.from_, setting.to))
        yield Both(zh=f"{a.zh}→{b.zh}", en=f"{a.en} → {b.en}")
    if about.types:
        yield joined(PLAN_KINDS.get(kind, plain(kind)) for kind in about.types)
    if about.levels:
        yield joined(TIERS[level] for level in about.levels)
    if about.hazards:
        yield joined(pack.vocabulary.name("hazards", hazard) for hazard in about.hazards)


def _plain_value(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value if value is True else str(value)
