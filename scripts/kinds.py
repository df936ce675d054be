"""Print the check kinds with their parameters and the words that messages may use, for docs/packs.md."""

from planlint.rulebook.kinds import KINDS

MEANING = {
    "addressee": "本版本的备案要报到某些机关",
    "authority": "做某件事的必须是某种机关",
    "bands": "同一分级的各级阈值不重叠、不空档",
    "clock": "信息报告的时限不超过法定或者规定的时限",
    "compare": "与总体预案的同一项一致",
    "count": "一个列表字段的个数",
    "deadline": "某个日期之后多久之内，台账里要有记录",
    "elements": "预案整体要有某些内容（章节的作用）",
    "filled": "登记的每一条要写全",
    "ordered": "日期不能倒着走",
    "pattern": "正文里不该有的写法（正则表达式）",
    "periodic": "一个机关每年、每半年等要做一次",
    "record": "本版本的台账记录要写明什么",
    "reference": "引用的标识要存在",
    "required": "列表的每一项，几个字段里至少写一个",
    "spoken": "预案要提到某件事：有专门的一节，或者正文出现其中一个词",
    "unique": "一个列表里不重复",
}


def main() -> None:
    """One block a kind: what it asks, its parameters, its words."""
    for name, module in KINDS.items():
        print(f"{name}  {MEANING[name]}")
        for key, field in module.Params.model_fields.items():
            if key != "kind":
                print(f"    {field.alias or key}  {field.title}：{field.description}")
        if module.WORDS:
            print(f"    消息用词  {'、'.join(sorted(module.WORDS))}")


if __name__ == "__main__":
    main()
