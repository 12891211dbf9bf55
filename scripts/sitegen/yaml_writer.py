"""Values as YAML text in the manner of the data files: lists indented, one line a text, numbers side by side."""

import yaml


class _Writer(yaml.SafeDumper):
    """PyYAML's writer, but for indented lists, tuples on one line, double quotes and no aliases."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)

    def choose_scalar_style(self) -> str:
        style = super().choose_scalar_style()
        return '"' if style == "'" else style

    def ignore_aliases(self, data: object) -> bool:
        return True


_Writer.add_representer(
    tuple, lambda writer, values: writer.represent_sequence("tag:yaml.org,2002:seq", values, flow_style=True)
)


def yaml_text(value: object) -> str:
    """Return a value as the text of a data file, its keys in the order given."""
    return yaml.dump(value, Dumper=_Writer, allow_unicode=True, sort_keys=False, width=float("inf"))
