"""The policy in every document: nothing foreign is loaded, nothing written into a page runs.

That no template breaks it in use, every other test in the browser shows: a breach is an error in the console, at which
`open_page` fails.
"""

import re

import pytest

POLICY = re.compile(r'<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
RUNS = re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*type=.application/(?:ld\+)?json)|<style|\son[a-z]+=[\"']|\sstyle=")


def test_every_document_has_the_policy_right_after_its_charset(site):
    policies = {}
    for path in site.rglob("*.html"):
        found = POLICY.search(path.read_text("utf-8"))
        assert found, path
        policies.setdefault(found[1], path)
    assert len(policies) == 1
    (policy,) = policies
    assert policy.startswith("default-src 'none'; ") and "unsafe" not in policy and "http" not in policy


def test_nothing_in_a_document_needs_an_exception(site):
    found = {path.name: RUNS.findall(path.read_text("utf-8")) for path in site.rglob("*.html")}
    assert not any(found.values()), found
    assert RUNS.search("<script>x</script>") and RUNS.search('<p onclick="x">') and RUNS.search("<p style='x'>")


def test_a_script_or_style_that_is_written_into_a_page_does_not_run(chromium, address):
    page = chromium.new_page()
    breaches = []
    page.on("console", lambda message: "Content Security Policy" in message.text and breaches.append(message.text))

    def plant(route) -> None:
        body = route.fetch().text().replace("</body>", "<script>document.title = 'run'</script><p style='color:red'>x")
        route.fulfill(body=body, content_type="text/html")

    page.route("**/about/", plant)
    page.goto(f"{address}about/")
    assert page.title() != "run" and len(breaches) >= 2
    page.close()


@pytest.mark.parametrize("host", ["https://example.org/x.js", "//example.org/x.js"])
def test_a_script_from_elsewhere_does_not_leave_the_browser(chromium, address, host):
    page = chromium.new_page()
    page.goto(f"{address}about/")
    with page.expect_event("requestfailed") as failed:
        page.evaluate("src => document.head.append(Object.assign(document.createElement('script'), {src}))", host)
    assert failed.value.failure == "csp"
    page.close()
