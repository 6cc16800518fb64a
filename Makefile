# Two commands do everything on a fresh machine with Python >= 3.11, make and git: make demo, make test.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READER ?= turtle
SECONDS ?= 60
TIMES ?= 5
SEED ?= 1
REGIONS := voorbeeldregio flevoland twente
# Debian's browser, another one on the PATH, or Playwright's own where it can be fetched.
BROWSERS := chromium-headless-shell chromium chromium-browser google-chrome

# The tests start the program many times: without what Python keeps of it, each run would compile it anew.
unexport PYTHONDONTWRITEBYTECODE

PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: demo test check hold bench load fuzz pyz lock locale schema licences screenshots clean

demo: $(VENV)/run  ## Analyse the bundled regions and write their pages to demo/
	@for region in $(REGIONS); do $(BIN)/zvgraph analyse $$region --uit demo/ || exit 1; echo; done
	@echo "De pagina's staan in de map demo/: open demo/voorbeeldregio.html in een browser."

test: $(VENV)/dev  ## Run all tests
	$(BIN)/pytest -n auto --dist loadgroup

check: $(VENV)/dev  ## Lint, types, floors and tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy --any-exprs-report .mypy_cache/typed
	@awk '/zv_graph\.(network|analysis)/ { any += $$2; all += $$3 } END { if (any > 0.03 * all) { print "Less than 97 % of network and analysis is typed; see .mypy_cache/typed"; exit 1 } }' .mypy_cache/typed/any-exprs.txt
	$(BIN)/lint-imports --no-logo
	$(BIN)/pytest -n auto --dist loadgroup

hold: $(VENV)/dev  ## Try every property on many more examples, and what takes long: make hold TIMES=5 SEED=1
	ZVGRAPH_HOLD=$(TIMES) $(BIN)/pytest -n auto --dist loadgroup -m "hold or not hold" --hypothesis-seed=$(SEED)

bench: $(VENV)/dev  ## Measure every step and every budget, in one table
	$(BIN)/python benchmarks/bench.py

load: $(VENV)/dev  ## Load a server on loopback as a busy day would
	$(BIN)/python benchmarks/load.py

fuzz: $(VENV)/dev  ## Look for new bad input: make fuzz READER=csv SECONDS=60
	$(PIP) --editable '.[fuzz]'
	cd tests && ../$(BIN)/python fuzz.py $(READER) $(SECONDS)

pyz: $(VENV)/dev  ## Make one file that needs only a Python like ours, on a system like this one: dist/zvgraph.pyz
	@mkdir -p dist
	$(BIN)/shiv --constraint $(VENV)/pins.txt --quiet --reproducible --compressed --extend-pythonpath --entry-point zv_graph.__main__:main --output-file dist/zvgraph.pyz .
	@ls -lh dist/zvgraph.pyz

lock: $(VENV)/dev  ## Pin the newest of every package anew, with its hashes
	$(PIP) uv
	$(BIN)/uv pip compile --quiet --universal --upgrade --python-version 3.11 --extra dev --generate-hashes --no-annotate --no-header --output-file constraints.txt pyproject.toml

locale: $(VENV)/dev  ## Compile the Dutch words of the command line
	$(BIN)/pybabel -q compile -D messages -d zv_graph/locale

schema: $(VENV)/dev  ## Write what follows from the rest: docs/schema.json, docs/tabellen.md and the lists in regions/
	$(BIN)/python docs/schema.py

licences: $(VENV)/run  ## List every package that is installed with zvgraph, with its licence
	@$(BIN)/python docs/licences.py

screenshots: $(VENV)/dev  ## Make the pictures in docs/ anew
	$(BIN)/python docs/screenshots.py

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; name it with: make PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv $(VENV)

# What is pinned without its hashes: this folder, which is installed beside it, has none.
$(VENV)/pins.txt: $(VENV)/bin/python constraints.txt
	sed -e '/--hash/d' -e 's/ \\$$//' constraints.txt > $@

$(VENV)/run: $(VENV)/pins.txt pyproject.toml
	$(PIP) --constraint $(VENV)/pins.txt --editable .
	@touch $@

$(VENV)/dev: $(VENV)/pins.txt pyproject.toml
	$(PIP) --require-hashes --requirement constraints.txt
	$(PIP) --no-deps --no-build-isolation --editable .
	@for browser in $(BROWSERS); do command -v $$browser >/dev/null && exit 0; done; \
		$(BIN)/python -m playwright install chromium >/dev/null 2>&1 \
		|| echo "No Chromium found or fetched: the browser tests will be skipped."
	@touch $(VENV)/run $@

clean:  ## Remove everything that was made
	rm -rf $(VENV) demo dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
