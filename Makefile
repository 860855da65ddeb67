# Two commands matter: `make brief` and `make test`. Everything needs Node 20.19 or newer, and git; the rest installs itself.
# `make brief ARGS="source/my-post.md --to pdf"` passes words on to the command line.

installed := node_modules/.package-lock.json

.DEFAULT_GOAL := help
.PHONY: help brief test check conformance package-test fuzz bench schema clean

help:
	@echo 'make brief         build every post in source/ into dist/'
	@echo 'make test          run the tests'
	@echo 'make check         format, lint, types and tests: what has to pass before a commit'
	@echo 'make conformance   outside validators on all four editions (installs them; wants Java 17, Chromium, Pandoc),'
	@echo '                   and the same bytes from two versions of Node'
	@echo 'make package-test  pack the program, install it with Node 20, 22 and 24, and use it (wants the npm registry)'
	@echo 'make fuzz          run the property tests with new seeds, and print those that fail'
	@echo 'make bench         time and memory beside Pandoc and Typst'
	@echo 'make schema        write the JSON Schemas by which editors check posts, brands and projects'
	@echo 'make clean         remove what was made: dist/, lib/, .cache/'

brief: $(installed)
	node src/bundle/run.mjs build $(ARGS)

test: $(installed)
	npm test

check: $(installed)
	npm run check

conformance: $(installed)
	npm run conformance
	npm run copying
	npm run reproduce

package-test: $(installed)
	npm run package:test

fuzz: $(installed)
	npm run fuzz -- $(ARGS)

bench: $(installed)
	npm run bench

schema: $(installed)
	npm run schema

clean:
	rm -rf dist lib .cache

# npm writes this file last, so it is newer than the lock exactly when the install is whole and current.
$(installed): package-lock.json
	npm ci --ignore-scripts
