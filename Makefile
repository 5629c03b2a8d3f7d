# Every target does its own set-up: `make run` and `make test` work on a fresh clone.

VENV  := .venv
BIN   := $(VENV)/bin
ARGS  ?=
# Of tests at once. Each has a virtual screen of its own. `make test PROCESSES=0` has none beside it.
PROCESSES ?= 2
# The first interpreter that is new enough; `make PYTHON=/path/to/python3 …` chooses another.
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)

INSTALLED := $(VENV)/installed.stamp
WARM      := $(VENV)/warm-chain.stamp $(VENV)/warm-networks.stamp

export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_NO_INPUT := 1
export PYTHONUNBUFFERED := 1

# On Linux, tests run on a virtual screen where there is none, and always in CI.
SCREEN := $(shell [ "$$(uname -s)" = Linux ] && { [ -z "$$DISPLAY" ] || [ -n "$$CI" ]; } \
	&& echo 'xvfb-run -a -s "-screen 0 1920x1080x24 -noreset"')

.DEFAULT_GOAL := help
.PHONY: help run test lint bench diagrams bundle test-bundle clean libraries test-libraries

help:  ## show this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

run: libraries $(WARM)  ## start the app; make run ARGS=my_session.toml opens a file
	@if [ "$$(uname -s)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		echo "There is no screen here: DISPLAY is not set, so no window can open." >&2; exit 1; fi
	@$(BIN)/python main.py $(ARGS)

# What is checked and what is compiled do not wait for each other.
test: test-libraries $(INSTALLED)  ## check style, types and walls, then run all tests
	@$(MAKE) --no-print-directory --jobs=3 lint $(WARM)
	@$(SCREEN) $(BIN)/python -m pytest -n $(PROCESSES) --dist loadfile $(ARGS) </dev/null

lint: $(INSTALLED)  ## check style, spelling, types and walls
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/typos
	@$(BIN)/mypy
	@$(BIN)/lint-imports

bench: test-libraries $(WARM)  ## measure speed; make bench ARGS=chain measures one thing
	@$(SCREEN) $(BIN)/python -m tests.benchmarks $(ARGS) </dev/null

# Beside the shipped ones until each is whole; one that was stopped goes on where it was.
PROTOCOLS ?= data-noise learning-rate dropout batch-size skip-strength scale scale-conv
diagrams: $(WARM)  ## make the shipped diagrams again (hours); make diagrams PROTOCOLS=dropout makes one
	@mkdir -p build/diagrams
	@for one in $(PROTOCOLS); do \
		if [ $$one = scale ]; then file=scale.h5; what="scale --shipped --seeds 10"; \
		elif [ $$one = scale-conv ]; then file=scale-conv.h5; what="scale --shipped conv --seeds 5"; \
		elif [ $$one = skip-strength ]; then file=digits-$$one.h5; what="network --protocol $$one --seeds 5"; \
		else file=digits-$$one.h5; what="network --protocol $$one --seeds 10"; fi; \
		$(BIN)/python main.py sweep $$what --out build/diagrams/$$file \
		&& mv build/diagrams/$$file resources/diagrams/$$file || exit 1; done

# PIP is for pip: where PyPI's torch carries CUDA, an index of one for processors alone.
BUNDLE := build/bundle
PIP    ?=
bundle: libraries $(BUNDLE)/venv/installed.stamp  ## build a folder and a .deb that need no Python; make test-bundle tests them
	@$(BUNDLE)/venv/bin/python -m resources.bundle.build

test-bundle:  # as root, in a bare Debian that debootstrap makes
	@$(PYTHON) -m tests.bundle $(ARGS) </dev/null

$(BUNDLE)/venv/installed.stamp: pyproject.toml constraints.txt
	@[ -n "$(PYTHON)" ] || { echo "Python 3.11 or newer is needed." >&2; exit 1; }
	@$(PYTHON) -m venv $(BUNDLE)/venv
	@$(BUNDLE)/venv/bin/python -m pip install -q -c constraints.txt $(PIP) -e '.[bundle]' </dev/null
	@touch $@

clean:  ## remove the set-up and all caches
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

libraries:
	@.ci/system-libraries.sh

test-libraries:
	@.ci/system-libraries.sh tests

$(INSTALLED): pyproject.toml constraints.txt
	@[ -n "$(PYTHON)" ] || { echo "Python 3.11 or newer is needed." >&2; exit 1; }
	@echo "Setting up $(VENV); the first time takes a few minutes."
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || { rm -rf $(VENV); $(PYTHON) -m venv $(VENV); }
	@$(BIN)/python -m pip install -q -c constraints.txt -e '.[test]' </dev/null
	@touch $@

# Compiled once, so that the first start is as quick as every other.
$(VENV)/warm-chain.stamp: $(INSTALLED) $(wildcard physics/*/*.py)
	@$(BIN)/python -m physics.warm
	@touch $@

$(VENV)/warm-networks.stamp: $(INSTALLED) $(wildcard nets/compiled/*.py nets/response/*.py nets/scale/*.py) nets/measures/trace_ratio.py
	@$(BIN)/python -m nets.warm
	@touch $@
