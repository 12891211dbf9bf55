"""GitHub's API as the form editor uses it, answered from a folder: one repository, one branch, one person."""

import base64
import hashlib
import json
import re
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Request, Route

API = "https://api.github.com"
REPOSITORY = "example/plan"
TOKEN = "made-up-token"
_CONTENT = re.compile(r'(content_\d+): object\(oid: "(\w+)"\)')
_HISTORY = re.compile(r"(commit_\d+): +ref\(")
_DEPLOYMENTS = re.compile(r"(commit_\d+): +object\(")
_FILE = re.compile(r'(file_\d+): file\(path: "([^"]+)"\)')
_PERSON = {"id": 1, "name": "Editor", "login": "editor", "email": "editor@example.org"}
_CORS = {"access-control-allow-origin": "*", "access-control-allow-headers": "*", "access-control-allow-methods": "*"}


class GitHub:
    """A repository whose files are those of a folder; commits are written there and kept in `commits`."""

    def __init__(self, root: Path):
        self._root = root
        self.commits: list[dict[str, bytes]] = []
        self.unknown: list[str] = []

    def answer(self, route: Route) -> None:
        """Answer one request of the browser."""
        request = route.request
        if request.method == "OPTIONS":
            route.fulfill(status=204, headers=_CORS)
            return
        found = self._answer(request)
        if found is None:
            self.unknown.append(f"{request.method} {request.url} {request.post_data}")
            route.fulfill(status=404, headers=_CORS, json={"message": "unknown"})
            return
        status = 204 if found == "" else 200
        route.fulfill(status=status, headers=_CORS | {"content-type": "application/json"}, body=found)

    def _answer(self, request: Request) -> str | None:
        if request.headers.get("authorization") != f"token {TOKEN}":
            return None
        path = urlsplit(request.url).path
        if path == "/user":
            return json.dumps(
                _PERSON | {"avatar_url": "https://avatars.example.org/1", "html_url": "https://github.com/editor"}
            )
        if path == f"/repos/{REPOSITORY}/collaborators/editor":
            return ""
        if path.startswith(f"/repos/{REPOSITORY}/git/trees/"):
            return json.dumps({"tree": self._tree()})
        if path == "/graphql":
            query = json.loads(request.post_data)
            return self._graphql(query["query"], query["variables"])
        return None

    def _graphql(self, query: str, variables: dict) -> str | None:
        if "createCommitOnBranch" in query:
            return self._commit(query, variables["input"])
        if found := _CONTENT.findall(query):
            texts = {entry["sha"]: self._root / entry["path"] for entry in self._tree()}
            contents = {
                alias: {"text": texts[sha].read_text(encoding="utf-8"), "isTruncated": False} for alias, sha in found
            }
            return json.dumps({"data": {"repository": contents}})
        author = {"name": "Editor", "email": "editor@example.org", "user": {"id": 1, "login": "editor"}}
        nodes = [{"oid": self._head, "message": "A commit", "author": author, "committedDate": "2026-11-24T00:00:00Z"}]
        history = {"target": {"history": {"nodes": nodes}}}
        if found := _HISTORY.findall(query):
            return json.dumps({"data": {"repository": dict.fromkeys(found, history)}})
        if found := _DEPLOYMENTS.findall(query):
            return json.dumps({"data": {"repository": dict.fromkeys(found)}})
        if "... on Commit { oid }" in query:
            return json.dumps({"data": {"repository": {"ref": {"target": {"oid": self._head}}}}})
        if "history(first: 1)" in query:
            return json.dumps({"data": {"repository": {"ref": history}}})
        return None

    @property
    def _head(self) -> str:
        return hashlib.sha1(str(len(self.commits)).encode()).hexdigest()

    def _tree(self) -> list[dict[str, object]]:
        paths = sorted(path for path in (self._root / "data").rglob("*") if path.is_file())
        return [
            {
                "type": "blob",
                "path": path.relative_to(self._root).as_posix(),
                "sha": hashlib.sha1(path.relative_to(self._root).as_posix().encode() + path.read_bytes()).hexdigest(),
                "size": path.stat().st_size,
            }
            for path in paths
        ]

    def _commit(self, query: str, change: dict) -> str:
        assert change["branch"] == {"repositoryNameWithOwner": REPOSITORY, "branchName": "main"}
        assert change["expectedHeadOid"] == self._head
        assert change["fileChanges"]["deletions"] == []
        added = {file["path"]: base64.b64decode(file["contents"]) for file in change["fileChanges"]["additions"]}
        for path, content in added.items():
            (self._root / path).write_bytes(content)
        self.commits.append(added)
        shas = {entry["path"]: entry["sha"] for entry in self._tree()}
        commit = {"oid": self._head, "committedDate": "2026-11-25T00:00:00Z"}
        commit |= {alias: {"oid": shas[path]} for alias, path in _FILE.findall(query)}
        return json.dumps({"data": {"createCommitOnBranch": {"commit": commit}}})
