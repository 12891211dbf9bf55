"""How templates are read and called: values are escaped, a mistyped field is an error, what is compiled is kept."""

import hashlib
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined, Template
from jinja2.runtime import Context

# How templates are read. What is compiled depends on it, so it is part of the name that compiled ones are kept under.
_READING = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True}


def compiled_templates(folder: Path) -> FileSystemBytecodeCache:
    """Return what keeps compiled templates in a folder, by their source; it may be deleted at any time."""
    folder.mkdir(parents=True, exist_ok=True)
    how = hashlib.sha256(f"{_READING} {version('jinja2')}".encode()).hexdigest()[:10]
    return FileSystemBytecodeCache(str(folder), f"{how}-%s")


def template_environment(templates: Path | Sequence[Path], cache: Path | None = None) -> Environment:
    """Return how our templates are drawn: values are escaped, a mistyped field is an error."""
    return Environment(
        loader=FileSystemLoader(templates),
        undefined=StrictUndefined,
        auto_reload=False,  # so what is drawn of a good build is drawn the same when a template is broken later
        bytecode_cache=compiled_templates(cache) if cache else None,
        **_READING,
    )


class ComponentTemplate(Template):
    """A template that is made into a module once for a page: components import each other again and again."""

    def make_module(self, vars: dict | None = None, *arguments: object) -> object:
        """Return the module of a component, for a page that keeps its modules in `components`."""
        made = (vars or {}).get("components", {})
        if self.name not in made:
            made[self.name] = super().make_module(vars, *arguments)
        return made[self.name]


class PlainCalls(Context):
    """What a template knows. Functions are called as they are: none of ours asks Jinja for its context, and to look
    whether one does takes a sixth of the time that a page is drawn in.
    """

    def call(
        self,
        function: Callable[..., object],
        *arguments: object,
        _loop_vars: dict | None = None,
        _block_vars: dict | None = None,
        **named: object,
    ) -> object:
        """Return what a function or a macro returns; Jinja adds two arguments for those that want its context."""
        return function(*arguments, **named)
