# `make demo` and `make test` do all set-up themselves. `make help` lists every command.

SHELL := /bin/bash
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet install
DECK := build/us-rok-ministerial.pptx
# What Qt needs of a system, on a real screen and on a virtual one.
WINDOW := libdbus-1-3 libegl1 libfontconfig1 libgl1 libglib2.0-0 libxcb-cursor0 libxcb-icccm4 \
	libxcb-keysyms1 libxcb-shape0 libxkbcommon0 libxkbcommon-x11-0
# pytest-qt loads Qt before any test could be skipped for want of it.
WITHOUT_WINDOW := $(BIN)/python -c "import PySide6.QtWidgets" 2>/dev/null \
	|| echo "-p no:pytest-qt --ignore=tests/ui"
# PyInstaller needs Python as a library, which Debian has in a package of its own.
FIND_PYTHON := from PyInstaller.depend.bindepend import get_python_library_path as find; find()
PYTHON_VERSION := import sys; print('%d.%d' % sys.version_info[:2])
DEMO := --preset ministerial --date 2026-12-04 --place Seoul

.PHONY: help demo test bench package package-test package-wheels fidelity coverage templates pictures \
	charts screenshots translations format clean

help: ## list the commands
	@grep -E '^[a-z-]+:.*##' Makefile | sed -E 's/^([a-z-]+):.*## /make \1\t/' | expand -t 22

demo: .venv/ready ## build build/us-rok-ministerial.pptx from the U.S.-Korea brief
	@mkdir -p build
	@$(BIN)/attache build $(DEMO) -o $(DECK)

test: .venv/ready-to-test ## check everything: lint, format, types, imports, tests
	@.ci/system-packages soffice=libreoffice-impress pdftoppm=poppler-utils \
		|| echo "The tests that open decks in LibreOffice are skipped."
	@.ci/system-packages $(WINDOW) Xvfb=xvfb xdotool=xdotool openbox=openbox \
		|| echo "The tests that use a window on a screen are skipped."
	@.ci/system-packages strace=strace makensis=nsis objdump=binutils \
		|| echo "The tests that watch system calls, or make the Windows installer, are skipped."
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports
	@$(BIN)/python -c "import PySide6.QtWidgets" || echo "The tests of the window are skipped."
	@mkdir -p build
	@echo "$(BIN)/pyright, beside the tests; what it says follows them"
	@$(BIN)/pyright >build/pyright.txt 2>&1 & types=$$!; trap 'kill $$types 2>/dev/null' EXIT; \
	$(BIN)/pytest -n 2 --dist worksteal -rs $$($(WITHOUT_WINDOW)); tests=$$?; \
	wait $$types; typed=$$?; cat build/pyright.txt; \
	[ $$tests = 0 ] && [ $$typed = 0 ]

bench: .venv/ready-to-test ## print the speed figures, with their limits
	@PYTHONPATH=tests $(BIN)/python -m bench

package: .venv/ready-to-test ## make the packages of this system in dist/, and let the app in them test itself
	@.ci/system-packages $(WINDOW) objdump=binutils xz=xz-utils
	@$(BIN)/python -c "$(FIND_PYTHON)" 2>/dev/null \
		|| .ci/system-packages libpython$$($(BIN)/python -c "$(PYTHON_VERSION)")
	@PYTHONPATH=packaging $(BIN)/python -m bundling
	@rm -rf build/self-test
	@dist/attache/attache --self-test build/self-test

package-test: .venv/ready-to-test ## install those packages in a bare Debian, use them as their users do, and remove them
	@.ci/system-packages debootstrap=debootstrap xz=xz-utils \
		|| echo "Without debootstrap the test of the installed package is skipped."
	@PYTHONPATH=packaging $(BIN)/python -m package_test

package-wheels: .venv/ready-to-test ## download what Windows and macOS need, to see that all of it is there
	@PYTHONPATH=packaging $(BIN)/python -m bundling.wheels

fidelity: .venv/ready-to-test ## compare the preview with LibreOffice, with the worst pairs in build/
	@.ci/system-packages soffice=libreoffice-impress
	@PYTHONPATH=tests $(BIN)/python -m tools.fidelity

coverage: .venv/ready-to-test ## write anew which characters the bundled fonts have
	@PYTHONPATH=tests $(BIN)/python -m tools.coverage

templates: .venv/ready ## build every house template anew from its brand.toml
	@$(BIN)/python -m attache.brand build

pictures: .venv/ready-to-test ## render the pictures of the house brands and of the demo deck
	@.ci/system-packages soffice=libreoffice-impress pdftoppm=poppler-utils
	@PYTHONPATH=tests $(BIN)/python -m tools.pictures $(DEMO)

charts: .venv/ready-to-test ## draw every type of chart in every brand beside LibreOffice's drawing, in build/charts/
	@.ci/system-packages soffice=libreoffice-impress
	@PYTHONPATH=tests:tests/output $(BIN)/python -m tools.charts

translations: .venv/ready-to-test ## collect the texts of the window for its translators, and compile them
	@PYTHONPATH=tests $(BIN)/python -m tools.translations

screenshots: .venv/ready-to-test ## use the window and take pictures of it, in build/window/ and for the README
	@.ci/system-packages $(WINDOW) Xvfb=xvfb xdotool=xdotool openbox=openbox import=imagemagick
	@PYTHONPATH=tests:tests/output $(BIN)/python -m tools.screenshots

format: .venv/ready-to-test ## format and fix the code
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean: ## remove everything that was made, the virtual environment too
	rm -rf .venv build dist .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	find app tests -name __pycache__ -prune -exec rm -rf {} +

# The virtual environment, and what is installed into it. Each stamp says that a step is done.

.venv/made:
	@.ci/virtual-environment .venv
	@touch $@

.venv/ready: .venv/made pyproject.toml
	@echo "Installing Attaché into .venv ..."
	@$(PIP) --editable .
	@touch $@

.venv/ready-to-test: .venv/made pyproject.toml
	@echo "Installing Attaché and its tools into .venv ..."
	@$(PIP) --editable ".[dev]"
	@touch .venv/ready $@
