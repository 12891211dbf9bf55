"""What can be wrong with a file as such: its encoding, its name, its YAML."""

from sitegen.messages.message import Message

FILE_MESSAGES = {
    "file-missing": Message(
        "找不到这个文件；网站需要它，请从上一个版本恢复。",
        "This file is missing and the site needs it; restore it from the previous version.",
    ),
    "file-not-utf8": Message(
        "文件不是UTF-8编码{guess_zh}。请用编辑器“另存为”UTF-8后再提交。",
        "The file is not UTF-8{guess_en}. Save it again as UTF-8 in your editor.",
    ),
    "file-nul": Message(
        "文件含有NUL字节，可能是二进制文件或已损坏。请从上一个版本恢复。",
        "The file contains a NUL byte; it is binary or damaged. Restore the previous version.",
    ),
    "file-control": Message(
        "这一行第{position}个字符是控制字符{name}，看不见也不该有。请删去。",
        "Character {position} of this line is a control character ({name}), which nobody can see. Delete it.",
    ),
    "file-too-large": Message(
        "文件有{size}字节，超过{limit}字节的上限。请检查是否误粘贴了内容，或拆成几个文件。",
        "The file has {size} bytes; the limit is {limit}. Was something pasted by mistake? Or split the file.",
    ),
    "file-link": Message(
        "这是一个指向别处的链接，可能把别的文件发布出去。请换成真正的文件。",
        "This is a link to another place and could publish a file from there. Put a real file here.",
    ),
    "file-name": Message(
        "文件名“{name}”不能用作网址。请只用小写英文字母、数字和连字符，以字母开头，并以.yml结尾。",
        "The file name “{name}” cannot become an address. Use lower-case letters, digits and hyphens, "
        "start with a letter, and end in .yml.",
    ),
    "file-stray": Message(
        "网站用不到这个文件。请检查文件名和位置：内容文件放在data/下已有的文件夹里，以.yml结尾。",
        "Nothing reads this file. Check its name and place: content goes into the folders of data/ and ends in .yml.",
    ),
    "build-broken": Message(
        "网页画不出来：{detail}。请改正这一处，或撤销刚才的修改。",
        "The pages cannot be drawn: {detail}. Correct this place, or undo the last change.",
    ),
    "merge-conflict": Message(
        "这里留有合并冲突的标记“{marker}”。请保留正确的一份，删去标记行。",
        "A merge-conflict marker “{marker}” was left here. Keep the right version and delete the marker lines.",
    ),
    "yaml-syntax": Message(
        "YAML格式有误（{detail}）。请检查这一行及上一行的缩进、引号和冒号。",
        "This is not valid YAML ({detail}). Check indentation, quotes and colons on this line and the one above.",
    ),
    "yaml-full-width-colon": Message(
        "“{key}”后面是全角冒号“：”。请改成半角冒号加一个空格，即“{key}: ”。",
        "“{key}” is followed by a full-width colon “：”. Replace it by an ordinary colon and a blank: “{key}: ”.",
    ),
    "yaml-tab": Message(
        "缩进里有制表符（Tab）。YAML只能用空格缩进，请换成空格。",
        "The indentation contains a tab. YAML allows only blanks there; replace the tab by blanks.",
    ),
    "yaml-colon-in-text": Message(
        "文字里有“: ”（冒号加空格），YAML会把它当作字段名。请给整段文字加上英文双引号。",
        "The text contains “: ” (a colon and a blank), which YAML takes for a field. Put the whole text in quotes.",
    ),
    "yaml-quote": Message(
        "这一行的英文引号没有成对。请补上缺少的引号，或在文字里改用中文引号“”。",
        "A straight quotation mark on this line has no partner. Add it, or use curly quotation marks in the text.",
    ),
    "yaml-tag": Message(
        "这里用了YAML标签“{tag}”，数据文件不允许。请删去它，只写内容。",
        "A YAML tag “{tag}” stands here; data files may not use tags. Remove it and keep the content.",
    ),
    "yaml-alias": Message(
        "这里用了YAML锚点或别名（{mark}），数据文件不允许。请把内容直接写出来；文字以&或*开头时请加引号。",
        "A YAML anchor or alias ({mark}) stands here; data files may not use them. "
        "Write the content out; a text that begins with & or * goes in quotes.",
    ),
    "yaml-depth": Message(
        "层级超过{limit}层，数据文件不会这么深。请检查缩进或括号。",
        "The nesting is deeper than {limit} levels, which no data file needs. Check indentation and brackets.",
    ),
    "yaml-documents": Message(
        "一个文件里有不止一份内容（“---”）。请删去“---”，一个文件只写一份。",
        "The file holds more than one document (“---”). Remove the “---”: one file, one record.",
    ),
    "yaml-empty": Message(
        "文件是空的。请填写内容，或删去这个文件。",
        "The file is empty. Fill it in or delete it.",
    ),
    "duplicate-key": Message(
        "字段“{key}”写了两次（第一次在第{first}行）。请只保留一个。",
        "The field “{key}” stands here a second time (first on line {first}). Keep only one of them.",
    ),
}
