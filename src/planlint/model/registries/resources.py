"""Resources (应急资源): supplies, teams, shelters, risks, experts."""

from planlint.model.base import Model, field
from planlint.model.scalars import (
    Count,
    Date,
    DurationText,
    Flag,
    Holder,
    Id,
    Money,
    Number,
    Phone,
    PlanId,
    Text,
)  # fmt: skip
from planlint.model.vocabulary import ExpertClass, Hazards, RiskLevel, TeamKind

_PRIORITY = "几个预案同时要用时按什么顺序，写明即为已经商定"


class Supply(Model):
    """Supplies, with the columns of the commerce bureau's ledger."""

    id: Id | None = field("标识", "在登记内唯一")
    name: Text | None = field("物资名称", "例如 冲锋舟")
    maker: Text | None = field("生产或流通企业", "企业名称")
    specification: Text | None = field("规格", "规格")
    model: Text | None = field("型号", "型号")
    use: Text | None = field("主要用途", "主要用途")
    standard: Text | None = field("产品标准", "执行的产品标准")
    unit: Text | None = field("计量单位", "例如 艘")
    quantity: Count | None = field("储备数量", "现有储备数量")
    yearly_output: Count | None = field("年生产能力", "按计量单位")
    daily_peak: Count | None = field("日最大产量", "按计量单位")
    peak_stock: Count | None = field("最大库存能力", "按计量单位")
    dispatch_from: Text | None = field("发货站点", "发货地点")
    address: Text | None = field("单位地址", "地址")
    phone: Phone | None = field("联系电话", "含区号")
    contact: Text | None = field("联系人", "姓名或者岗位")
    holder: Holder | None = field("管理单位", "机构标识")
    agreement: Text | None = field("供给协议", "由企业按协议储备、生产、供给时的协议名称")
    priority: Text | None = field("使用顺序", _PRIORITY)
    checked: Date | None = field("核对日期", "最近一次清点的日期")


class Team(Model):
    """A rescue team (应急队伍)."""

    id: Id | None = field("标识", "在登记内唯一")
    name: Text | None = field("队伍名称", "全称")
    kind: TeamKind | None = field("类型", "取自队伍类型词表，例如 professional、volunteer")
    holder: Holder | None = field("管理单位", "机构标识")
    strength: Count | None = field("人数", "人")
    equipment: Text | None = field("主要装备", "简述")
    station: Text | None = field("驻地", "地址")
    leader: Text | None = field("负责人", "职务")
    phone: Phone | None = field("电话", "含区号")
    hazards: Hazards = field("灾种", "能承担的灾种", ())
    ready: DurationText | None = field("出动时限", "接令后多长时间内出发")
    adult: Flag | None = field("均为成年人", "志愿队伍的队员都是成年人的写 true")
    insured: Flag | None = field("意外伤害保险", "已为队员购买的写 true，没有的写 false")
    protected: Flag | None = field("防护装备", "已配备防护装备的写 true，没有的写 false")
    priority: Text | None = field("使用顺序", _PRIORITY)
    checked: Date | None = field("核对日期", "最近一次核对的日期")


class Shelter(Model):
    """A place of refuge (应急避难场所)."""

    id: Id | None = field("标识", "在登记内唯一")
    name: Text | None = field("名称", "全称")
    jurisdiction: Id | None = field("行政区域", "所在区域")
    address: Text | None = field("地址", "地址")
    area: Number | None = field("面积", "平方米")
    capacity: Count | None = field("容量", "人")
    hazards: Hazards = field("适用灾种", "只适用于某些灾种时写明", ())
    within: tuple[Id, ...] = field("所在风险点", "处在哪些风险点的影响范围内，风险点标识", ())
    holder: Holder | None = field("管理单位", "机构标识")
    phone: Phone | None = field("电话", "含区号")
    checked: Date | None = field("核对日期", "最近一次核对的日期")


class Risk(Model):
    """A risk point with the five fixed things (整改责任、措施、资金、期限、方案)."""

    id: Id | None = field("标识", "在登记内唯一")
    name: Text | None = field("名称", "例如 东风堤险段")
    place: Text | None = field("位置", "地点")
    jurisdiction: Id | None = field("行政区域", "由哪级政府登记，所在区域")
    hazards: Hazards = field("灾种", "可能引发的灾种", ())
    level: RiskLevel | None = field("风险等级", "major 重大；large 较大；general 一般；low 低")
    major: Flag | None = field("重大危险源", "危险化学品等重大危险源写 true")
    people: Count | None = field("影响人数", "人")
    responsible: Holder | None = field("整改责任", "责任单位或者职务")
    measure: Text | None = field("整改措施", "措施")
    funds: Text | None = field("整改资金", "资金来源")
    amount: Money | None = field("整改资金数额", "例如 2850万元、1.64亿元")
    due: Date | None = field("整改期限", "期限")
    scheme: Text | None = field("应急方案", "整改完成前的应急方案")
    assessed: Date | None = field("评估日期", "最近一次风险评估的日期")
    inspected: Date | None = field("检查日期", "最近一次检查的日期")
    published: Date | None = field("公布日期", "向社会公布的日期")
    rectified: Date | None = field("整改完成日期", "整改完成、销号的日期")
    plan: PlanId | None = field("应急预案", "重大危险源的应急预案标识")
    filed: Date | None = field("备案日期", "重大危险源报有关部门备案的日期")


class Expert(Model):
    """An expert (专家)."""

    id: Id | None = field("标识", "在登记内唯一")
    name: Text | None = field("姓名", "姓名")
    field_: Text | None = field("专业", "专业领域", alias="field")
    classes: tuple[ExpertClass, ...] = field("专家类别", "取自专家类别词表，可以多个", ())
    unit: Text | None = field("工作单位", "单位和职称")
    phone: Phone | None = field("电话", "联系电话")
    priority: Text | None = field("使用顺序", _PRIORITY)
    checked: Date | None = field("核对日期", "最近一次核对的日期")


class ResourceBook(Model):
    """The whole file ``resources.yaml``."""

    supplies: tuple[Supply, ...] = field("物资", "应急物资", ())
    teams: tuple[Team, ...] = field("队伍", "应急队伍", ())
    shelters: tuple[Shelter, ...] = field("避难场所", "应急避难场所", ())
    risks: tuple[Risk, ...] = field("风险点", "风险隐患登记", ())
    experts: tuple[Expert, ...] = field("专家", "应急专家", ())
