# make install | demo | test | check | lock : everything runs from .venv, nothing is installed elsewhere.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: install dev demo test check lock bench clean

.venv/.base: requirements/base.txt pyproject.toml
	@$(PYTHON) -c 'import sys, ensurepip; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Dragoman needs Python 3.11 or later with venv (Debian: apt-get install python3-venv)."; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/base.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps -e .
	@touch $@

.venv/.dev: .venv/.base requirements/dev.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@

install: .venv/.base

dev: .venv/.dev

demo: install
	@$(BIN)/dragoman demo examples/caucasus -o caucasus.duckdb

test: dev
	$(BIN)/python -m pytest -n 2 --dist loadfile

check: dev
	$(BIN)/ruff check src tests tools bench training
	$(BIN)/ruff format --check src tests tools bench training
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: dev
	$(BIN)/python bench/speed.py
	$(BIN)/python bench/quality/examples.py

lock:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header pyproject.toml --extra model --extra desk -o requirements/base.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header pyproject.toml --extra model --extra desk --group dev --group bench -o requirements/dev.txt

clean:
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache caucasus.duckdb
