"""What the plans of the city are about, and who leads."""

from typing import NamedTuple


class Subject(NamedTuple):
    """The subject of special and department plans."""

    id: str
    hazard: str  # one of the vocabulary; "" for plans that support, protect or host
    title: str
    event: str  # what happens
    lead: str  # the id of a department in `generated.words.KINDS`
    second: str = "em"
    purpose: str = "event"


SUBJECTS = (
    Subject("work-safety", "work_safety", "生产安全事故", "生产安全事故", "em", "police"),
    Subject("flood", "flood", "防汛", "洪涝灾害", "water"),
    Subject("forest-fire", "forest_fire", "森林火灾", "森林火灾", "forest"),
    Subject("earthquake", "earthquake", "地震", "地震灾害", "em", "zj"),
    Subject("geology", "geological", "突发地质灾害", "地质灾害", "nr"),
    Subject("relief", "relief", "自然灾害救助", "自然灾害", "civil"),
    Subject("chemicals", "hazardous_chemicals", "危险化学品事故", "危险化学品事故", "em", "police"),
    Subject("fire", "fire", "火灾事故", "火灾事故", "em", "fire"),
    Subject("food", "food_safety", "食品安全事故", "食品安全事故", "market", "health"),
    Subject("epidemic", "epidemic", "突发公共卫生事件", "公共卫生事件", "health"),
    Subject("drought", "drought", "抗旱", "干旱灾害", "agri", "water"),
    Subject("environment", "environment", "突发环境事件", "环境事件", "eco"),
    Subject("water-supply", "water_supply", "城市供水突发事件", "供水中断", "urban", "zj"),
    Subject("snow", "snow_ice", "低温雨雪冰冻灾害", "雨雪冰冻灾害", "road"),
    Subject("weather", "meteorological", "气象灾害", "气象灾害", "meteo"),
    Subject("animals", "animal_disease", "重大动物疫情", "动物疫情", "agri", "health"),
    Subject("traffic", "traffic", "道路交通事故", "道路交通事故", "police"),
    Subject("gas", "gas", "城镇燃气事故", "燃气事故", "zj"),
    Subject("equipment", "special_equipment", "特种设备事故", "特种设备事故", "market"),
    Subject("building", "construction", "建设工程事故", "建设工程事故", "zj"),
    Subject("power", "power_outage", "大面积停电事件", "大面积停电", "gx", "power"),
    Subject("telecom", "communications", "通信保障", "通信中断", "comm"),
    Subject("smog", "heavy_air_pollution", "重污染天气", "重污染天气", "eco"),
    Subject("tourism", "tourism", "旅游突发事件", "旅游突发事件", "wl"),
    Subject("schools", "school_safety", "校园安全事件", "校园安全事件", "edu", "police"),
    Subject("grain", "grain_supply", "粮食供应", "粮食供应中断", "lc", "sw"),
    Subject("market", "market_supply", "生活必需品供应", "生活必需品断供", "sw", "lc"),
    Subject("rail", "rail", "铁路交通事故", "铁路交通事故", "rail", "police"),
    Subject("collapse", "house_collapse", "房屋坍塌", "房屋坍塌", "zj"),
)
"""The special plans of the city; a county takes the first ones. The first ten a law demands, or nearly."""
OLD = frozenset({"drought", "environment", "snow", "weather", "traffic"})
"""The subjects whose plans stem from 2023: their first drill and evaluation fall due in 2026."""


COUNTY_SPECIALS = 12
"""So many of them a county has; for the others it has reasons, drafts or nothing."""
EXTRA = {
    "relief": (("recovery.relief", "灾后救助", "发放救助款物。"),),
    "drought": (("response.dispatching", "水量调度", "先保生活用水。"),),
    "animal_disease": (
        ("response.tracing", "追踪溯源", "查清来源去向。"),
        ("grading", "疫情分级", "按国家标准分级。"),
    ),
}
"""Hazard -> the sections (role, title, text) that a law asks of its plans beside those of all."""


def of_department(lead: str) -> list[Subject]:
    """The subjects that a department leads, then those in which it helps."""
    led = [subject for subject in SUBJECTS if subject.lead == lead]
    return led + [subject for subject in SUBJECTS if subject.second == lead]


class Trade(NamedTuple):
    """A kind of firm."""

    title: str  # in the name of the firm
    hazard: str
    accident: str  # what its second plan is about
    categories: str


TRADES = (
    Trade("化工", "hazardous_chemicals", "危险化学品泄漏", "dangerous_goods, inflammable_or_chemical"),
    Trade("油品储运", "hazardous_chemicals", "储罐火灾爆炸", "dangerous_goods, inflammable_or_chemical"),
    Trade("矿业", "mine", "冒顶透水", "mine"),
    Trade("建筑工程", "construction", "高处坠落和坍塌", "construction"),
    Trade("烟花爆竹", "fireworks", "仓库爆炸", "fireworks"),
    Trade("钢铁", "metallurgy", "高温熔融金属喷溅", "metal_smelting"),
    Trade("机械制造", "work_safety", "机械伤害", ""),
    Trade("纺织", "work_safety", "粉尘爆炸", ""),
    Trade("食品加工", "work_safety", "液氨泄漏", ""),
    Trade("燃气", "gas", "燃气泄漏", "dangerous_goods, inflammable_or_chemical"),
)  # fmt: skip
SUPERIORS = {"hazardous_chemicals": "chemicals"}
"""Hazard of a firm -> the county plan that its plan implements; else that on work safety."""
TOWNSHIP = (
    ("flood", "flood", "防汛"),
    ("forest-fire", "forest_fire", "森林火灾"),
    ("geology", "geological", "地质灾害"),
    ("earthquake", "earthquake", "地震"),
)
"""The plans of a township: name in the id, hazard, title."""
