#!/usr/bin/env bash
# pinyin-pro 3.29.4 (npm) gives the reading of Chinese text with a dictionary of its own. It knows the
# names one would try first, 六安 (lu, not liu), 铅山 (yan, not qian), 番禺 (pan), so one would take it to
# know counties. Many get the common reading of the character instead, without a sign of doubt: 都昌 is
# douchang, 歙县 xixian, 乐清 leqing, and a search for what people type (duchang) finds nothing.
# @pinyin-pro/data 1.3.1 mends most, not all: 洪洞 (hongtong) stays hongdong with the complete one too.
# For a product: search all readings of a character (`polyphonic`), not the one reading it settles on.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >npm.log
npm install --silent --no-audit --no-fund pinyin-pro@3.29.4 @pinyin-pro/data@1.3.1 >>npm.log
cat >run.mjs <<'JS'
import complete from '@pinyin-pro/data/complete';
import { addDict, pinyin } from 'pinyin-pro';

const names = ['六安', '铅山', '番禺', '都昌县', '歙县', '乐清市', '单县', '蔚县', '曾都区', '洪洞县'];
const read = (name) => pinyin(name, { toneType: 'none', separator: '' });
const own = names.map(read);
addDict(complete);
names.forEach((name, i) => console.log(`${name}: ${own[i]}, with the complete dictionary ${read(name)}`));
JS
cat >expected.txt <<'TXT'
六安: luan, with the complete dictionary luan
铅山: yanshan, with the complete dictionary yanshan
番禺: panyu, with the complete dictionary panyu
都昌县: douchangxian, with the complete dictionary duchangxian
歙县: xixian, with the complete dictionary shexian
乐清市: leqingshi, with the complete dictionary yueqingshi
单县: danxian, with the complete dictionary shanxian
蔚县: weixian, with the complete dictionary yuxian
曾都区: cengdouqu, with the complete dictionary zengduqu
洪洞县: hongdongxian, with the complete dictionary hongdongxian
TXT
node run.mjs | tee seen.txt
diff -u expected.txt seen.txt
