"""Units of measure and currencies that texts give numbers in; each language has its own words for them."""

from fractions import Fraction

from sitegen.numbers_in_text.quantity import Unit

SQUARE_METER = Unit("area")
# Fifteen mu are a hectare.
MU = Unit("area", Fraction(10_000, 15))
HECTARE = Unit("area", Fraction(10_000))
SQUARE_KILOMETER = Unit("area", Fraction(1_000_000))
CUBIC_METER = Unit("volume", Fraction(1_000))
LITER = Unit("volume")
MILLIMETER = Unit("length")
CENTIMETER = Unit("length", Fraction(10))
METER = Unit("length", Fraction(1_000))
LI = Unit("length", Fraction(500_000))
KILOMETER = Unit("length", Fraction(1_000_000))
GRAM = Unit("mass")
JIN = Unit("mass", Fraction(500))
KILOGRAM = Unit("mass", Fraction(1_000))
TONNE = Unit("mass", Fraction(1_000_000))
KILOWATT = Unit("power")
MEGAWATT = Unit("power", Fraction(1_000))
GIGAWATT = Unit("power", Fraction(1_000_000))
KILOWATT_HOUR = Unit("energy")
DEGREE_CELSIUS = Unit("temperature")
SECOND = Unit("short time")
MINUTE = Unit("short time", Fraction(60))
HOUR = Unit("short time", Fraction(3_600))
DAY = Unit("days")
WEEK = Unit("days", Fraction(7))
WORKING_DAY = Unit("working days")
MONTH = Unit("months")
YEAR = Unit("months", Fraction(12))
DECADE = Unit("months", Fraction(120))
CENTURY = Unit("months", Fraction(1_200))
YUAN = Unit("yuan")
US_DOLLAR = Unit("US dollars")
HONG_KONG_DOLLAR = Unit("Hong Kong dollars")
EURO = Unit("euros")
POUND = Unit("pounds")
YEN = Unit("yen")

TIMES = {SECOND, MINUTE, HOUR, DAY, WEEK, WORKING_DAY, MONTH, YEAR, DECADE}
