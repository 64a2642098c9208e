# What a contributor does, in one place. `make help` lists it.
.DEFAULT_GOAL := help
.PHONY: help site test browser serve check format lint bench bench-search system clean

SWIFT ?= swift
OUTPUT ?= Public
PORT ?= 8080
PROJECT ?= .
BINARY := .build/release/specweft
# The system libraries that Specweft links against, as Debian names them.
LIBRARIES := libcmark-gfm-dev libcmark-gfm-extensions-dev zlib1g-dev
# The results of the last test run stand beside the sample's test cases.
SITE_FLAGS ?= --test-results Content/tests/results

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

site: system ## install what is missing, build in release, render Content/ into Public/
	$(SWIFT) build -c release --product specweft
	$(BINARY) build --output $(OUTPUT) --fail-on never $(SITE_FLAGS)
	@echo "The site is in $(OUTPUT)/: open $(OUTPUT)/index.html, or run 'make serve'."

# Servers answer in time only where nothing else keeps the processors, so these run by themselves.
test: system browser ## install what is missing, run every test (SPECWEFT_BROWSER=none: without a browser)
	$(SWIFT) test --skip BrowserTests --skip PreviewTests --skip RandomEditTests
	$(SWIFT) test --skip-build --filter PreviewTests
	$(SWIFT) test --skip-build --filter RandomEditTests
	$(SWIFT) test --skip-build --filter BrowserTests

browser: ## install what the browser tests need: Chromium, Java, pdftotext, two engines from PyPI
	@[ "$$SPECWEFT_BROWSER" = none ] || sh .ci/install-browser

serve: system ## preview Content/ on 127.0.0.1: serve it and follow every change (PORT: 8080)
	$(SWIFT) build -c release --product specweft
	$(BINARY) serve --port $(PORT) $(SITE_FLAGS)

check: system ## report the findings of Content/ without writing anything
	$(SWIFT) build -c release --product specweft
	$(BINARY) check

format: ## format every Swift file in place
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests Layouts

lint: ## fail on any Swift file that is not formatted or breaks a style rule
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests Layouts

bench: system ## time a build against the plain C cost at 100, 1,000 and 10,000 documents
	$(SWIFT) build -c release --product specweft
	python3 Benchmarks/bench.py $(BINARY)

bench-search: system ## try the search of PROJECT in Chromium (TRUTH: what it says; PAGEFIND: a command to compare with)
	$(SWIFT) build -c release --product specweft
	python3 Benchmarks/search.py $(PROJECT) --specweft $(BINARY) $(if $(TRUTH),--truth $(TRUTH)) \
		$(if $(PAGEFIND),--pagefind "$(PAGEFIND)")

system: # installs the system libraries that are missing, and says so
	@sh .ci/install-libraries $(LIBRARIES)

clean: ## remove the build folder and the built site
	rm -rf .build
	find Public -mindepth 1 -not -name .gitignore -delete
