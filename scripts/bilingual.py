"""How the commands for editors speak: each message in both languages, in UTF-8 whatever the terminal is set to."""

import sys

from sitegen.command_messages import Refusal, said


def use_utf8() -> None:
    """Let Chinese through on a Windows console, and answers that are piped in."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if not (stream is sys.stdin and stream.isatty()):  # a console reads Unicode by itself
            stream.reconfigure(encoding="utf-8", errors="backslashreplace" if stream is not sys.stdin else None)


def tell(code: str, **values: object) -> None:
    """Print a message: Chinese, and below it English."""
    zh, en = said(code, **values)
    print(f"{zh}\n    {en}")


def refuse(refusal: Refusal) -> int:
    """Print why nothing was done; return the exit status for misuse."""
    print(f"{refusal.zh}\n    {refusal.en}", file=sys.stderr)
    return 2


def listed(numbers: list[int]) -> str:
    """Return line numbers as a list in a sentence."""
    return ", ".join(map(str, numbers))
