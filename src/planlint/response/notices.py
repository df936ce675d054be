"""What is said of breaks, open points and plans at rest: one text for each kind."""

from planlint.rulebook.words import Both

# Kind -> text. The kinds stand in the JSON too and do not change with the language.
NOTICES: dict[str, Both] = {
    # Breaks.
    "report_ends": Both(zh="报告到不了{area}（{tier}）", en="no report comes to {area} ({tier})"),
    "report_late": Both(
        zh="报告太慢：{sender} → {receiver} {within}，应当在{most}以内",
        en="report too slow: {sender} → {receiver} {within}, at most {most}",
    ),
    "nothing_starts": Both(
        zh="{area}发生{hazard}，没有一个施行的预案启动",
        en="{hazard} in {area}: no plan in force activates",
    ),
    "draft_only": Both(
        zh="只有草案，{area}没有施行的预案写明谁决定",
        en="a draft only: no plan in force of {area} says who decides",
    ),
    "two_plans_decide": Both(
        zh="由{whom}决定启动，而{plan}写由{others}决定：两个决定人",
        en="{whom} decides, and by {plan} {others} does: two deciders",
    ),
    "plan_missing": Both(
        zh="{area}应当有而没有预案：{owed}", en="{area} owes a plan and has none: {owed}"
    ),
    "plan_not_yet": Both(
        zh="{area}应当有的预案这一天没有施行：{owed}",
        en="a plan that {area} owes is not in force on this day: {owed}",
    ),
    "no_decider": Both(zh="没有写谁决定启动", en="nobody is named who decides"),
    "delegated_nowhere": Both(
        zh="交给专项、部门预案规定谁决定，而没有施行的这种预案：没有人决定",
        en="special or department plans say who decides, and none is in force: nobody decides",
    ),
    "step_missing": Both(
        zh="没有人{step}：{whom}缺位，也没有人代行",
        en="nobody is there to {step}: {whom} missing, nobody stands in",
    ),
    "step_unreachable": Both(
        zh="这个时间不一定叫得到人{step}：{whom}的电话没有登记为24小时值守",
        en="nobody may answer at this hour to {step}: no number of {whom} is registered as always staffed",
    ),
    "lead_missing": Both(
        zh="“{task}”没有人牵头：{whom}缺位", en="nobody leads “{task}”: {whom} missing"
    ),
    "not_active": Both(
        zh="“{task}”依靠{plan}的“{other}”，这个预案没有启动",
        en="“{task}” relies on “{other}” of {plan}, which does not run",
    ),
    "not_run": Both(
        zh="“{task}”依靠{plan}的“{other}”，对方在这一级不做",
        en="“{task}” relies on “{other}” of {plan}, which is not done at that level",
    ),
    "never_done": Both(
        zh="“{task}”等待{plan}的“{other}”，而对方完成不了",
        en="“{task}” waits for “{other}” of {plan}, which is never done",
    ),
    "waits_too_long": Both(
        zh="“{task}”等待{plan}的“{other}”，等到时已经超过自己的时限{late}",
        en="“{task}” waits for “{other}” of {plan} until {late} after its own time",
    ),
    "promise_late": Both(
        zh="“{task}”指望{plan}的“{other}”在启动后{within}内完成，推演中晚{late}",
        en="“{task}” counts on “{other}” of {plan} within {within} of the start; it comes {late} late",
    ),
    "deadlock": Both(zh="互相等待，谁也开始不了：{tasks}", en="each waits for the other: {tasks}"),
    "resource_out": Both(
        zh="{item}用尽：只有{left}{unit}，“{task}”要{wanted}{unit}，缺{short}{unit}",
        en="{item} run out: {left} {unit} left, “{task}” needs {wanted} {unit}, {short} {unit} short",
    ),
    "team_twice": Both(
        zh="{item}同时被{plans}调用，没有商定先后",
        en="{item} is called by {plans} at once, with no order agreed",
    ),
    "shelter_full": Both(
        zh="{item}容纳不下：能容{left}人，要来{wanted}人，多出{short}人",
        en="{item} cannot hold all: room for {left}, {wanted} come, {short} too many",
    ),
    "resource_gone": Both(
        zh="{item}缺位，“{task}”要用它", en="{item} is missing, “{task}” needs it"
    ),
    "listed_gone": Both(
        zh="{item}缺位，预案列为可以动用的资源",
        en="{item} is missing, the plan lists it among its resources",
    ),
    "shelter_gone": Both(
        zh="{item}缺位，{area}的人没有地方去", en="{item} is missing, {area} is to be moved there"
    ),
    # Open points.
    "related_hazard": Both(
        zh="上级预案没有写这个灾种，按基层预案的衔接，用它们应对{hazard}的部分",
        en="plans above do not name this hazard; as the plans below carry them out, their part on {hazard} is used",
    ),
    "year_not_announced": Both(
        zh="{year}年的工作日没有公布，按非工作时间推演",
        en="working days of {year} are not announced: taken as outside hours",
    ),
    "level_unknown": Both(
        zh="没有能与它的启动条件比较的读数或者等级，定不了哪一级，只知道何时得知",
        en="no reading or grade compares with its triggers: which level runs nobody can say",
    ),
    "no_level": Both(
        zh="没有响应级别，不知道哪些任务开始",
        en="no response levels: nobody knows which tasks start",
    ),
    "decision_open": Both(
        zh="没有写接到报告后多长时间内决定（responses 的 within），最晚时间定不下来",
        en="no time from the report to the decision (within): the latest time is open",
    ),
    "no_number": Both(
        zh="没有写{whom}的电话，也没有登记，不知道怎么叫",
        en="no number of {whom} is listed or registered: nobody knows how to call",
    ),
    "used_up": Both(
        zh="{item}只有{left}{unit}，“{task}”等重复的任务推演时长内共要{wanted}{unit}：用了收回的够，用掉就没有的缺{short}{unit}，预案没有写是哪一种",
        en="{item}: {left} {unit} there, repeats of “{task}” take {wanted} {unit} in all: enough if it comes back after use, {short} {unit} short if not; no plan says which",
    ),
    "condition_in_words": Both(
        zh="文字条件由人判断：{words}", en="conditions in words, for people to judge: {words}"
    ),
    "outside": Both(
        zh="家族以外的文件，只知道报告到达的时间",
        en="a document outside the family: only when the report arrives is known",
    ),
    "promise_unnamed": Both(
        zh="“{task}”依靠{whom}，没有写明对方哪个预案的哪项任务",
        en="“{task}” relies on {whom} without naming plan and task",
    ),
    # Plans at rest.
    "decider_untold": Both(
        zh="由{whom}决定启动，而报告和别的预案都没有到",
        en="{whom} would decide, and neither a report nor another plan comes there",
    ),
    "draft": Both(zh="只有草案", en="a draft only"),
    "other_hazard": Both(zh="写的是别的灾种", en="it is about other hazards"),
    "below_triggers": Both(zh="读数没有达到启动条件", en="the readings stay below its triggers"),
    "not_set_off": Both(zh="没有预案启动它", en="no plan sets it in motion"),
    "cause_lost": Both(zh="启动它的原因没有出现", en="nothing that sets it in motion came about"),
}
