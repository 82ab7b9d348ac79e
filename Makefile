# Two commands: `make run` and `make test`. Each sets up whatever it needs.
PYTHON ?= python3
VENV ?= .venv
DEMO_HOME ?= ./demo-home
TOUR ?= ./tour
BIN := $(VENV)/bin
RUN_READY := $(VENV)/ready-to-run
TEST_READY := $(VENV)/ready-to-test

export PYTHON VENV DEMO_HOME TOUR

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: deb try-deb wheelhouse release lock parts audit help run test test-rest mutants approve lint types contracts \
        translations translations-fresh pytest bench faults endurance \
        tour demo setup clean distclean python

help: ## Say what can be made
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 22

run: $(RUN_READY) ## Open the window on a demo home; with no display, play the tour instead
	@sh tools/run.sh

test: $(TEST_READY) ## Check everything that is checked before a commit
	@$(BIN)/python -m tools.steps quick

test-rest: $(TEST_READY) ## Check longer, before a release; SEED=… repeats a random order
	@$(BIN)/python -m tools.steps rest

lint: $(TEST_READY) ## Check style
	@echo "== style"
	@$(BIN)/python -m ruff check .
	@$(BIN)/python -m ruff format --check .

types: $(TEST_READY) ## Check types
	@echo "== types"
	@$(BIN)/python -m mypy --strict

contracts: $(TEST_READY) ## Check who imports what
	@echo "== import contracts"
	@$(BIN)/lint-imports --no-logo

translations-fresh: $(TEST_READY) ## Check that every text is translated
	@echo "== translations"
	@$(BIN)/python -m tools.translations check

# Benchmarks never run here, and their plugin dislikes several processes.
pytest: $(TEST_READY) ## Run the tests, off screen, on two cores
	@echo "== tests"
	@$(BIN)/python -m pytest -p no:benchmark -n 2 --dist worksteal

bench: $(TEST_READY) ## Measure speed, each figure beside its limit, into bench.json and docs/performance.md
	@$(BIN)/python -m benchmarks --json bench.json --document

faults: $(TEST_READY) ## Break things on purpose, longer than the tests do
	@$(BIN)/python -m benchmarks.faults

endurance: $(TEST_READY) ## Live 60 days in the real window; DAYS= for another number
	@$(BIN)/python -m benchmarks.endurance --days $(or $(DAYS),60)

mutants: $(TEST_READY) ## Change PATHS=carehome_app/… in small ways: do the tests notice? SEED= SIZE=
	@$(BIN)/python -m tools.mutants $(or $(PATHS),carehome_app/domain) $(if $(SEED),--seed $(SEED)) $(if $(SIZE),--size $(SIZE))

approve: $(TEST_READY) ## Write anew, on purpose, what tests compare with: kinds, figures, numbers; read the difference
	@APPROVE=1 $(BIN)/python -m pytest -p no:benchmark -q $$(grep -rl 'import assert_approved' tests --include='test_*.py')
	@git --no-pager diff --stat -- tests

parts: $(RUN_READY) ## Collect licences (THIRD-PARTY.txt) and the list of parts (sbom.cdx.json)
	@$(BIN)/python -m tools.parts .

audit: $(TEST_READY) ## Known faults of the parts, and wheels for every system, where an index can be reached
	@$(BIN)/python -m tools.parts --audit

lock: $(TEST_READY) ## Write the lock files anew: versions and hashes of every part
	@$(BIN)/python -m tools.lock

tour: $(RUN_READY) ## Play a morning round off screen; save pictures and the report
	@TOUR_ONLY=1 sh tools/run.sh

demo: $(RUN_READY) ## Make the demo home
	@DEMO_ONLY=1 sh tools/run.sh

deb: $(TEST_READY) ## Make the Debian package: everything inside, into dist/
	@$(BIN)/python -m tools.package deb

try-deb: $(TEST_READY) ## Try the Debian package in a bare system, as root
	@$(BIN)/python -m tools.try_deb

wheelhouse: $(TEST_READY) ## Gather all wheels, to install without a network, into dist/
	@$(BIN)/python -m tools.package wheelhouse

release: $(TEST_READY) ## Make everything that is handed out, with checksums, into dist/
	@$(BIN)/python -m tools.package release

translations: $(TEST_READY) ## Collect the texts anew into the .ts and .qm files
	@$(BIN)/python -m tools.translations update

setup: $(TEST_READY) ## Only set up, for an editor

clean: ## Remove what was made, but not the virtual environment
	rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis \
	    .benchmarks $(DEMO_HOME) $(DEMO_HOME).new $(TOUR)
	find carehome_app tests tools benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +

distclean: clean ## Remove the virtual environment too
	rm -rf $(VENV) .venv-*

python:
	@command -v $(PYTHON) >/dev/null 2>&1 || { \
	    echo "carehome: there is no $(PYTHON); please install Python 3.11 or newer:" \
	         " sudo apt-get install python3" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	    echo "carehome: $(PYTHON) is `$(PYTHON) -V 2>&1`, but 3.11 or newer is needed; with another" \
	         "one installed type, for example:  make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 1; }

$(RUN_READY): pyproject.toml tools/set_up.py tools/system_libraries.py | python
	@$(PYTHON) -m tools.set_up run --venv $(VENV)
	@touch $@

$(TEST_READY): pyproject.toml tools/set_up.py tools/system_libraries.py | python
	@$(PYTHON) -m tools.set_up test --venv $(VENV)
	@touch $@
