"""What generated plans are made of: names, sentences and figures as published plans write them."""

from typing import NamedTuple

PLACES = "江宁安平清河青山石泉南林东海永兴新昌文华云龙长乐怀柔金川玉溪"
"""Names of areas are two of these."""


class Kind(NamedTuple):
    """A unit that every area has."""

    id: str
    name: str  # behind the area's name
    alias: str  # behind 市 or 县
    function: str
    old: str = ""  # its name until the reform of 2019


KINDS = (
    Kind("em", "应急管理局", "应急局", "emergency_management", "安全生产监督管理局"),
    Kind("water", "水务局", "水务局", "water", "水利局"),
    Kind("nr", "自然资源局", "自然资源局", "natural_resources", "国土资源局"),
    Kind("forest", "林业局", "林业局", "forestry"),
    Kind("road", "交通运输局", "交通局", "transport"),
    Kind("agri", "农业农村局", "农业农村局", "agriculture", "农业局"),
    Kind("police", "公安局", "公安局", "police"),
    Kind("zj", "住房和城乡建设局", "住建局", "housing"),
    Kind("health", "卫生健康委员会", "卫健委", "health", "卫生和计划生育委员会"),
    Kind("eco", "生态环境局", "生态环境局", "ecology", "环境保护局"),
    Kind("meteo", "气象局", "气象局", "meteorology"),
    Kind("fire", "消防救援支队", "消防救援支队", "fire_rescue", "公安消防支队"),
    Kind("cz", "财政局", "财政局", "cz"),
    Kind("ndrc", "发展和改革委员会", "发改委", "development_reform"),
    Kind("edu", "教育局", "教育局", "education"),
    Kind("civil", "民政局", "民政局", "civil_affairs"),
    Kind("urban", "城市管理局", "城管局", "urban_management"),
    Kind("wl", "文化和旅游局", "文旅局", "culture_tourism", "旅游局"),
    Kind("hydro", "水文中心", "水文中心", "hydrology"),
    Kind("power", "供电公司", "供电公司", "power"),
    Kind("comm", "通信发展办公室", "通信办", "telecom"),
    Kind("lc", "粮食和物资储备局", "粮储局", "grain_reserves", "粮食局"),
    Kind("sw", "商务局", "商务局", "commerce"),
    Kind("market", "市场监督管理局", "市场监管局", "market_supervision", "工商行政管理局"),
    Kind("gx", "工业和信息化局", "工信局", "industry"),
    Kind("gz", "国有资产监督管理委员会", "国资委", "state_assets"),
    Kind("media", "融媒体中心", "融媒体中心", "broadcasting"),
    Kind("xcb", "委员会宣传部", "委宣传部", "publicity"),
    Kind("sf", "司法局", "司法局", "justice"),
    Kind("rs", "人力资源和社会保障局", "人社局", "human_resources"),
    Kind("ybj", "医疗保障局", "医保局", "medical_insurance"),
    Kind("rail", "铁路护路办公室", "铁路护路办", "railway"),
    Kind("rwb", "人民武装部", "人武部", "military"),
    Kind("wj", "武警中队", "武警中队", "armed_police"),
    Kind("youth", "共产主义青年团委员会", "团委", "youth_league"),
    Kind("hszh", "红十字会", "红十字会", "red_cross"),
)


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

VERBS = (
    "巡查", "封控", "抢修", "转运", "排查", "加固", "清理", "监测", "核实", "通报", "调拨", "救治", "疏散", "安置", "检修",
)  # fmt: skip
OBJECTS = (
    "危险路段", "低洼片区", "受困群众", "在建工地", "隐患点", "供电设施", "通信基站", "学校和幼儿园", "养老服务机构", "旅游景区",
    "下穿通道", "桥梁涵洞", "救灾物资", "避难场所", "重点企业", "渡口码头", "水库大坝", "临时安置点", "客运车站", "供水管网",
)  # fmt: skip
DUTIES = (
    "负责本行业领域的监测预警和隐患排查治理", "组织协调救援力量和装备参加处置", "保障抢险救援车辆优先通行", "统计核实并上报灾情",
    "负责受灾群众的基本生活救助", "组织医疗救治和卫生防疫", "组织抢修受损设施并尽快恢复供应", "负责新闻发布和舆论引导",
    "安排应急资金并监督使用", "负责物资的储备、调拨和运输", "维护灾区治安和交通秩序", "指导本系统落实避险转移措施",
)  # fmt: skip
SENTENCES = (
    "各级各有关单位应当坚持人民至上、生命至上，把保护人民生命安全摆在首位，做到早发现、早报告、早处置。",
    "实行统一领导、综合协调、分类管理、分级负责、属地为主的工作机制，落实行政首长负责制和部门分工责任制。",
    "指挥部办公室每日汇总监测信息，组织有关部门会商研判，提出预警和响应建议，按程序报批后执行。",
    "信息报告应当及时、客观、真实，不得迟报、谎报、瞒报、漏报；情况紧急时可以先用电话报告，再补报书面材料。",
    "事发地人民政府应当立即组织先期处置，控制事态发展，组织群众疏散撤离，并调集就近的队伍和物资。",
    "现场指挥部根据需要设立综合协调、抢险救援、医疗救治、转移安置、后勤保障、新闻宣传等工作组，明确牵头单位。",
    "转移避险坚持应转尽转、应转早转，对老年人、未成年人、残疾人和伤病人员等特殊群体落实一对一帮扶责任人。",
    "参加救援的队伍应当服从现场指挥部统一指挥，加强自身安全防护，严防次生灾害造成人员伤亡。",
    "气象、水文、自然资源等部门加密监测频次，共享雨情、水情、灾情数据，滚动发布短时临近预报。",
    "预警信息通过广播、电视、短信、应急广播和入户通知等方式发布，对偏远地区和警报盲区应当逐户传达到人。",
    "电力、通信、供水、燃气等企业组织抢修队伍驻点备勤，优先保障指挥机构、医院和安置点的需要。",
    "物资储备单位实行专人管理、定期轮换，接到调拨指令后在规定时限内装车启运，并核对数量和去向。",
    "财政部门把应急经费纳入年度预算，建立应急资金快速拨付机制，审计部门对资金使用情况实施监督。",
    "应急处置结束后，牵头部门会同有关单位开展调查评估，分析原因、总结经验教训，提出改进措施并督促落实。",
    "善后工作由事发地人民政府负责，做好受灾群众救助、抚恤补偿、心理援助、卫生防疫和恢复重建。",
    "每年汛前组织一次培训和桌面推演，每三年至少组织一次综合演练，演练结束后形成评估报告并据此修订预案。",
    "有下列情形之一的，应当及时修订：法律法规和上位预案发生变化，指挥机构调整，风险或者资源发生重大变化。",
    "任何单位和个人都有义务配合应急处置工作；对工作不力造成严重后果的，依法依规追究责任。",
    "乡镇（街道）和村（社区）组织群众开展自救互救，完善网格巡查机制，落实预警到户到人的叫应措施。",
    "毗邻地区建立联动机制，及时通报可能跨区域影响的情况，必要时请求上级协调支援力量和装备。",
)
TITLES = (
    ("CN-ERL-2024", "中华人民共和国突发事件应对法"),
    ("CN-PLAN-MEASURES-2024", "突发事件应急预案管理办法"),
    ("CN-TOTAL-PLAN-2025", "国家突发事件总体应急预案"),
)
