# The words that people and CI use. Each makes the environment that it needs, once, and again when the pins or the dependencies change.

.SILENT:
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
.PHONY: help run test test-fast check check-quality shots words bench wheel clean

# PYTHON=... chooses another interpreter for the environment, ARGS="..." is passed on to the program.
PYTHON ?=
ARGS ?=

# One worker more than there are processors, for some tests mostly wait for a terminal or a server. WORKERS=0 runs all in one process.
WORKERS ?= $(shell expr $$(getconf _NPROCESSORS_ONLN) + 1)

BIN := .venv/bin
PINS := .ci/constraints.txt
# pip 25.3 and later read the second for what builds the package, earlier ones the first for both.
INSTALL := PIP_CONSTRAINT=$(PINS) PIP_BUILD_CONSTRAINT=$(PINS) $(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check

# A file of tests stays in one worker, so that what its tests share is made once; the slow folders come first (tests/conftest.py).
# A worker that crashes fails its test, and ends the run.
PYTEST = $(BIN)/python -m pytest -q -n $(WORKERS) --dist loadfile --no-loadscope-reorder --max-worker-restart 0
# Each worker and each program that is started would otherwise compile everything again.
unexport PYTHONDONTWRITEBYTECODE

help:
	echo 'make run      open the browser (ARGS="list" runs another command)'
	echo 'make test     run the tests (ARGS="-k roads" selects some)'
	echo 'make test-fast run the tests that need no other program, at one size (30 s)'
	echo 'make check    check formatting, lint, types and the contracts between layers'
	echo 'make check-quality score `beatbook check` on reports with known errors (ARGS="--seed 2")'
	echo 'make shots    redraw the pictures in screenshots/'
	echo 'make words    collect what the program says into tests/words/*.txt'
	echo 'make bench    measure the budgets (ARGS="--runs 3" is quicker)'
	echo 'make wheel    build the source archive and the wheel into dist/'
	echo 'make clean    remove everything that make made, including the environment'

run: .venv/run
	$(BIN)/beatbook $(ARGS)

test: .venv/dev
	$(PYTEST) $(ARGS)

# Hardly any of these waits, and a worker more would only import every file once more.
test-fast: WORKERS = $(shell getconf _NPROCESSORS_ONLN)
test-fast: .venv/dev
	$(PYTEST) -m 'not slow' tests/unit tests/live tests/ui $(ARGS)

check: .venv/dev
	$(BIN)/ruff format --check --output-format concise .
	$(BIN)/ruff check --quiet .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

check-quality: .venv/dev
	$(BIN)/python -m tests.documents $(ARGS)

shots: .venv/dev
	$(BIN)/python -m tests.shots $(ARGS)

words: .venv/dev
	$(BIN)/python -m tests.words

bench: .venv/dev
	$(BIN)/python -m tests.bench $(ARGS)

wheel: .venv/dev
	PIP_CONSTRAINT=$(PINS) PIP_BUILD_CONSTRAINT=$(PINS) $(BIN)/python -m build --outdir dist .

clean:
	rm -rf .venv dist build .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Only what the browser needs, so that a first look does not wait for the tools of development.
.venv/run: .venv/made pyproject.toml $(PINS)
	echo 'Installing what the browser needs into .venv, this once.' >&2
	$(INSTALL) --editable .
	touch .venv/run

.venv/dev: .venv/made pyproject.toml $(PINS)
	echo 'Installing the browser and the tools of development into .venv, this once.' >&2
	$(INSTALL) --editable '.[dev]'
	touch .venv/run .venv/dev

.venv/made:
	sh .ci/venv .venv $(PYTHON)
	touch .venv/made
