"""The fields of `models/plan.py`."""

from sitegen.field_words.label import Label

FIELDS = {
    "Plan.year": Label("年份", "Year"),
    "Plan.name": Label("计划的名称", "Name of the plan"),
    "Plan.sections": Label(
        "各部分",
        "Sections",
        "不属于任何一项的内容，例如来路和决心。哪一页显示哪一部分，在那一页里选。",
        "What belongs to no single item, such as origins. Each page chooses which sections it shows.",
    ),
    "PlanSection.statements": Label("陈述", "Statements"),
    "Item.id": Label(
        "标识",
        "Id",
        "就是文件名，也是网址的一部分。要改名，请用scripts/rename_project.py。",
        "The file’s name and a part of the address. To change it, use scripts/rename_project.py.",
    ),
    "Item.number": Label("序号", "Number", "它在计划里的位置。", "Its place in the plan."),
    "Item.name": Label("正式名称", "Official name"),
    "Item.short_name": Label("简称", "Short name", "用在菜单和列表里。", "For menus and lists."),
    "*.slogan": Label("口号", "Slogan"),
    "*.slogan_note": Label("口号的解释", "The slogan explained", "用一句话说明。", "In one sentence."),
    "*.summary": Label(
        "概要",
        "Summary",
        "一两句话，先说要做什么。写{数字的标识}，就会填入下面的数字和单位。",
        "One or two sentences, first what will happen. {id of a number} fills in number and unit from below.",
    ),
    "Item.strands": Label("要做的事", "Actions", "分成几组，每组有若干条陈述。", "Groups of statements."),
    "Item.sets": Label(
        "目标的合称", "Sets of targets", "计划用一个名目一起公布的几个目标。", "Targets under one label."
    ),
    "Item.quantities": Label(
        "目标和数字",
        "Targets and numbers",
        "每个数字只写在这里；句子里用{数字的标识}代替。",
        "Each number stands here only; sentences take it from here as {id of the number}.",
    ),
    "Item.relations": Label("与其他条目的关联", "Relations"),
    "Item.terms": Label("解释的术语", "Terms explained", "这一页要解释的术语。", "Terms that the page explains."),
    "Item.updates": Label(
        "后续进展",
        "Later progress",
        "计划发表之后的消息，要有日期和来源；不改动计划原来的句子和数字。",
        "What became of it later, dated and sourced. The plan’s own sentences and numbers stay as they were.",
    ),
    "Strand.name": Label("组的标题", "Heading of the group", "可以没有。", "May be left out."),
    "Strand.statements": Label("要做的事", "Actions"),
    "Statement.text": Label(
        "句子",
        "Sentence",
        "写{names}，就会填入下面的名称；写{数字的标识}，就会填入数字。",
        "{names} fills in the names below; {id of a number} fills in a number.",
    ),
    "Statement.names": Label(
        "提到的名称",
        "Names mentioned",
        "园区、企业、行业、分区、城或工程等。新的名称先写进“名录”，网站更新之后这里就有。",
        "Parks, ventures, sectors, zones, towns, projects and so on. Enter a new one under “Names” first; "
        "it is offered here once the site has been updated.",
    ),
    "Statement.open": Label(
        "列举没有列完",
        "List is open",
        "原文的列举以“等”结束时选“是”。",
        "“Yes” if the list in the source ends in “等” (and so on).",
    ),
    "QuantitySet.id": Label(
        "标识",
        "Id",
        "新增时自拟，用小写英文字母、数字和连字符；已有的不要改。",
        "For a new set, make one up from lower-case letters, digits and hyphens. Do not change one that exists.",
    ),
    "QuantitySet.name": Label("合称", "Label of the set"),
    "QuantitySet.text": Label("说明", "Explanation"),
    "Quantity.id": Label(
        "数字的标识",
        "Id of the number",
        "句子里写成{数字的标识}。新增时自拟，用小写英文字母、数字和连字符；已有的不要改。",
        "Sentences name it as {id}. For a new number, make one up from lower-case letters, digits and hyphens. "
        "Do not change one that exists.",
    ),
    "Quantity.set": Label("属于哪个合称", "Set it belongs to", "填合称的标识。", "The id of the set."),
    "Quantity.kind": Label("种类", "Kind"),
    "Quantity.of": Label(
        "是哪个数字的门槛",
        "Threshold of which number",
        "只用于门槛：填那个数字的标识。",
        "For a threshold only: the id of that number.",
    ),
    "Quantity.value": Label(
        "数值", "Value", "只写整数，不带逗号和“亿”。", "A whole number, without commas or “billion.”"
    ),
    "Quantity.unit": Label("单位", "Unit"),
    "Quantity.qualifier": Label("限定语", "Qualifier", "例如“以上”。", "Such as “at least.”"),
    "Quantity.counts": Label("数的是什么", "What is counted"),
    "Relation.to": Label("关联到", "Related to"),
    "Relation.basis": Label("依据", "Basis"),
    "Relation.paragraphs": Label(
        "依据原文第几段", "Source paragraphs", "依据是原文时填写。", "If the basis is the source."
    ),
    "Relation.reason": Label("理由", "Reason", "依据是编者判断时填写。", "If the basis is the editors’ judgment."),
    "Update.of": Label(
        "说的是哪一条",
        "About which part",
        "填本页一条陈述或一个数字的标识；说的是整项，就空着。",
        "The id of a statement or a number of this page; leave it empty if it is about the whole.",
    ),
    "Update.status": Label("进展", "Status", "照来源写，不写预期。", "What the source says, not what you expect."),
    "Update.date": Label(
        "截至日期",
        "As of",
        "例如2024-03-05；只知道月份时写2024-03。不早于计划，不晚于来源。",
        "Such as 2024-03-05; 2024-03 if only the month is known. Not before the plan, not after the source.",
    ),
    "Update.text": Label("句子", "Sentence"),
    "Update.source": Label("来源", "Source", "不能是计划本身。", "Never the plan itself."),
}

CHOICES = {
    "Quantity.kind": {
        "target": Label("目标", "Target"),
        "commitment": Label("承诺", "Commitment"),
        "threshold": Label("门槛", "Threshold"),
    },
    "Relation.basis": {
        "source": Label("原文", "The source"),
        "editorial": Label("编者判断", "The editors’ judgment"),
    },
}

ENTRIES = {
    "PlanSection": Label("部分", "section"),
    "Strand": Label("组", "group"),
    "Statement": Label("陈述", "statement"),
    "QuantitySet": Label("合称", "set"),
    "Quantity": Label("数字", "number"),
    "Relation": Label("关联", "relation"),
    "Update": Label("进展", "update"),
}
