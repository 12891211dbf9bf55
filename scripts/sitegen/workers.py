"""Work that is the same for many things and needs no order, shared among the machine's processors."""

import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any, TypeVar

Given = TypeVar("Given")
Result = TypeVar("Result")

# So many things are worth the tenth of a second that it takes to start helpers.
_WORTH_SHARING = 120
_PORTION = 20
# What a helper works with: it is there before helpers branch off, so it need not be sent to them.
_function: Callable[[Any], Any] | None = None


def mapped(function: Callable[[Given], Result], things: Sequence[Given]) -> Iterator[Result]:
    """Yield what a function returns for each thing, in order; helpers see what there was when they branched off.

    Where processes cannot branch off, or for few things, it is done here, one after the other.
    """
    processors = os.cpu_count() or 1
    if len(things) < _WORTH_SHARING or processors < 2 or "fork" not in multiprocessing.get_all_start_methods():
        yield from map(function, things)
        return
    global _function
    _function = function
    with ProcessPoolExecutor(processors, multiprocessing.get_context("fork")) as helpers:
        yield from helpers.map(_call, things, chunksize=_PORTION)


def _call(thing: Any) -> Any:
    return _function(thing)
