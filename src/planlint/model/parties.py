"""The parties of a joint plan (联合预案制定各方)."""

from .base import Model, field
from .scalars import Date, Holder, Holders, Id, Text


class JointParty(Model):
    """One area that makes a joint plan with others, and the version it signed."""

    jurisdiction: Id | None = field("行政区域", "区域标识")
    unit: Holder | None = field("签署单位", "人民政府或者其授权的部门")
    approved_by: Holders = field("审批单位", "这一方由谁批准", ())
    signed: Date | None = field("签署日期", "这一方签署的日期")
    version: Text | None = field("签署版次", "这一方签署的版次")
    contact: Holder | None = field("联络点", "平时和应急时的联络单位或者岗位")
