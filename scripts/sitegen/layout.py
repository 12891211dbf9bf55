"""The one layout of data files, the form editor's: fields in the order of their shape, written as `yaml_writer` does.

Whatever else a file held, such as another order or other quotes, would change with the first save in the form.
"""

from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel, RootModel

from sitegen.models import Text, submodels
from sitegen.problems import errors
from sitegen.site_data import Loaded, load_folder
from sitegen.yaml_writer import yaml_text


def lay_out(root: Path) -> list[str]:
    """Write every data file anew that has another layout and no error; return these files."""
    changed = []
    for file, text in _laid_out(load_folder(root)):
        path = root / file
        if path.read_bytes() != text.encode():
            path.write_bytes(text.encode())
            changed.append(file)
    return changed


def in_order(value: object, shape: type[BaseModel]) -> object:
    """Return a file's value with its keys in the order of its shape."""
    if isinstance(value, (list, tuple)):
        return [in_order(part, shape) for part in value]
    if not isinstance(value, dict) or issubclass(shape, RootModel):
        return value
    inner = {name: (submodels(field.annotation) or [Text])[0] for name, field in shape.model_fields.items()}
    return {name: in_order(value[name], inner[name]) for name in inner if name in value}


def _laid_out(loaded: Loaded) -> Iterator[tuple[str, str]]:
    for entry in loaded.entries():
        if not errors(entry.source.problems):
            yield entry.source.file, yaml_text(in_order(entry.source.value, type(entry.record)))
    words = loaded.words_source
    if words and isinstance(words.value, dict) and not errors(words.problems):
        yield words.file, yaml_text(words.value)
