"""Names of places, schools and firms: as they are found on maps, and none twice."""

import itertools
import random

COUNTIES = (
    ("qingshi", "青石县"), ("yonghe", "永和县"), ("dongling", "东岭县"), ("changtan", "长滩县"),
    ("liuhe", "柳河县"), ("baima", "白马县"), ("xinqiao", "新桥区"), ("linshui", "临水县"),
    ("jinping", "金坪县"), ("shuangfeng", "双峰区"),
)  # fmt: skip
"""Id and name; no two begin with the same character, by which their documents are numbered."""
_TOWN = ("龙", "凤", "虎", "云", "石", "河", "松", "竹", "梅", "桃", "花", "茶", "盐", "铁", "塔")
_SPOT = ("泉", "潭", "坝", "滩", "洲", "陂", "垭", "塘", "湾", "岗", "埠", "圩")
_FAMILIES = "张王李赵刘陈杨黄周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董潘袁蔡"
_GROUND = ("家沟", "家湾", "家坪", "家冲", "家寨", "家坳", "家洼", "家渡", "家畈", "家墩", "家垸", "家岭",
           "家桥", "家集", "家店", "家铺", "家窑", "家圩", "家滩", "家塘", "家坡", "家场", "家岩", "家营",
           "家庙", "家井", "家园", "家溪", "家峪", "家台", "家港", "家嘴")  # fmt: skip
_BRANDS = ("恒", "瑞", "鑫", "宏", "盛", "泰", "华", "嘉", "益", "诚", "源", "兴", "隆", "顺", "昌")


def townships(rng: random.Random) -> list[str]:
    """All names of townships, without 镇."""
    return _mixed(_TOWN, _SPOT, rng)


def villages(rng: random.Random) -> list[str]:
    """All names of villages, without 村."""
    return _mixed(_FAMILIES, _GROUND, rng)


def brands(rng: random.Random) -> list[str]:
    """All names of firms, without their trade."""
    return [
        a + b for a, b in rng.sample([*itertools.permutations(_BRANDS, 2)], k=len(_BRANDS) * 14)
    ]


def _mixed(first: tuple[str, ...] | str, second: tuple[str, ...], rng: random.Random) -> list[str]:
    names = [a + b for a, b in itertools.product(first, second)]
    rng.shuffle(names)
    return names
