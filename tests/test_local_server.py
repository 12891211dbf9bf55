"""The server of the tests and commands answers as a host of static pages would."""

import gzip
import http.client
import socket
import struct
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from local_server import serve

HOME = "<h1>新区</h1>"
LOST = "<h1>lost</h1>"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small site, with a secret beside it that no address may reach."""
    site = tmp_path / "site"
    (site / "about").mkdir(parents=True)
    (site / "empty").mkdir()
    (site / "index.html").write_text(HOME, encoding="utf-8")
    (site / "about" / "index.html").write_text("<h1>about</h1>", encoding="utf-8")
    (site / "404.html").write_text(LOST, encoding="utf-8")
    (site / "数.csv").write_text("a,b\n", encoding="utf-8")
    for name in ("a.css", "a.js", "a.json", "a.svg", "a.xml", "a.txt", "a.png", "a.woff2", "a.bin"):
        (site / name).write_bytes(b"content")
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    return site


@pytest.fixture
def address(folder: Path) -> Iterator[str]:
    with serve(folder) as address:
        yield address


def get(address: str, path: str, method: str = "GET", **headers: str) -> tuple[http.client.HTTPResponse, bytes]:
    """Ask for a path exactly as written; clients with more manners would tidy it up."""
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=10)
    try:
        connection.request(method, path, headers=headers)
        response = connection.getresponse()
        return response, response.read()
    finally:
        connection.close()


def connect(address: str) -> socket.socket:
    parts = urlsplit(address)
    return socket.create_connection((parts.hostname, parts.port), timeout=10)


def test_a_folder_shows_its_page(address):
    response, body = get(address, "/")
    assert (response.status, body.decode()) == (200, HOME)
    assert get(address, "/about/?q=1")[1] == b"<h1>about</h1>"


def test_a_folder_without_its_slash_leads_to_it(address):
    response, _ = get(address, "/about")
    assert (response.status, response.getheader("Location")) == (301, "/about/")


@pytest.mark.parametrize("path", ["/no-such-page/", "/a.css/", "/empty/", "/%00", "/" + "a" * 300, "//a.css/"])
def test_an_unknown_address_gets_the_404_page_and_status(address, path):
    response, body = get(address, path)
    assert (response.status, body.decode()) == (404, LOST)


@pytest.mark.parametrize("path", ["/../secret.txt", "/%2e%2e/secret.txt", "/about/..%2f..%2fsecret.txt", "/{}"])
def test_nothing_outside_the_folder_can_be_reached(address, folder, path):
    outside = str(folder.parent / "secret.txt").replace("/", "%2F")
    response, body = get(address, path.format(outside))
    assert (response.status, body.decode()) == (404, LOST)


@pytest.mark.parametrize(
    ("path", "content_type", "is_text"),
    [
        ("/", "text/html; charset=utf-8", True),
        ("/a.css", "text/css; charset=utf-8", True),
        ("/a.js", "application/javascript; charset=utf-8", True),
        ("/a.json", "application/json; charset=utf-8", True),
        ("/a.svg", "image/svg+xml", True),
        ("/a.xml", "application/xml", True),
        ("/a.txt", "text/plain; charset=utf-8", True),
        ("/%E6%95%B0.csv", "text/csv; charset=utf-8", True),
        ("/a.png", "image/png", False),
        ("/a.woff2", "font/woff2", False),
        ("/a.bin", "application/octet-stream", False),
    ],
)
def test_every_file_has_its_type_and_text_is_compressed(address, path, content_type, is_text):
    plain, content = get(address, path)
    packed, body = get(address, path, **{"Accept-Encoding": "br, gzip"})
    assert plain.getheader("Content-Type") == packed.getheader("Content-Type") == content_type
    assert plain.getheader("Content-Encoding") is None
    assert packed.getheader("Content-Encoding") == ("gzip" if is_text else None)
    assert (gzip.decompress(body) if is_text else body) == content


def test_the_404_page_is_compressed_too(address):
    response, body = get(address, "/no", **{"Accept-Encoding": "gzip"})
    assert (response.status, gzip.decompress(body).decode()) == (404, LOST)


def test_head_tells_the_size_and_sends_nothing(address):
    with connect(address) as client:
        client.sendall(b"HEAD / HTTP/1.1\r\nConnection: close\r\n\r\n")
        answer = client.makefile("rb").read()
    assert f"Content-Length: {len(HOME.encode())}\r\n".encode() in answer
    assert answer.endswith(b"\r\n\r\n")


@pytest.mark.parametrize("prefix", ["/repo/", "repo"])
def test_a_site_can_stand_below_a_path(folder, prefix):
    with serve(folder, prefix) as address:
        assert urlsplit(address).path == "/repo/"
        assert get(address, "/repo/")[1].decode() == HOME
        assert get(address, "/repo/about")[0].getheader("Location") == "/repo/about/"
        assert get(address, "/repo")[0].getheader("Location") == "/repo/"
        for elsewhere in ("/", "/about/", "/repository/"):
            response, body = get(address, elsewhere)
            assert (response.status, body.decode()) == (404, LOST)


def test_a_client_that_hangs_up_is_no_error(address, capfd):
    with connect(address) as client:
        client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))  # end with a reset
        client.sendall(b"GET / HTTP/1.1\r\n\r\n")
        client.recv(1)
    time.sleep(0.1)  # for the server to notice
    assert get(address, "/")[1].decode() == HOME
    assert capfd.readouterr() == ("", "")


def test_nothing_is_logged_and_the_end_is_the_end(folder, capfd):
    with serve(folder) as address:
        get(address, "/")
        get(address, "/no")
    with pytest.raises(ConnectionRefusedError):
        get(address, "/")
    assert capfd.readouterr() == ("", "")
