"""An agency of the state, or a kind of local office, under a name that a reform did away with.

Plans as data have their registry, which knows the names of the place; a bare text has only this
list, so it holds what was renamed everywhere. Names that some places kept are not in it.
"""

import datetime
import re
from collections.abc import Iterator

from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.kinds.pattern import covered
from planlint.rulebook.view import View

WORDS = frozenset({"found", "new", "since"})
_STATE = datetime.date(2018, 3, 17)
# The local part of the reform of 2018 ended with March 2019.
_LOCAL = datetime.date(2019, 4, 1)
_REFORM_2008 = datetime.date(2008, 3, 15)
_REFORM_2013 = datetime.date(2013, 3, 14)
_REFORM_2023 = datetime.date(2023, 3, 16)
_NAMES = (
    ("国家安全生产监督管理总局|安全?监管?总局", "应急管理部", _STATE),
    ("(?<!国家)安全生产监督管理局|安监局", "应急管理部门", _LOCAL),
    ("国土资源部(?!门)", "自然资源部", _STATE),
    ("国土资源(?:局|厅)|国土局", "自然资源部门", _LOCAL),
    ("环境保护部(?!门)", "生态环境部", _STATE),
    ("环境保护(?:局|厅)|环保(?:局|厅)", "生态环境部门", _LOCAL),
    ("国家卫生和?计划生育委员会|国家卫生计生委", "国家卫生健康委员会", _STATE),
    ("(?<!国家)卫生和?计划生育(?:委员会|局)|卫计[委局]|(?<!国家)卫生计生委", "卫生健康部门", _LOCAL),
    ("国家工商行政管理总局|工商总局", "国家市场监督管理总局", _STATE),
    ("质检总局|国家质量监督检验检疫总局", "国家市场监督管理总局", _STATE),
    ("国家食品药品监督管理总局|食品药品监管总局", "国家市场监督管理总局、国家药品监督管理局", _STATE),
    ("工商行政管理局|工商局|质量技术监督局|质监局|(?<!国家)食品药品监督管理局|食药监局", "市场监督管理部门", _LOCAL),
    ("国家旅游局", "文化和旅游部", _STATE),
    ("(?<=[市县区州盟旗省])旅游局", "文化和旅游部门", _LOCAL),
    ("农业部(?!门|队|分)", "农业农村部", _STATE),
    ("国家粮食局", "国家粮食和物资储备局", _STATE),
    ("公安消防(?:部队|总队|支队|大队|中队|队伍|队)|(?<![综合性])消防部队", "国家综合性消防救援队伍", _STATE),
    ("武警森林(?:部队|总队|支队|大队|中队)", "国家综合性消防救援队伍（森林消防）", _STATE),
    ("(?<!国家)监察部(?!门|队)", "国家监察委员会", _STATE),
    ("(?<!银)保监会|(?<!中国)银监会|中国银监会|中国保监会", "国家金融监督管理总局", _STATE),
    ("银保监[会局]", "国家金融监督管理总局及其派出机构", _REFORM_2023),
    ("铁道部(?!门|队)", "国家铁路局、中国国家铁路集团有限公司", _REFORM_2013),
    ("(?<!国家)卫生部(?!门|队|分|长)", "国家卫生健康委员会", _REFORM_2013),
    ("交通部(?!门|队|分|位)", "交通运输部", _REFORM_2008),
    ("(?<!城乡)(?<!基础)建设部(?!门|队|分|位|署)", "住房和城乡建设部", _REFORM_2008),
    ("信息产业部(?!门)", "工业和信息化部", _REFORM_2008),
    ("国家环境?保护?总局", "生态环境部", _REFORM_2008),
    ("网通公司|中国网通", "中国联通", _REFORM_2008),
)  # fmt: skip
_ANY = re.compile("|".join(f"(?:{names})" for names, _, _ in _NAMES))
_EACH = tuple((re.compile(names), new, since) for names, new, since in _NAMES)
# In a title the name of its time is right, and 原安监局 says that it is the old one.
_EXCUSED = re.compile(r"《[^《》\n]*》|原[\u4e00-\u9fff]{2,14}")


def check(view: View) -> Iterator[Hit]:
    """One hit for each old name, with all its places."""
    if not _ANY.search(view.text):
        return
    found: dict[str, tuple[str, datetime.date, list[Spot]]] = {}
    for pointer, text in view.prose:
        excused = [match.span() for match in _EXCUSED.finditer(text)]
        for names, new, since in _EACH if _ANY.search(text) else ():
            for match in names.finditer(text) if since <= view.around.as_of else ():
                if not covered(match, excused):
                    spot = Spot(view.document, pointer, match.span())
                    found.setdefault(match[0], (new, since, []))[2].append(spot)
    for word, (new, since, (first, *others)) in found.items():
        words = {"found": word, "new": new, "since": str(since)}
        yield Hit(first, words, tuple(others), mark=word)
