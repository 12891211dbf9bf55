"""Chinese words for units, and the measure words that tell a count from a numeral in a name."""

import re

from sitegen.numbers_in_text import units
from sitegen.numbers_in_text.quantity import Unit

UNITS: dict[str, Unit] = {
    "平方公里": units.SQUARE_KILOMETER, "平方千米": units.SQUARE_KILOMETER, "平方米": units.SQUARE_METER,
    "平方英尺": units.SQUARE_FOOT, "平方英里": units.SQUARE_MILE, "公顷": units.HECTARE, "英亩": units.ACRE,
    "亩": units.MU, "立方米": units.CUBIC_METER, "升": units.LITER, "毫升": units.MILLILITER, "加仑": units.GALLON,
    "公里": units.KILOMETER, "千米": units.KILOMETER, "厘米": units.CENTIMETER, "毫米": units.MILLIMETER,
    "微米": units.MICROMETER, "纳米": units.NANOMETER, "海里": units.NAUTICAL_MILE, "英里": units.MILE,
    "英尺": units.FOOT, "英寸": units.INCH, "米": units.METER, "华里": units.LI, "公斤": units.KILOGRAM,
    "千克": units.KILOGRAM, "斤": units.JIN, "克": units.GRAM, "毫克": units.MILLIGRAM, "微克": units.MICROGRAM,
    "吨": units.TONNE, "千瓦时": units.KILOWATT_HOUR, "度电": units.KILOWATT_HOUR, "兆瓦时": units.MEGAWATT_HOUR,
    "吉瓦时": units.GIGAWATT_HOUR, "瓦": units.WATT, "千瓦": units.KILOWATT, "兆瓦": units.MEGAWATT,
    "吉瓦": units.GIGAWATT, "千伏": units.KILOVOLT, "摄氏度": units.DEGREE_CELSIUS, "℃": units.DEGREE_CELSIUS,
    "华氏度": units.DEGREE_FAHRENHEIT, "美元": units.US_DOLLAR, "美金": units.US_DOLLAR, "美分": units.CENT,
    "欧元": units.EURO, "港元": units.HONG_KONG_DOLLAR, "港币": units.HONG_KONG_DOLLAR, "英镑": units.POUND,
    "日元": units.YEN, "韩元": units.WON, "卢布": units.RUBLE, "人民币": units.YUAN, "元": units.YUAN,
    "块钱": units.YUAN, "角": units.JIAO, "角钱": units.JIAO, "毛钱": units.JIAO, "分钱": units.FEN,
    "周岁": units.YEAR, "载": units.YEAR, "年": units.YEAR, "岁": units.YEAR, "月": units.MONTH,
    "季度": units.QUARTER, "星期": units.WEEK, "周": units.WEEK,
    "工作日": units.WORKING_DAY, "小时": units.HOUR, "钟头": units.HOUR, "分钟": units.MINUTE, "秒": units.SECOND,
    "秒钟": units.SECOND, "天": units.DAY, "日": units.DAY, "km": units.KILOMETER, "kg": units.KILOGRAM,
    "户": units.HOUSEHOLD, "口人": units.PERSON, "人": units.PERSON,
}  # fmt: skip
# A numeral before one of them counts; before any other word it may be part of a name (三区, 六双).
MEASURE = (
    "个项条座家类种次批名位人户台辆件套所处块片张幅首部本册栋幢间层颗只头棵株根支枝艘架列班趟场轮段份笔宗门道期款"
    "艘口盏杆面方省市县区域村镇城校院厂站线路页步句字大重级星杯席届例倍维卷集幕声餐顿桌"
)
# Those that are parts of names, too.
LOOSE_MEASURE = "方省市县区域村镇城校院厂站线路字级星维声"
UNIT = "|".join(sorted(UNITS, key=len, reverse=True))

# What something may be per: 每度 is per kilowatt-hour. A person or a sum of money is seldom compared.
RATE_UNITS = {word: unit for word, unit in UNITS.items() if unit not in (units.PERSON, units.HOUSEHOLD, units.YUAN)}
RATE_UNITS["度"] = units.KILOWATT_HOUR
_PER = "|".join(sorted(RATE_UNITS, key=len, reverse=True))
RATE = re.compile(rf"(?:每一?个?|(?<=[元分角人次件台辆斤克吨米里度升]/))({_PER})(?!(?<=周)[一二三四五六日])")
AVERAGE_RATE = re.compile(r"([年月周日亩])均")
