"""What generated plans are made of: names, deeds and figures as published plans write them."""

from typing import NamedTuple

PLACES = "江宁安平清河青山石泉南林东海永兴新昌文华云龙长乐怀柔金川玉溪"
"""Names of areas, and of spots in them, are two of these."""
SPOTS = ("河", "水库", "大桥", "镇", "隧道", "水闸", "村", "工业园", "渡口", "林场", "水厂", "小学")


class Kind(NamedTuple):
    """A unit that every area has."""

    id: str
    name: str  # behind the area's name
    alias: str  # behind 市 or 县
    function: str
    duty: str  # with gaps that `prose.Local` fills
    old: str = ""  # its name until the reform of 2019


KINDS = (
    Kind("em", "应急管理局", "应急局", "emergency_management", "协调救援力量，统计{spot}等地灾情", "安全生产监督管理局"),
    Kind("water", "水务局", "水务局", "water", "监视水情，调度和抢护{spot}等工程", "水利局"),
    Kind("nr", "自然资源局", "自然资源局", "natural_resources", "排查地质灾害隐患，监测{spot}变形", "国土资源局"),
    Kind("forest", "林业局", "林业局", "forestry", "管护林区，守护{spot}"),
    Kind("road", "交通运输局", "交通局", "transport", "抢通道路，保障{spot}通行"),
    Kind("agri", "农业农村局", "农业农村局", "agriculture", "指导农业避灾和改种补种", "农业局"),
    Kind("police", "公安局", "公安局", "police", "维护治安，管制{spot}交通"),
    Kind("zj", "住房和城乡建设局", "住建局", "housing", "组织工地停工，鉴定{spot}房屋"),
    Kind("health", "卫生健康委员会", "卫健委", "health", "救治伤病员，消毒{spot}等地", "卫生和计划生育委员会"),
    Kind("eco", "生态环境局", "生态环境局", "ecology", "监测水气污染，看守{spot}取水口", "环境保护局"),
    Kind("meteo", "气象局", "气象局", "meteorology", "预报天气，发布气象预警"),
    Kind("fire", "消防救援支队", "消防救援支队", "fire_rescue", "搜救被困人员，扑救火灾", "公安消防支队"),
    Kind("cz", "财政局", "财政局", "finance", "安排应急资金并监督使用"),
    Kind("ndrc", "发展和改革委员会", "发改委", "development_reform", "协调煤电油气供应和重建项目"),
    Kind("edu", "教育局", "教育局", "education", "组织学校停课，转移师生"),
    Kind("civil", "民政局", "民政局", "civil_affairs", "救助困难群众，看护养老机构"),
    Kind("urban", "城市管理局", "城管局", "urban_management", "疏通排水，清理{spot}倒伏树木"),
    Kind("wl", "文化和旅游局", "文旅局", "culture_tourism", "关闭景区，劝返{spot}游客", "旅游局"),
    Kind("hydro", "水文中心", "水文中心", "hydrology", "测报雨情、水情和墒情"),
    Kind("power", "供电公司", "供电公司", "power", "抢修电网，保障{spot}用电"),
    Kind("comm", "通信发展办公室", "通信办", "telecom", "抢通基站，推送预警短信"),
    Kind("lc", "粮食和物资储备局", "粮储局", "grain_reserves", "储备和调出救灾物资", "粮食局"),
    Kind("sw", "商务局", "商务局", "commerce", "保障生活必需品供应"),
    Kind("market", "市场监督管理局", "市场监管局", "market_supervision", "检查特种设备，稳定价格", "工商行政管理局"),
    Kind("gx", "工业和信息化局", "工信局", "industry", "组织企业停产避险和复产"),
    Kind("gz", "国有资产监督管理委员会", "国资委", "state_assets", "督促国有企业落实防范措施"),
    Kind("media", "融媒体中心", "融媒体中心", "broadcasting", "播发预警和避险提示"),
    Kind("xcb", "委员会宣传部", "委宣传部", "publicity", "组织新闻发布，回应{spot}等地舆情"),
    Kind("sf", "司法局", "司法局", "justice", "转移监管场所人员，提供法律服务"),
    Kind("rs", "人力资源和社会保障局", "人社局", "human_resources", "落实工伤待遇和表彰奖励"),
    Kind("ybj", "医疗保障局", "医保局", "medical_insurance", "预拨救治费用"),
    Kind("rail", "铁路护路办公室", "铁路护路办", "railway", "巡护铁路沿线，看守{spot}道口"),
    Kind("rwb", "人民武装部", "人武部", "military", "组织民兵，协调驻军支援"),
    Kind("wj", "武警中队", "武警中队", "armed_police", "守护{spot}，参加抢险"),
    Kind("youth", "共产主义青年团委员会", "团委", "youth_league", "组织青年志愿者参加救助"),
    Kind("hszh", "红十字会", "红十字会", "red_cross", "开展现场急救，接受捐赠款物"),
)  # fmt: skip


class Matter(NamedTuple):
    """What a plan is about, with the quantity that its levels are cut by."""

    id: str
    hazard: str
    title: str
    body: str
    lead: str
    quantity: str
    unit: str
    bounds: tuple[int, int, int, int]  # from blue to red


MATTERS = (
    Matter("flood", "flood", "防汛", "防汛", "water", "rain_24h", "毫米", (50, 100, 150, 250)),
    Matter("drought", "drought", "抗旱", "抗旱", "agri", "rainless_days", "天", (20, 30, 50, 70)),
    Matter("weather", "meteorological", "气象灾害", "气象灾害防御", "meteo", "rain_6h", "毫米", (30, 50, 80, 120)),
    Matter("snow", "snow_ice", "低温雨雪冰冻灾害", "雨雪冰冻灾害应对", "road", "snow_depth", "厘米", (5, 10, 20, 30)),
    Matter("geology", "geological", "突发地质灾害", "地质灾害应对", "nr", "rain_72h", "毫米", (80, 120, 180, 250)),
    Matter("forest", "forest_fire", "森林火灾", "森林防灭火", "forest", "wind_force", "级", (4, 5, 6, 8)),
)  # fmt: skip
DEPARTMENTS = ("flood", "snow", "geology", "forest")
"""The matters on which the lead department has a plan of its own."""

GRADES: tuple[tuple[str, int, int | None, int, int | None], ...] = (
    ("ordinary", 1, 3, 500, 5000),
    ("large", 3, 10, 5000, 30000),
    ("major", 10, 30, 30000, 100000),
    ("especially_major", 30, None, 100000, None),
)

_DEEDS = (
    (
        ("巡查", "封控", "排查", "加固", "监测", "看守"),
        ("危险路段", "低洼片区", "在建工地", "隐患点", "下穿通道", "桥梁涵洞", "水库大坝", "渡口码头", "旅游景区", "重点企业"),
    ),
    (
        ("转运", "疏散", "安置", "核实", "帮扶"),
        ("受困群众", "在校师生", "滞留旅客", "养老机构老人", "危房住户", "外来务工人员", "景区游客", "临河住户"),
    ),
    (
        ("抢修", "检修", "清理", "排查", "恢复"),
        ("供电设施", "通信基站", "供水管网", "燃气管线", "排水泵站", "县乡公路", "客运车站", "避难场所"),
    ),
    (
        ("调拨", "清点", "运送", "补充"),
        ("救灾物资", "抢险机具", "发电机组", "饮用水和食品", "药品器械", "防护装备"),
    ),
)  # fmt: skip
DEEDS = tuple(verb + thing for verbs, things in _DEEDS for verb in verbs for thing in things)
"""What tasks are called."""
TITLES = (
    ("CN-ERL-2024", "中华人民共和国突发事件应对法"),
    ("CN-PLAN-MEASURES-2024", "突发事件应急预案管理办法"),
    ("CN-TOTAL-PLAN-2025", "国家突发事件总体应急预案"),
)
