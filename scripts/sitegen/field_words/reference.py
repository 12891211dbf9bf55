"""The fields of `models/reference.py`."""

from sitegen.field_words.label import Label

FIELDS = {
    "Names.names": Label("名录", "Names", "计划提到的园区、企业、平台、政策等。", "What the plan names."),
    "Name.kind": Label("类别", "Kind"),
    "Name.note": Label("一句话介绍", "In a sentence"),
    "Vocabulary.sectors": Label("行业", "Sectors"),
    "Vocabulary.zones": Label("分区", "Zones"),
    "Vocabulary.kinds": Label("名录的类别", "Kinds of names"),
    "Vocabulary.units": Label("单位", "Units"),
    "Vocabulary.qualifiers": Label("限定语", "Qualifiers", "写{quantity}代表数字和单位。", "{quantity} is the number."),
    "Vocabulary.reliability": Label("来源的可靠程度", "Reliability of sources"),
    "Vocabulary.statuses": Label("进展", "Statuses"),
    "Unit.name": Label("单位的写法", "How it is written", "写{n}代表数字。", "{n} is the number."),
    "Unit.name_one": Label("数字是1时的写法", "For exactly one", "例如{n} park。", "Such as {n} park."),
    "Sources.sources": Label("来源", "Sources"),
    "SourceEntry.role": Label("作用", "Role"),
    "SourceEntry.title": Label("标题", "Title"),
    "SourceEntry.publisher": Label("出版者", "Publisher"),
    "SourceEntry.locale": Label("语言代码", "Language code", "例如zh。", "Such as zh."),
    "SourceEntry.reliability": Label("可靠程度", "Reliability"),
    "SourceEntry.date": Label(
        "日期", "Date", "例如2024-02-26；只知道月份时写2024-02。", "Such as 2024-02-26 or 2024-02."
    ),
    "SourceEntry.date_note": Label("日期的说明", "Note on the date"),
    "SourceEntry.page": Label("版次或页码", "Page"),
    "SourceEntry.checked": Label("网址已打开核对", "Address opened and checked"),
    "SourceEntry.details": Label("详情", "Details"),
    "SourceEntry.paragraphs": Label(
        "共有几段", "Number of paragraphs", "只用于计划的原文。", "For the plan’s own source."
    ),
    "Background.background": Label(
        "背景资料", "Background", "计划以外的事实，都要有来源。", "Facts from elsewhere, with sources."
    ),
    "BackgroundFact.about": Label("说的是什么", "What it is about"),
    "BackgroundFact.sources": Label("来源", "Sources"),
    "BackgroundFact.as_of": Label("截至日期", "As of", "例如2024-04-02或2024-04。", "Such as 2024-04-02 or 2024-04."),
    "BackgroundFact.certainty": Label("确定程度", "Certainty"),
    "Terms.terms": Label("术语", "Terms"),
    "Term.text": Label("术语", "Term", "每种语言的首选译法。", "The first choice in each language."),
    "Term.approved": Label("其他正确译法", "Other right renderings", "一行一个。", "One on each line."),
    "Term.forbidden": Label("不用的译法", "Wrong renderings", "一行一个。", "One on each line."),
    "Term.also": Label(
        "搜索时的其他说法", "Other words for search", "几个之间用英文分号隔开。", "Several: with “;” between them."
    ),
    "Term.romanization": Label("拼音", "Pinyin"),
    "Term.reliability": Label("译法的依据", "Ground of the rendering"),
    "Term.source": Label("译法出处的网址", "Address it was found at"),
    "Changes.changes": Label(
        "更新记录",
        "Changes",
        "读者会看到；最后一条的日期就是数据的日期。",
        "For readers; the last date is that of the data.",
    ),
    "Change.date": Label("日期", "Date", "例如2026-11-24。", "Such as 2026-11-24."),
    "Change.text": Label("改了什么", "What changed"),
    "Change.about": Label("涉及的条目", "Entries concerned", "涉及全部数据时空着。", "Leave it empty if all data are."),
    "Checks.numbers": Label("数字可以不同的地方", "Places where numbers may differ"),
    "NumberExcuse.at": Label("位置", "Place", "照检查结果里的写法。", "As the check prints it."),
    "NumberExcuse.reason": Label("理由", "Reason"),
    "Checks.terms": Label("术语可以另译的地方", "Places where a term may be rendered otherwise"),
    "TermExcuse.at": Label("位置", "Place", "照检查结果里的写法。", "As the check prints it."),
    "TermExcuse.term": Label("术语", "Term"),
    "TermExcuse.reason": Label("理由", "Reason"),
    "Redirects.redirects": Label("转址", "Redirects"),
    "Redirect.old": Label("旧的路径", "Old path", "例如projects/some-name。", "Such as projects/some-name."),
    "Redirect.new": Label("现在的路径", "Path today"),
}

CHOICES = {
    "SourceEntry.role": {
        "plan": Label("计划的原文", "The plan itself"),
        "background": Label("背景资料", "Background"),
    },
    "BackgroundFact.certainty": {
        "stated": Label("来源写明的", "Stated by the source"),
        "inferred": Label("由我们推断的", "Inferred by us"),
    },
    "Term.reliability": {
        "attested": Label("有公开的译法", "Published elsewhere"),
        "ours": Label("本站自译", "Our own"),
    },
}

ENTRIES = {
    "Name": Label("名称", "name"),
    "Word": Label("词", "word"),
    "Unit": Label("单位", "unit"),
    "SourceEntry": Label("来源", "source"),
    "BackgroundFact": Label("背景资料", "fact"),
    "Term": Label("术语", "term"),
    "Change": Label("记录", "change"),
    "NumberExcuse": Label("例外", "exception"),
    "TermExcuse": Label("例外", "exception"),
    "Redirect": Label("转址", "redirect"),
}
