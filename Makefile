# Every target does all of its own set-up; what is there already is left alone.
.DEFAULT_GOAL := help
.PHONY: help run test bench format lint docs setup clean

PROGRAM := .build/release/assessment-actions

help: ## Say what there is
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## Build a release and serve the demonstration on http://127.0.0.1:8080 (HOST, PORT and every setting from the environment)
	@bin/setup run
	swift build -c release --product assessment-actions
	@mkdir -p var
	@grep -qs '^DATABASE_URL=' .env || export DATABASE_URL="$${DATABASE_URL:-sqlite:var/demonstration.sqlite}" FILES_URL="$${FILES_URL:-file:var/demonstration-files}"; exec $(PROGRAM) serve --demo

test: ## Run every test: both database engines, the outside peers, a real browser
	@bin/test

bench: ## Measure the release build, each figure beside a reference of the same run (BENCH=sizes runs one part; BENCH_SIZES=1000,100000,1000000)
	@bin/setup bench
	swift build -c release --product assessment-actions
	swift build -c release --product bench
	ASSESSMENT_ACTIONS=$(CURDIR)/$(PROGRAM) bin/with-postgres python3 Tests/bench/bench.py $(BENCH)

format: ## Lay out the Swift code as .swift-format says
	swift format format --in-place --recursive --parallel Sources Tests Package.swift

lint: ## Check layout and the rules of the house; changes nothing
	@bin/setup lint
	swift format lint --strict --recursive --parallel Sources Tests Package.swift
	@bin/check-house
	@if command -v shellcheck >/dev/null; then shellcheck bin/setup bin/with-postgres bin/fetch-frontend .ci/run; fi

docs: ## Write the documents that are made from the code again (lifecycle, permissions, schema)
	@bin/setup test
	WRITE_DOCS=1 bin/with-postgres swift test --disable-xctest --parallel

setup: ## Install whatever run and test need that is missing
	@bin/setup test

clean: ## Remove what was built; the databases in var/ stay
	rm -rf .build var/test-venv var/provider-venv var/s3-venv var/test-reports var/screenshots
