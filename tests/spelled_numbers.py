"""Whole numbers in words, Chinese and English, to compare what is read with what was written."""

_CHINESE = "零一二三四五六七八九"
_SMALL = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def in_chinese(value: int) -> str:
    """Return a number below a trillion in Chinese numerals: 1 005 → 一千零五."""
    for size, scale in ((10**8, "亿"), (10**4, "万")):
        if value >= size:
            high, low = divmod(value, size)
            gap = "零" if low and low < size // 10 else ""
            return in_chinese(high) + scale + gap + (in_chinese(low) if low else "")
    digits = [int(digit) for digit in f"{value:04d}"]
    words = "".join(
        _CHINESE[digit] + (scale if digit else "") for digit, scale in zip(digits, ("千", "百", "十", ""), strict=True)
    )
    while "零零" in words:
        words = words.replace("零零", "零")
    words = words.strip("零")
    return words.removeprefix("一") if words.startswith("一十") else words


def in_english(value: int) -> str:
    """Return a number below a trillion in English words: 1 005 → one thousand and five."""
    for size, scale in ((10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if value >= size:
            high, low = divmod(value, size)
            joint = " and " if low and low < 100 else " "
            return f"{in_english(high)} {scale}" + (joint + in_english(low) if low else "")
    if value >= 100:
        high, low = divmod(value, 100)
        return f"{_SMALL[high]} hundred" + (f" and {in_english(low)}" if low else "")
    if value < 20:
        return _SMALL[value]
    tens, ones = divmod(value, 10)
    return _TENS[tens - 2] + (f"-{_SMALL[ones]}" if ones else "")
