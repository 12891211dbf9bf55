# Two commands matter: `make build` and `make test`. README.md has the same steps for machines without make.
PYTHON ?= python3
PORT ?= 8000
# For new-plan: in which languages, the default first (all that there are words for), and what it starts with.
LANGUAGES ?=
START ?= template
BIN := .venv/bin
export NO_MKDOCS_2_WARNING := 1

.PHONY: build serve offline check fix admin sbom test screenshots guide-screenshots audit bench bench-preview schema lock new-plan clean

build: .venv/.build
	$(BIN)/python scripts/build.py

serve: .venv/.build
	$(BIN)/mkdocs serve --dev-addr 127.0.0.1:$(PORT)

offline: .venv/.build
	$(BIN)/python scripts/offline.py

check: .venv/.build
	$(BIN)/python scripts/check.py

fix: .venv/.build
	$(BIN)/python scripts/check.py --fix

admin: .venv/.build
	$(BIN)/python scripts/fetch_admin.py

test: .venv/.test
	$(BIN)/python scripts/ensure_browser.py
	$(BIN)/ruff check scripts tests bench
	$(BIN)/ruff format --check scripts tests bench
	$(BIN)/pytest -n auto

screenshots: .venv/.test build
	$(BIN)/python scripts/ensure_browser.py
	$(BIN)/python scripts/screenshots.py

guide-screenshots: .venv/.test admin
	$(BIN)/python scripts/ensure_browser.py
	$(BIN)/python scripts/guide_screenshots.py

audit: .venv/.test build
	$(BIN)/python scripts/audit.py

bench: .venv/.test
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r bench/requirements.txt
	$(BIN)/python scripts/ensure_browser.py
	$(BIN)/python bench/build.py

bench-preview: .venv/.build
	$(BIN)/python bench/preview.py

schema: .venv/.build
	$(BIN)/python scripts/write_schema.py

new-plan: .venv/.build
	$(BIN)/python scripts/new_plan.py "$(DIR)" --languages "$(LANGUAGES)" --start "$(START)"

sbom: .venv/.test
	SOURCE_DATE_EPOCH=0 $(BIN)/cyclonedx-py requirements requirements.txt --output-reproducible -o sbom.cdx.json

lock: .venv/.test
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
		pyproject.toml -o requirements.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
		pyproject.toml --group test -c requirements.txt -o requirements-test.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
		--no-annotate --group bench -o bench/requirements.txt

clean:
	rm -rf .venv .cache .site-next .site-old .site-lock .site-offline .screenshots .audit site site-offline.zip sbom.cdx.json

.venv/.build: requirements.txt
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	touch $@

.venv/.test: .venv/.build requirements-test.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.txt
	touch $@
