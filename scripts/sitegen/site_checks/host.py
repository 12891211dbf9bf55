"""A folder of files as a host serves it: which addresses they have, and which file an address stands for."""

import posixpath
from urllib.parse import unquote, urlsplit

INDEX = "index.html"
# The form editor is no page of the site but a program, with a policy and tests of its own.
_PROGRAM = "admin/"


class Host:
    """The files of a site, name → size, and the public address of its home page, "" where that is not known."""

    def __init__(self, files: dict[str, int], home: str):
        self.files, self.home = files, home

    def is_page(self, file: str) -> bool:
        """Tell whether there is such a page."""
        return file.endswith(".html") and not file.startswith(_PROGRAM) and file in self.files

    @property
    def base(self) -> str:
        """The public address of the site's root."""
        return self.home.removesuffix(INDEX)

    def address(self, file: str) -> str:
        """Return the public address of a file."""
        is_folder = posixpath.basename(file) == INDEX and not self.home.endswith(INDEX)
        return self.base + (file.removesuffix(INDEX) if is_folder else file)

    def locate(self, file: str, address: str) -> str | None:
        """Return the file that an address written in a file stands for, None if it is on another host.

        The file need not exist; one above the site's root begins with `..`.
        """
        if self.base and address.startswith(self.base):
            folder, path = "", urlsplit(address[len(self.base) :]).path
        else:
            parts = urlsplit(address)
            if parts.scheme or parts.netloc:
                return None
            if not parts.path:
                return file
            folder, path = posixpath.dirname(file), parts.path
        path = unquote(path)
        if path.startswith("/"):
            root = urlsplit(self.base).path or "/"
            folder, path = ("", path[len(root) :]) if path.startswith(root) else ("..", path.lstrip("/"))
        is_folder = path.rpartition("/")[2] in {"", ".", ".."}
        return posixpath.normpath(posixpath.join(folder, path, INDEX if is_folder else ""))
