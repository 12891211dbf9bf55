"""`make admin`: what is fetched is what was pinned, or nothing is."""

import base64
import hashlib
import io
import json
import tarfile

import pytest

import fetch_admin
from sitegen.command_messages import Refusal
from sitegen.form_editor.bundle import CACHE, PIN, Bundle

FILES = {
    "package/LICENSE.txt": b"MIT",
    "package/npm/index.js": b"program",
    "package/npm/other.js": b"not needed",
    "package/../npm/index.js": b"out of the way",
}
WANTED = ["LICENSE.txt", "npm/index.js"]


def archive(files: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w:gz") as package:
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            package.addfile(member, io.BytesIO(content))
    return made.getvalue()


def integrity(content: bytes) -> str:
    return f"sha512-{base64.b64encode(hashlib.sha512(content).digest()).decode()}"


@pytest.fixture
def repository(tmp_path, monkeypatch):
    """A repository for which a made-up npm hands over a made-up package."""
    package = archive(FILES)
    (tmp_path / "bin").mkdir()
    (tmp_path / "package.tgz").write_bytes(package)
    (tmp_path / PIN).parent.mkdir()
    pin(tmp_path, integrity(package))
    npm(tmp_path, f'cp "{tmp_path}/package.tgz" "${{@: -1}}/made-up-1.0.0.tgz"')
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:/usr/bin:/bin")
    return tmp_path


def pin(folder, integrity: str, files: list[str] = WANTED) -> None:
    content = {"package": "made-up", "version": "1.0.0", "integrity": integrity, "files": files}
    (folder / PIN).write_text(json.dumps(content), encoding="utf-8")


def npm(folder, command: str) -> None:
    path = folder / "bin" / "npm"
    path.write_text(f"#!/bin/bash\n{command}\n", encoding="utf-8")
    path.chmod(0o755)


def refused(folder) -> str:
    with pytest.raises(Refusal) as refusal:
        fetch_admin.fetch(folder)
    assert not Bundle.of(folder).is_complete
    assert refusal.value.zh and refusal.value.en
    return refusal.value.code


def test_the_files_needed_are_unpacked_and_nothing_else(repository, capsys):
    assert fetch_admin.fetch(repository).is_complete
    there = {path.relative_to(repository / CACHE).as_posix() for path in (repository / CACHE).rglob("*.*")}
    assert there == {"LICENSE.txt", "npm/index.js"}
    assert (repository / CACHE / "npm/index.js").read_bytes() == b"program"
    assert "已取来made-up 1.0.0" in capsys.readouterr().out


def test_what_is_there_is_not_fetched_again(repository, capsys):
    fetch_admin.fetch(repository)
    npm(repository, "exit 1")
    fetch_admin.fetch(repository)
    assert "made-up 1.0.0 is here already." in capsys.readouterr().out


def test_another_package_under_the_same_name_is_not_used(repository):
    (repository / "package.tgz").write_bytes(archive(FILES | {"package/npm/index.js": b"another"}))
    assert refused(repository) == "admin-not-pinned"


def test_a_package_that_lacks_a_file_is_not_used(repository):
    pin(repository, integrity((repository / "package.tgz").read_bytes()), [*WANTED, "npm/assets/*.woff2"])
    assert refused(repository) == "admin-incomplete"


def test_what_npm_says_is_passed_on(repository):
    npm(repository, "echo no connection >&2; exit 1")
    with pytest.raises(Refusal, match="admin-not-fetched") as refusal:
        fetch_admin.fetch(repository)
    assert "no connection" in refusal.value.en


def test_without_npm_it_says_what_is_missing(repository, monkeypatch):
    monkeypatch.setenv("PATH", str(repository))
    assert refused(repository) == "admin-no-npm"


def test_the_command_returns_2_where_it_cannot_fetch(repository, monkeypatch, capsys):
    monkeypatch.setattr(fetch_admin, "ROOT", repository)
    monkeypatch.setattr(fetch_admin, "use_utf8", lambda: None)
    assert fetch_admin.main() == 0
    (repository / CACHE / "integrity").unlink()
    monkeypatch.setenv("PATH", str(repository))
    assert fetch_admin.main() == 2
    assert "npm" in capsys.readouterr().err


def test_the_pin_is_a_version_and_a_strong_hash(root):
    pinned = Bundle.of(root).pin
    assert pinned.integrity.startswith("sha512-") and len(base64.b64decode(pinned.integrity[7:])) == 64
    assert pinned.version.count(".") == 2 and "LICENSE.txt" in pinned.files
