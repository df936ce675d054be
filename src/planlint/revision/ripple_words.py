"""Why a unit is told of a change, in both languages."""

from planlint.rulebook.words import Both

REASONS: dict[str, Both] = {
    "task-changed": Both(zh="承担的任务有变化", en="its task changed"),
    "task-new": Both(zh="新承担任务", en="a task is new to it"),
    "task-gone": Both(zh="不再承担任务", en="a task is no longer its own"),
    "promise-changed": Both(zh="指望它的事有变化", en="what is assumed of it changed"),
    "promise-new": Both(zh="新指望它做事", en="something new is assumed of it"),
    "promise-gone": Both(zh="不再指望它做事", en="something is no longer assumed of it"),
    "fulfilment-changed": Both(
        zh="别的预案怎样履行它的任务有变化", en="how another plan fulfils its task changed"
    ),
    "fulfilment-new": Both(zh="别的预案新声明履行它的任务", en="another plan now fulfils its task"),
    "fulfilment-gone": Both(
        zh="别的预案不再声明履行它的任务", en="another plan no longer fulfils its task"
    ),
    "duty-changed": Both(zh="职责有变化", en="its duty changed"),
    "duty-new": Both(zh="新增职责", en="a duty is new to it"),
    "duty-gone": Both(zh="不再承担职责", en="a duty is no longer its own"),
    "body-changed": Both(zh="所在机构有变化", en="a body that it is in changed"),
    "body-new": Both(zh="进入机构", en="it is now in a body"),
    "body-gone": Both(zh="退出机构", en="it is no longer in a body"),
    "level-changed": Both(
        zh="参与的预警、响应程序有变化", en="a level that it takes part in changed"
    ),
    "level-new": Both(zh="新参与预警、响应程序", en="a level is new to it"),
    "level-gone": Both(zh="不再参与预警、响应程序", en="a level is no longer its own"),
    "relies_on": Both(zh="其预案依靠这项任务", en="its plan relies on the task"),
    "fulfils": Both(zh="其预案履行这项任务", en="its plan fulfils the task"),
    "implements": Both(zh="其预案以本预案为上位预案", en="its plan implements this one"),
    "cites": Both(zh="其预案引用本预案", en="its plan refers to this one"),
    "names": Both(zh="其预案写到这个机构", en="its plan names the body"),
    "acknowledged": Both(
        zh="已经作过确认，需重新确认", en="it acknowledged this, and must do so again"
    ),
    "party": Both(zh="是联合预案的一方", en="it is a party to the joint plan"),
}
