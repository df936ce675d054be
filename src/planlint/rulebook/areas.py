"""The four kinds of content of article 36 of the measures: what touches them is made anew in full."""

from .words import Both

IMPORTANT_AREAS: dict[str, Both] = {
    "command": Both(zh="组织指挥体系与职责", en="command and duties"),
    "procedures": Both(zh="应急处置程序", en="procedures"),
    "measures": Both(zh="主要处置措施", en="main measures"),
    "grading": Both(zh="突发事件分级标准", en="grading of events"),
}
