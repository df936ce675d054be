"""The sentences of generated plans. Most have names and figures of the place, as real ones do;
in braces stands what `prose.Local` fills in. Some are the same everywhere, as real ones are too.
"""

COMMON = (
    "各级各有关单位应当坚持人民至上、生命至上，把保护人民生命安全摆在首位，做到早发现、早报告、早处置。",
    "实行统一领导、综合协调、分类管理、分级负责、属地为主的工作机制，落实行政首长负责制和部门分工责任制。",
    "信息报告应当及时、客观、真实，不得迟报、谎报、瞒报、漏报；情况紧急时可以先用电话报告，再补报书面材料。",
    "参加救援的队伍应当服从现场指挥部统一指挥，加强自身安全防护，严防次生灾害造成人员伤亡。",
    "转移避险坚持应转尽转、应转早转，对老年人、未成年人、残疾人和伤病人员等特殊群体落实一对一帮扶责任人。",
    "财政部门把应急经费纳入年度预算，建立应急资金快速拨付机制，审计部门对资金使用情况实施监督。",
    "善后工作由事发地人民政府负责，做好受灾群众救助、抚恤补偿、心理援助、卫生防疫和恢复重建。",
    "任何单位和个人都有义务配合应急处置工作；对工作不力造成严重后果的，依法依规追究责任。",
    "毗邻地区建立联动机制，及时通报可能跨区域影响的情况，必要时请求上级协调支援力量和装备。",
)

LOCAL = (
    "{unit}每日{hour}时汇总{spot}等{many}处的监测信息，会商研判后提出预警和响应建议。",
    "{spot}、{spot}一线由{unit}分段巡查，每段{few}人，每{few}小时报告一次。",
    "事发地乡镇立即组织先期处置，{spot}附近{many}户居民按{few}条路线撤离，就近安置在{spot}。",
    "现场指挥部设在{spot}，分综合协调、抢险救援等{few}个组，{unit}派{few}人参加。",
    "{unit}与{unit}共享监测数据，每{few}小时滚动发布{spot}一带的短时临近预报。",
    "预警信息通过{many}处应急广播和短信发布，{spot}等警报盲区由网格员入户通知，{unit}抽查{many}户。",
    "{unit}组织抢修队{few}支{many}人驻点备勤，优先保障指挥机构、{spot}和安置点的需要。",
    "{spot}物资库由{unit}专人管理，储备编织袋{many}百条、帐篷{many}顶，接到指令后{few}小时内装车启运。",
    "{unit}在{spot}设立{few}个临时医疗点，每点医护人员{few}人，重伤员转送{area}人民医院。",
    "{spot}出现险情时，{unit}封闭上下游{few}公里道路，{unit}引导车辆绕行。",
    "{unit}核查{spot}周边{many}处危房，住户在{hour}时前转移完毕，由村干部逐户验门。",
    "{area}在{spot}、{spot}各建一处避难场所，可以容纳{many}百人，由{unit}负责开放。",
    "{unit}备有应急发电机{few}台、排水泵车{few}辆，停放在{spot}，驾驶人员昼夜轮班。",
    "{body}成员单位每年{month}月前落实联络员{many}名，变动后{few}日内报办公室备案。",
    "{unit}统计{spot}等地的灾情，每日{hour}时前送{body}办公室，人员伤亡情况逐人核实。",
    "{spot}至{spot}的{few}处险工险段由{unit}立牌公示责任人，汛前、汛后各检查{few}遍。",
    "{unit}联系{area}的{few}家运输企业，备用客车{many}辆、货车{many}辆，接到通知后{few}小时内集结。",
    "{spot}水位、雨量或者火险指标异常时，{unit}在{few}分钟内用电话通知{spot}值守人员。",
    "{unit}组织{many}名干部包保{spot}等{few}个村，响应期间驻村到户。",
    "演练在{spot}进行，{unit}等{few}个单位的{many}人参加，结束后{few}日内提出改进清单。",
)

OPENERS = {
    "principles": "{area}应对{matter}坚持预防为主、快速反应，{many}个乡镇和单位各负其责。",
    "office": "{body}办公室设在{lead}，{few}名工作人员轮流值守，汇总{matter}信息。",
    "monitoring": "{unit}在{spot}等{many}处布设监测站，每{few}分钟自动上报一次。",
    "first": "{spot}等地的乡镇接报后组织先期处置，疏散{many}米内的群众，并报告{unit}。",
    "teams": "{area}登记社会救援队伍{few}支、志愿者{many}名，由{unit}编组，服从{body}调度。",
    "survey": "{lead}牵头，响应终止后{many}日内查明{matter}的损失和原因，报告{area}人民政府。",
    "revision": "{lead}每三年评估一次{matter}预案，{spot}等地的风险和{body}有重大变化的及时修订。",
}
"""How the long sections begin."""

SHORT = {
    "purpose": "为有序应对{area}{matter}，保护{many}万居民的生命财产安全，制定本预案。",
    "scope": "本预案适用于{area}范围内{matter}的预防、处置和恢复，与国防动员实施预案相衔接。",
    "risk": "{lead}每年{month}月更新风险清单，{spot}等{many}处逐处落实责任人。",
    "warnings": "{area}的预警信息写明类别、级别、起始时间、可能影响的范围、警示事项、措施、发布单位和发布时间，同时通报驻军。",
    "report": "{area}值班电话{few}路并机，情况特别紧急的可以越级报告；可能演化为重大事件的，{body}立即报告。",
    "levels": "{body}启动时写明级别、预计期限和措施，{few}分钟内传达。",
    "rescue": "{spot}等{few}个村组建自救互救小组，帮扶{many}名老年人和残疾人。",
    "control": "{unit}在{spot}设{few}道警戒线；现场指挥部由{body}设立，{few}名专家随同。",
    "change": "{body}每{few}小时研判升级或者降级；上级接管的，{area}{few}分钟内移交指挥权。",
    "news": "{unit}在启动后{few}0分钟内首次发布信息，灾情由{lead}核定。",
    "aftermath": "{unit}抚恤{area}伤亡人员、补偿征用物资，{many}日内兑付。",
    "rebuild": "{unit}编制{spot}等{many}处设施的重建计划，分{few}期实施。",
    "drill": "{lead}每年{month}月组织一次桌面演练，{few}日内形成评估报告。",
    "interpretation": "本预案由{lead}负责解释。",
    "effect": "本预案自印发之日起施行，{area}原{matter}预案同时废止。",
}
"""All that the short sections say."""
