"""Chinese words in which a numeral counts nothing; only those that would else be read as a count."""

import re

_IDIOMS = (
    r"四面八方|三番[五两]次|四通八达|五花八门|千[家方]万|百[计户]|千[头军]万|七[上嘴拼零手]八[下舌凑落脚]|三三两两|三天两头|"
    r"一日三餐|半九十|三步并作两步|两张皮|[昨今明][今明后]两[天日年]|全天候|百分百|一点一[点滴]|1\+1>2|"
    r"四处(?=[奔寻求打流张])|7[×x*]24小时|24小时不打烊"
)
_TERMS = (
    r"五谷|三重一大|第二课堂|第三方|(?<![十\d])[五5]年(?=规划|计划)|二维码|二氧化碳|三元(?=锂|催化|正极|材料|电池)|"
    r"三轮车|四轮|八角|十二生肖|三角(?=[洲形])"
)
_PLACES = r"五大连池|七台河|九台|二道区|二道(?=[、和与])|四平|三门峡|六盘水|[长珠]三角"
# What is given in brackets once more: “35周岁以下（含35周岁）”.
_AGAIN = r"[（(]不?含\d[^（()）]*[）)]"
SET_PHRASE = re.compile("|".join((_IDIOMS, _TERMS, _PLACES, _AGAIN)))
