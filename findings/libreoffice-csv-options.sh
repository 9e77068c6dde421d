#!/usr/bin/env bash
# LibreOffice 7.4.7.2 (Debian 12), `soffice --headless --convert-to csv`. Its help gives "as shown" as the
# default of token 9, so one would guess that without options cells are written as shown. They are not:
# 0.1325 under 0% is 13.25%, neither what is held nor what the sheet shows (13%), a dash for zero is 0, ▲
# is a minus, 万 are not scaled. With any option string, be it only separator, quote and encoding, cells
# are written as shown, until token 9 says false.
# For a product: give all tokens, token 9 among them; a figure from one way is not one from the other.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
command -v soffice >apt.log || apt-get install -y libreoffice-calc >>apt.log
python3 -m venv venv
venv/bin/pip install --quiet openpyxl==3.1.5 2>pip.log
cat >write.py <<'PY'
import openpyxl

book = openpyxl.Workbook()
cells = [("0%", 0.1325), ('0.0;-0.0;"-"', 0), ('0.0;"▲"0.0', -3.25), ("0\\.0,", 123456)]
for column, (pattern, value) in enumerate(cells, 1):
    book.active.cell(1, column, value).number_format = pattern
book.save("cells.xlsx")
PY
venv/bin/python write.py
export HOME="$dir" LC_ALL=C.UTF-8
soffice --version | awk 'NF { print $1, $2 }' >seen.txt
for options in '' ':44,34,76' ':44,34,76,1,,0,false,true,false' ':44,34,76,1,,0,false,true,true'; do
  soffice "-env:UserInstallation=file://$dir/profile" --headless \
    --convert-to "csv:Text - txt - csv (StarCalc)$options" cells.xlsx >soffice.log 2>&1
  echo "csv$options => $(cat cells.csv)" >>seen.txt
  rm cells.csv
done
cat >expected.txt <<'TXT'
LibreOffice 7.4.7.2
csv => 13.25%,0,-3.25,123456
csv:44,34,76 => 13%,-,▲3.3,12.3
csv:44,34,76,1,,0,false,true,false => 13.25%,0,-3.25,123456
csv:44,34,76,1,,0,false,true,true => 13%,-,▲3.3,12.3
TXT
cat seen.txt
diff -u expected.txt seen.txt
