# Convoke: `make run` to try it, `make test` to check it. Needs Python 3.11 or newer and a package index.

# The first Python at hand that is new enough; `make PYTHON=/path/to/python …` names another.
PYTHON ?= $(shell for one in python3 python3.13 python3.12 python3.11 python3.14; do \
	$$one -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$one && break; done)
WORKERS ?= auto
# A worker takes the next test when it is free; tests that share a warm process stay together.
PYTEST = $(BIN)/python -m pytest -n $(WORKERS) --dist loadgroup
UV ?= uv
ARGS ?=

BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet
COMPILE := $(UV) pip compile pyproject.toml --generate-hashes --no-emit-index-url --no-emit-find-links \
	--no-header --universal --python-version 3.11 --quiet
CATALOGUES := $(wildcard locales/*/LC_MESSAGES/messages.po)

# The tests start many processes; each would compile every module anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help run install check test test-all bench storm words lock
.DELETE_ON_ERROR:

help: ## list what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' Makefile

run: .venv/.run .venv/.words var/gazetteer.db var/public_holidays.db ## set up and start the sandbox; ARGS="--fresh" begins anew
	@exec $(BIN)/convoke sandbox $(ARGS)

install: .venv/.dev .venv/.words var/gazetteer.db var/public_holidays.db ## set up everything that the checks need

check: install ## lint, types, import contracts and catalogues
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m locales.words --check

test: check ## every check and the tests, in under five minutes
	$(PYTEST) -m "not full"

test-all: install ## all tests at full size; AFTER=test leaves out what `make test` has just told
	$(PYTEST) $(if $(AFTER),-m full)

bench: install ## measure, and print ratios
	$(BIN)/python -m benchmarks $(ARGS)

storm: install ## kill, stop and starve real processes for long, and print what it cost; ARGS="--case long"
	$(BIN)/python -m benchmarks.storm $(ARGS)

words: .venv/.run ## gather the sentences of the code, update the catalogues, compile them
	$(BIN)/python -m locales.words

lock: ## write both lists of locked dependencies anew (needs uv)
	$(COMPILE) --extra build --output-file requirements.txt
	$(COMPILE) --extra build --extra dev --output-file requirements-dev.txt

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Convoke needs Python 3.11 or newer, and none was found." >&2; exit 1; }
	@echo "Setting up .venv with $(PYTHON) …"
	@$(PYTHON) -m venv .venv

# A stamp is newer than its list, so that the second run starts at once. The package itself has no hash: it comes apart.
.venv/.run: requirements.txt pyproject.toml | $(BIN)/python
	@echo "Installing what Convoke needs …"
	@$(PIP) --require-hashes -r requirements.txt
	@$(PIP) --no-deps --no-build-isolation -e .
	@touch $@

# The longer list contains the shorter one.
.venv/.dev: requirements-dev.txt requirements.txt pyproject.toml | $(BIN)/python
	@echo "Installing what Convoke and its checks need …"
	@$(PIP) --require-hashes -r requirements-dev.txt
	@$(PIP) --no-deps --no-build-isolation -e .
	@touch .venv/.run $@

.venv/.words: $(CATALOGUES) | .venv/.run
	@$(BIN)/pybabel --quiet compile --directory locales
	@touch $@

var/gazetteer.db: requirements.txt $(wildcard reading/gazetteer/*.py) | .venv/.run
	@echo "Preparing the list of places …"
	@mkdir -p var
	@$(BIN)/python -m reading.gazetteer $@
	@touch $@

var/public_holidays.db: requirements.txt $(wildcard reading/public_holidays/*.py) | .venv/.run
	@echo "Preparing the list of public holidays …"
	@mkdir -p var
	@$(BIN)/python -m reading.public_holidays $@
	@touch $@
