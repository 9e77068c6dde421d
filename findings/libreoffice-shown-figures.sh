#!/usr/bin/env bash
# LibreOffice 7.4.7.2 (Debian 12) is what one would take for the judge of how a sheet shows a figure. It
# agrees with Excel's rules on most formats and parts from them, without a word, on common ones: behind a
# condition for zero 3.2 and -3.2 look alike; a percentage is multiplied as a double and then rounded, so
# 0.145 under 0% is 14% though 0.145 under 0.00 is 0.15; `!`, the escape of Chinese offices, stands among
# the digits; and General in Chinese spelling begins with G, the era, so that 12.5 comes out as text
# without any figure (in an English environment).
# For a product: compare with it in tests, but let no one reader judge; look at each difference.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
command -v soffice >apt.log || apt-get install -y libreoffice-calc >>apt.log
python3 -m venv venv
venv/bin/pip install --quiet openpyxl==3.1.5 2>pip.log
cat >write.py <<'PY'
import openpyxl

cells = [
    ('[=0]"—";0.0', 3.2),
    ('[=0]"—";0.0', -3.2),
    ("0.00", 0.145),
    ("0%", 0.145),
    ("0.00", 1.005),
    ("0%", 1.005),
    ("0\\.0,", 123456),
    ("0!.0,", 123456),
    ("General", 12.5),
    ("G/通用格式", 12.5),
]
book = openpyxl.Workbook()
for row, (pattern, value) in enumerate(cells, 1):
    book.active.cell(row, 1, f"{pattern} | {value} |")
    book.active.cell(row, 2, value).number_format = pattern
book.save("cells.xlsx")
PY
venv/bin/python write.py
export HOME="$dir" LC_ALL=C.UTF-8
# Tab between cells, no quotes, UTF-8; cells as shown.
soffice "-env:UserInstallation=file://$dir/profile" --headless \
  --convert-to 'csv:Text - txt - csv (StarCalc):9,0,76' cells.xlsx >soffice.log 2>&1
cat >expected.txt <<'TXT'
LibreOffice 7.4.7.2
[=0]"—";0.0 | 3.2 | 3.2
[=0]"—";0.0 | -3.2 | 3.2
0.00 | 0.145 | 0.15
0% | 0.145 | 14%
0.00 | 1.005 | 1.01
0% | 1.005 | 100%
0\.0, | 123456 | 12.3
0!.0, | 123456 | 123!.5
General | 12.5 | 12.5
G/通用格式 | 12.5 | CE/通用格式
TXT
(soffice --version | awk 'NF { print $1, $2 }' && tr '\t' ' ' <cells.csv) | tee seen.txt
diff -u expected.txt seen.txt
