"""What a duty is about: its matters, bared of the verbs that everybody uses. Shared by two rules."""

import re

_ENDS = r"，。；,;\s、和及与"
_VERBS = (
    "负责|承担|组织|协调|指导|统筹|开展|做好|落实|牵头|具体|并|及时|依法|全面|全市|全县|本市|本县"
)
# Who only helps, or only orders, does not do the same thing as who does it.
HELPS, LEADS, DOES = "helps", "leads", "does"
_HELPS = re.compile(r"配合|协助|协同|会同|参与|参加|支持|支援|督促|督导|指导")
_LEADS = re.compile(r"牵头|领导|决定|指挥|统筹")


def _pattern(least: int) -> re.Pattern[str]:
    return re.compile(rf"(?:^|(?<=[{_ENDS}]))(?:{_VERBS})*+([^{_ENDS}]{{{least},}})")


# A shorter matter says too little; between plans, where more are compared, it must say more.
_SHORT, _LONG = _pattern(4), _pattern(6)


def matters(text: str | None, *, long: bool = False) -> list[str]:
    """The matters of a duty of at least four characters, or six where *long* is asked for."""
    return (_LONG if long else _SHORT).findall(text or "")


def part_in(text: str | None, matter: str) -> str:
    """What part a duty plays in one of its matters: that of the first clause that names it."""
    clause = next((one for one in re.split("[，。；,;]", text or "") if matter in one), "")
    if _HELPS.search(clause):
        return HELPS
    return LEADS if _LEADS.search(clause) else DOES
