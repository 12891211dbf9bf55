"""Work that is the same for many things, shared among the machine's processors."""

import gc
import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection
from typing import TypeVar

Given = TypeVar("Given")
Result = TypeVar("Result")
Work = Callable[[Given], Result]

# So many things are worth the few hundredths of a second that it takes to start helpers.
_WORTH_SHARING = 40
_PORTION = 8


def mapped(function: Work, things: Sequence[Given]) -> Iterator[Result]:
    """Return what a function returns for each thing, in order; the work begins at once.

    Helpers are branches of this process: they know what it knew when they began, and end when nobody takes their
    results any more. For few things, and where processes cannot branch, all is done here. Nothing is done ahead but
    the next portion of each helper, so results do not pile up.
    """
    processors = os.cpu_count() or 1
    if len(things) < _WORTH_SHARING or processors < 2 or "fork" not in multiprocessing.get_all_start_methods():
        return map(function, things)
    portions = [things[start : start + _PORTION] for start in range(0, len(things), _PORTION)]
    helpers = [_helper(function, portions[number::processors]) for number in range(processors)]
    return _collected(function, portions, helpers)


def _collected(function: Work, portions: list[Sequence[Given]], helpers: list[Connection]) -> Iterator[Result]:
    for number, portion in enumerate(portions):
        results = helpers[number % len(helpers)].recv()
        # What went wrong there goes wrong here again, and here it can be told.
        yield from map(function, portion) if results is None else results


def _helper(function: Work, portions: list[Sequence[Given]]) -> Connection:
    context = multiprocessing.get_context("fork")
    receiving, sending = context.Pipe(duplex=False)
    context.Process(target=_work, args=(function, portions, receiving, sending), daemon=True).start()
    sending.close()
    return receiving


def _work(function: Work, portions: list[Sequence[Given]], receiving: Connection, sending: Connection) -> None:
    receiving.close()  # or nobody would notice that the other side is gone
    gc.freeze()  # what was there before is not looked through for garbage, which would copy all of it
    gc.enable()
    try:
        for portion in portions:
            sending.send(_results(function, portion))
    except (BrokenPipeError, KeyboardInterrupt):
        pass


def _results(function: Work, portion: Sequence[Given]) -> list[Result] | None:
    try:
        return [function(thing) for thing in portion]
    except Exception:  # whatever it is: it is raised where the results are wanted
        return None
