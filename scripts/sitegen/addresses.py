"""What names a text of the data whatever is moved around it: ids, not positions or names of files."""

from sitegen.source import Path_, Source, field_name

# What tells entries of a list apart that have no id: where a relation leads, the sector of a guide, …
_KEYS = ("to", "sector", "at", "url")


def text_address(source: Source, path: Path_) -> str:
    """Return what names a text: its file, the nearest id inside it and the field, as in `names#some-park.note`."""
    value, place = source.value, ()
    for part in path:
        value = value[part]
        if isinstance(part, int) and isinstance(value, dict):
            key = next((value[key] for key in _KEYS if key in value), part)
            place = (value["id"],) if "id" in value else (*place, key)
        else:
            place = (*place, part)
    return f"{_file_address(source)}#{field_name(place)}"


def _file_address(source: Source) -> str:
    """Return what names a file: `names`, `pages/about`, and for a record with an id of its own `projects/its-id`."""
    folder, slash, name = source.file.removeprefix("data/").removesuffix(".yml").rpartition("/")
    own_id = source.value.get("id") if isinstance(source.value, dict) else None
    return f"{folder}{slash}{own_id if isinstance(own_id, str) else name}"
