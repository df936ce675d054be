"""Long titles in lines that keep words whole (GB/T 9704, 7.3.1: 回行时词意完整)."""

# 22 pt characters in 156 mm; on covers they are larger.
_FITS = 20
# A line may begin with these words, and may end after these characters.
_BEGIN = ("突发", "总体应急", "专项应急", "部门应急", "联合应急", "应急预案", "生产安全", "（")
_END = "省市县区州局厅委办镇乡的和"


def title_lines(title: str, fits: int = _FITS) -> tuple[str, ...]:
    """The title in as few lines as fit, broken where words end, as near to even as that allows."""
    if len(title) <= fits:
        return (title,)
    count = -(-len(title) // fits)
    place = _break(title, len(title) // count, fits)
    return (title[:place], *title_lines(title[place:], fits))


def _break(title: str, ideal: int, fits: int) -> int:
    """The best place for a break near *ideal*; the place itself when no word ends there."""
    places = [place for place in range(2, min(fits, len(title) - 1) + 1) if _whole(title, place)]
    near = [place for place in places if abs(place - ideal) <= fits // 3]
    return min(near, key=lambda place: abs(place - ideal), default=ideal)


def _whole(title: str, place: int) -> bool:
    return title[place - 1] in _END or title.startswith(_BEGIN, place)
