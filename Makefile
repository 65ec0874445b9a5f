# The list of verbs. `make` alone prints it.

PYTHON ?= python3
PORT ?= 8000
ARGS ?=
CLAIMS ?= 20000
export PORT CLAIMS

BIN := .venv/bin
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 \
	--generate-hashes --no-header --no-annotate \
	--no-emit-index-url --no-emit-find-links
# Runs tools/setup.py with a Python that is new enough, or says what is missing.
SETUP = command -v $(PYTHON) >/dev/null \
	|| { echo "Python 3.11 or newer is needed, and there is no $(PYTHON)."; exit 1; }; \
	python=$$($(PYTHON) tools/python.py) && "$$python" tools/setup.py
UNBROWSED := $(if $(SKIP_BROWSER),-m "not soak and not browser")
# Each core takes whole files: what a file prepares is prepared once. In the order of the
# folders, so that the slow files of few tests do not all come last, on one core.
SHARED := --numprocesses auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder
NOTHING_COLLECTED := 5

.PHONY: help demo test check fix bench soak screenshots messages lock clean setup setup-dev

help:
	@echo "make demo         set everything up and run the site with sample content"
	@echo "                  (PORT=8001 for another port than 8000; Ctrl-C stops it)"
	@echo "make test         set everything up and run every test, in a real browser too"
	@echo "                  (ARGS='-k words' for some; SKIP_BROWSER=1 without a browser)"
	@echo "make check        format, lint, layers, types, migrations, deployment settings"
	@echo "make fix          put format and order of imports right"
	@echo "make bench        measure (CLAIMS=1000000 for as many, ARGS='-k search' for some)"
	@echo "make soak         the long rounds of faults"
	@echo "make screenshots  the pictures in README.md, from the demo"
	@echo "make messages     take new strings into the catalogues of annotations/locale/"
	@echo "make lock         write the lock files anew (ARGS=--upgrade for newer packages)"
	@echo "make clean        stop the database; remove .venv and .data with all content"

setup:
	@$(SETUP) run

setup-dev:
	@$(SETUP) dev

demo:
	@echo "Setting up"
	@$(SETUP) run
	@$(PYTHON) tools/port.py $(PORT)
	@$(BIN)/python manage.py demo $(ARGS)

test: setup-dev
ifeq ($(SKIP_BROWSER),)
	@$(BIN)/python tools/browser.py
else
	@echo "Browser tests are left out, as SKIP_BROWSER says."
endif
	@$(BIN)/python -m pytest $(SHARED) $(UNBROWSED) $(ARGS)

check: setup-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports --no-logo
	$(BIN)/mypy
	$(BIN)/python manage.py makemigrations --check --dry-run
	@$(BIN)/python tools/check_deployment.py

fix: setup-dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: setup-dev
	$(BIN)/python -m pytest tests/bench -o python_files='bench_*.py' -s \
		$(ARGS) || test $$? -eq $(NOTHING_COLLECTED)

soak: setup-dev
	$(BIN)/python -m pytest -m soak $(ARGS) || test $$? -eq $(NOTHING_COLLECTED)

screenshots: setup-dev
	@$(BIN)/python tools/browser.py
	$(BIN)/python tools/screenshots.py $(ARGS)

messages: setup-dev
	@$(BIN)/python tools/messages.py update
	@$(BIN)/python tools/messages.py compile

# The running set first; the other takes its versions from it.
lock: setup
	$(COMPILE) $(ARGS) pyproject.toml -o requirements.lock
	$(COMPILE) $(ARGS) pyproject.toml --extra dev -c requirements.lock \
		-o requirements-dev.lock
	echo uv | $(COMPILE) $(ARGS) - -o tools/uv.lock
	@! grep -n '://' requirements.lock requirements-dev.lock tools/uv.lock

clean:
	@$(PYTHON) tools/clean.py
