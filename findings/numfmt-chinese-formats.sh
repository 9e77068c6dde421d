#!/usr/bin/env bash
# numfmt 4.0.1 (npm) formats a figure as Excel does, and of the readers tried it is the closest: halves,
# signs behind conditions, 家 without quotes. Spellings of the Chinese dialog it does not know:
# "!" is there the escape that "\" is elsewhere (0!.0, shows 123456 as 12.3), General is G/通用格式, colours
# have Chinese names, [DBNum1] writes 一二三. One would guess an error for all of them or for none. The
# colour and General throw; "!" is printed among the digits and [DBNum1] is passed over, both in silence.
# For a product: translate these four before asking, and never parse back the text it gives.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >npm.log
npm install --silent --no-audit --no-fund numfmt@4.0.1 >>npm.log
cat >run.mjs <<'JS'
import { format } from 'numfmt';

const cells = [
  ['0\\.0,', 123456],
  ['0!.0,', 123456],
  ['General"家"', 12],
  ['G/通用格式"家"', 12],
  ['[Red]0.0', 1.25],
  ['[红色]0.0', 1.25],
  ['[DBNum1][$-804]General', 123],
  ['0家', 3],
  ['[=0]"—";0.0', -3.25],
];
for (const [pattern, value] of cells) {
  let shown;
  try {
    shown = format(pattern, value);
  } catch (error) {
    shown = `error: ${error.message}`;
  }
  console.log(`${pattern} | ${value} | ${shown}`);
}
JS
cat >expected.txt <<'TXT'
0\.0, | 123456 | 12.3
0!.0, | 123456 | 123!.5
General"家" | 12 | 12家
G/通用格式"家" | 12 | error: Invalid pattern: G/通用格式"家"
[Red]0.0 | 1.25 | 1.3
[红色]0.0 | 1.25 | error: Illegal character: [
[DBNum1][$-804]General | 123 | 123
0家 | 3 | 3家
[=0]"—";0.0 | -3.25 | -3.3
TXT
node run.mjs | tee seen.txt
diff -u expected.txt seen.txt
