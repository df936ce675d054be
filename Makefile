# make demo: set up, check the examples, print them to build/.
# make test: set up, run all checks. CI runs the same.
VENV ?= .venv
PYTHON ?= python3
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
AS_OF := 2026-11-22

.PHONY: demo test setup system lint types imports schemas unit validator pictures docs clean

demo: setup system
	@mkdir -p build
	@echo "== 检查示例预案家族 =="
	$(BIN)/planlint check examples/plans --as-of $(AS_OF)
	@echo "== 检查两个真实预案（发现的问题逐条评判见 examples/real/README.md）=="
	$(BIN)/planlint check examples/real/grain-2005 --as-of $(AS_OF)
	$(BIN)/planlint check examples/real/total-2025 --as-of $(AS_OF)
	@echo "== 检查种下毛病的预案家族（每一处毛病都应当报出，见 examples/broken/README.md）=="
	@$(BIN)/planlint check examples/broken --as-of $(AS_OF) --output build/broken.txt; test $$? -eq 1
	@tail -1 build/broken.txt
	@echo "== 打印 =="
	$(BIN)/planlint render examples/plans examples/real/grain-2005 examples/real/total-2025 --as-of $(AS_OF) -o build
	$(BIN)/planlint render examples/plans --style booklet --as-of $(AS_OF) -o build/booklet.pdf
	$(BIN)/planlint graph examples/plans --format svg --as-of $(AS_OF) -o build/graph.svg
	@echo "== 预案之间：关系网页、职责卡、期待函、推演 =="
	$(BIN)/planlint graph examples/plans --format html --as-of $(AS_OF) -o build/graph.html
	$(BIN)/planlint duties examples/plans --unit jz-em --format card --as-of $(AS_OF) -o build/card-jz-em.pdf
	$(BIN)/planlint duties examples/plans --assumed --format markdown --as-of $(AS_OF) -o build/letters
	@# 1: the run has a break, which is what one wants to see
	$(BIN)/planlint simulate examples/plans --event flood --grade major --at qingxi --time 2026-07-03T02:10 --format html -o build/simulate.html; test $$? -le 1
	@echo "== 应急办：应办事项、看板、表格、日历、年度报告，与上级交换 =="
	$(BIN)/planlint filing examples/plans --as-of $(AS_OF)
	$(BIN)/planlint filing examples/plans --format html --as-of $(AS_OF) -o build/filing.html
	$(BIN)/planlint filing examples/plans --format xlsx --as-of $(AS_OF) -o build/filing.xlsx
	$(BIN)/planlint filing examples/plans --format ics --as-of $(AS_OF) -o build/filing.ics
	$(BIN)/planlint filing examples/plans --yearly 2026 --as-of $(AS_OF) -o build/yearly-2026.pdf
	$(BIN)/planlint export examples/plans --office jz-em --as-of $(AS_OF) -o build/jiangzhou.json
	@echo "== 生成的文件 =="
	@ls -1 build/*.pdf build/*.svg build/*.html build/*.xlsx build/*.ics build/*.json

test: setup system lint types imports schemas unit

setup: $(STAMP)

$(STAMP): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "需要 Python 3.11 或更高版本（Python 3.11 or newer is needed）"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --upgrade pip
	$(BIN)/pip install --quiet --editable '.[dev]'
	@touch $@

system:
	@bash scripts/system.sh

# For the tests in which others read our output; where a reader cannot be had, its test is skipped and says so.
validator:
	@bash scripts/sarif_validator.sh
	@bash scripts/graph_readers.sh
	@bash scripts/office_reader.sh

lint: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: setup
	$(BIN)/mypy

imports: setup
	$(BIN)/lint-imports

schemas: setup
	$(BIN)/python scripts/make_schemas.py --check

unit: setup system validator
	$(BIN)/pytest -n 2

# Pictures of printed pages for docs/pictures (needs poppler-utils).
pictures: demo
	bash scripts/pictures.sh

clean:
	rm -rf build .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
