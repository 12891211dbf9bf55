"""Serve a built site on this machine as GitHub Pages would: compressed, with its own 404 page, below any path."""

import gzip
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote

# Written down here, as what a machine knows of types differs from one to the next. Text is sent compressed.
TEXT_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "application/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".svg": "image/svg+xml",
    ".xml": "application/xml",
    ".txt": "text/plain; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
}
OTHER_TYPES = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".webp": "image/webp",
    ".ico": "image/vnd.microsoft.icon",
    ".woff2": "font/woff2",
}
INDEX = "index.html"
NOT_FOUND = "404.html"
POLL = 0.02  # seconds until the server notices that it is to stop


@contextmanager
def serve(folder: Path, prefix: str = "/") -> Iterator[str]:
    """Serve a folder below a prefix such as `/repo/` while the block runs; give the address of its home page."""
    with SiteServer(folder, prefix) as server:
        threading.Thread(target=server.serve_forever, args=(POLL,), daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{server.prefix}"
        finally:
            server.shutdown()


class SiteServer(ThreadingHTTPServer):
    """A server of one folder, on a free port."""

    def __init__(self, folder: Path, prefix: str):
        self.folder = folder.resolve()
        self.prefix = f"/{prefix.strip('/')}/" if prefix.strip("/") else "/"
        super().__init__(("127.0.0.1", 0), SiteHandler)

    def handle_error(self, request, client_address):
        """Keep silent about a client that leaves early; any other error is the server's own and is told."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)

    def find(self, address: str) -> Path | None:
        """Return the file or folder an address stands for, or None if the site has none."""
        if not f"{address}/".startswith(self.prefix):
            return None
        name = unquote(address[len(self.prefix) :]) + (INDEX if address.endswith("/") else "")
        try:
            found = (self.folder / name).resolve()
            there = found.is_relative_to(self.folder) and found.exists()
        except (OSError, ValueError):  # a name that no file can have
            return None
        return found if there else None


class SiteHandler(BaseHTTPRequestHandler):
    """Answer requests for the server's files."""

    server: SiteServer
    protocol_version = "HTTP/1.1"  # keeps connections open, as a real host does
    disable_nagle_algorithm = True  # else the body may wait for the head to be confirmed

    def do_GET(self) -> None:
        """Send a file, the way to a folder's page, or the site's own 404 page."""
        address = self.path.partition("?")[0]
        found = self.server.find(address)
        if found is None:
            self._send_file(HTTPStatus.NOT_FOUND, self.server.folder / NOT_FOUND)
        elif found.is_dir():
            self._send(HTTPStatus.MOVED_PERMANENTLY, b"", {"Location": f"{address}/"})
        else:
            self._send_file(HTTPStatus.OK, found)

    do_HEAD = do_GET  # noqa: N815

    def log_message(self, *arguments) -> None:
        """Keep silent."""

    def _send_file(self, status: HTTPStatus, file: Path) -> None:
        types = TEXT_TYPES | OTHER_TYPES
        headers = {"Content-Type": types.get(file.suffix, "application/octet-stream"), "Cache-Control": "max-age=600"}
        body = file.read_bytes() if file.is_file() else b""
        if file.suffix in TEXT_TYPES:
            headers["Vary"] = "Accept-Encoding"
            if "gzip" in self.headers.get("Accept-Encoding", ""):
                headers["Content-Encoding"] = "gzip"
                body = gzip.compress(body)
        self._send(status, body, headers)

    def _send(self, status: HTTPStatus, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)
