"""Words for kinds of steps, calls, causes and ways to find a level."""

from planlint.rulebook.words import Both

NUMERALS = ("", "一", "二", "三", "四", "五")
COLOURS = {
    1: Both(zh="红色", en="red"),
    2: Both(zh="橙色", en="orange"),
    3: Both(zh="黄色", en="yellow"),
    4: Both(zh="蓝色", en="blue"),
}
WEEKDAYS = ("一", "二", "三", "四", "五", "六", "日")
ENGLISH_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
STEPS = {
    "report": Both(zh="报告", en="report"),
    "assess": Both(zh="研判", en="assess"),
    "propose": Both(zh="提出", en="propose"),
    "decide": Both(zh="决定", en="decide"),
    "announce": Both(zh="宣布", en="announce"),
    "command": Both(zh="指挥", en="command"),
    "task": Both(zh="任务", en="task"),
    "turn": Both(zh="重复", en="repeat"),
    "notify": Both(zh="叫应", en="notify"),
    "warn": Both(zh="预警", en="warning"),
}
HOW = {
    "always": Both(zh="24小时值班", en="staffed at all hours"),
    "roster": Both(zh="值班表", en="on the roster"),
    "hours": Both(zh="上班时间", en="office hours"),
    "mobile": Both(zh="手机", en="mobile"),
    "partly": Both(zh="只有一段在上班时间内", en="office hours for a part of the time only"),
    "unstaffed": Both(zh="没有登记为24小时值守", en="not registered as staffed now"),
    "no_number": Both(zh="没有登记电话", en="no number registered"),
    "relayed": Both(zh="只能转告", en="can only pass it on"),
    "missing": Both(zh="缺位", en="missing"),
}
CAUSES = {
    "place": Both(zh="事发地", en="it happens there"),
    "report": Both(zh="接到报告（{plan}）", en="report received ({plan})"),
    "follows": Both(zh="{plan}启动，按它执行", en="carries out {plan}"),
    "delegated": Both(zh="由{plan}决定", en="{plan} decides for it"),
    "activates": Both(zh="{plan}启动它", en="{plan} activates it"),
    "escalates_to": Both(zh="{plan}提请启动", en="{plan} turns to it"),
    "supported_by": Both(zh="支撑{plan}", en="supports {plan}"),
    "relies_on": Both(zh="{plan}的任务依靠它", en="tasks of {plan} rely on it"),
    "resource": Both(zh="{plan}要用它管的资源", en="{plan} needs what it keeps"),
    "team": Both(zh="{plan}要用它的队伍", en="{plan} needs its team"),
}
LEVELS = {
    "given": Both(zh="指定", en="as told"),
    "reading": Both(zh="读数达到条件：{by}", en="readings meet it: {by}"),
    "grade": Both(zh="按分级指标：{by}", en="by the grade's figures: {by}"),
    "superior": Both(zh="按同级推定：{by}", en="assumed as in {by}"),
    "rank": Both(zh="按同序推定：{by}", en="assumed by rank: {by}"),
}


def lasting(minutes: int) -> Both:
    """9天22小时15分钟: a time in the units that people count in."""
    days, rest = divmod(minutes, 1440)
    parts = [(days, "天", "day"), (rest // 60, "小时", "hour"), (rest % 60, "分钟", "minute")]
    there = [part for part in parts if part[0]] or parts[-1:]
    return Both(
        zh="".join(f"{number}{zh}" for number, zh, _ in there),
        en=" ".join(f"{number} {en}{'' if number == 1 else 's'}" for number, _, en in there),
    )
