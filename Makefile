# Everything sets itself up: a fresh clone needs only Python >= 3.11, make and git.
# The lines that `make help` prints are the comments after `##`, so a target and its help cannot part.
# Written for GNU make 3.81 (macOS) and later.

PYTHON ?= python3
VENV   := .venv
PY     := $(VENV)/bin/python
PIP    := $(PY) -m pip --disable-pip-version-check
UV     := uv==0.13.8

# Each stamp is newer than its lock file once that lock has been installed whole.
RUNTIME := $(VENV)/runtime.stamp
DEV     := $(VENV)/dev.stamp

# All that the build writes; the same list as in .gitignore.
GENERATED := site site.new site.old duidu-offline.zip docs/.staging docs/index.md $(addprefix docs/, \
	overview articles claims compare timeline tags techniques outlets audit codebook data rules schema en search feeds cards)
CACHES    := .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache tests/golden/actual

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: help site offline serve check test lint bench lock font clean

help: ## Show what can be made
	@awk 'BEGIN {FS = ":.*## "} /^[a-z]+:.*## / {printf "  make %-7s %s\n", $$1, $$2}' Makefile
	@echo
	@echo "  PYTHON=python3.13 make ... picks another Python (when .venv is not made yet)"

site: $(RUNTIME) ## Build the whole site from sources/ into site/
	$(PY) build_digest.py build

offline: $(RUNTIME) ## Build the site, and a zip of it that opens without a server
	$(PY) build_digest.py build --offline duidu-offline.zip

serve: $(RUNTIME) ## Serve the site on this machine; an edit under sources/ shows at once
	$(PY) build_digest.py serve

check: $(RUNTIME) ## Check sources/ against every rule, writing nothing
	$(PY) build_digest.py check

test: lint ## Run everything: lint, types, tests and the digest's own check
	$(PY) -m pytest
	$(PY) build_digest.py check

lint: $(DEV) ## Check style, types and workflows only
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(VENV)/bin/zizmor --offline --quiet --no-progress .github

bench: $(DEV) ## Measure the build, and score what an import recognises
	$(PY) -m benchmarks
	$(PY) -m benchmarks.scores

# Pins that still fit are kept; delete a requirements*.txt first to take the newest of everything below.
lock: $(PY) ## Lock requirements*.in into requirements*.txt, with hashes
	$(PY) -m venv $(VENV)/lock
	$(VENV)/lock/bin/python -m pip --disable-pip-version-check install --quiet $(UV)
	$(call compile,requirements.in,requirements.txt)
	$(call compile,-c requirements.txt requirements-dev.in,requirements-dev.txt)
	@! grep -n '://' requirements.txt requirements-dev.txt || { echo "a lock file names a host" >&2; exit 1; }

# Debian's fonts-noto-cjk is what it is cut from.
font: $(DEV) ## Make the font of the cards anew, with every character that sources/ uses
	$(PY) tools/card_font.py sources digest/render/card/NotoSerifSC-Bold.otf

clean: ## Remove what the build and the tests made (keeps .venv)
	rm -rf $(GENERATED) $(CACHES)
	find . -name __pycache__ -not -path './$(VENV)/*' -prune -exec rm -rf {} +

compile = UV_CUSTOM_COMPILE_COMMAND="make lock" $(VENV)/lock/bin/uv pip compile --quiet --universal \
	--python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links $(1) -o $(2) >/dev/null

# A half-made environment is worse than none: it would look finished next time.
$(PY):
	@command -v "$(PYTHON)" >/dev/null || \
		{ echo "Python 3.11 or newer is needed; $(PYTHON) was not found (try: make PYTHON=/path/to/python3)" >&2; exit 1; }
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed; $(PYTHON) is $$("$(PYTHON)" -V 2>&1) (try: make PYTHON=python3.11)" >&2; exit 1; }
	"$(PYTHON)" -m venv --clear $(VENV) || { rm -rf $(VENV); exit 1; }

# --use-pep517: jieba has no wheel, and older pips complain about it unless they build one.
$(RUNTIME): requirements.txt $(PY)
	$(PIP) install --quiet --use-pep517 --require-hashes -r requirements.txt
	@touch $@

$(DEV): requirements-dev.txt $(PY)
	$(PIP) install --quiet --use-pep517 --require-hashes -r requirements-dev.txt
	@touch $@
