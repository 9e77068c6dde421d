import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readStatisticsFormat } from '#server/layouts/formats/read-statistics-format.ts';
import { readText, wordsOf } from './figure-words.ts';

const HEAD = `CHARSET="ANSI";
AXIS-VERSION="2010";
MATRIX="T1";
CONTENTS="用电量";
UNITS="万千瓦时";
`;
const DATA = `STUB="地区";
HEADING="年份";
VALUES("地区")="甲市","乙县";
VALUES("年份")="2019","2020";
`;
const figuresOf = (text: string) => readText(text).figures.map(wordsOf);
const valuesOf = (text: string) => readText(text).figures.map(({ text: one }) => one);

describe('a PX file', () => {
  test('measures one thing, its unit beside it', () => {
    expect(figuresOf(`${HEAD}${DATA}DATA=\n1.0 2.0\n3.0 4.0;`)).toEqual([
      '甲市 用电量 万千瓦时 2019-01/2019-12 level 1.0',
      '甲市 用电量 万千瓦时 2020-01/2020-12 level 2.0',
      '乙县 用电量 万千瓦时 2019-01/2019-12 level 3.0',
      '乙县 用电量 万千瓦时 2020-01/2020-12 level 4.0',
    ]);
  });

  test('in the encoding that it names, or that it is in where the name is wrong', () => {
    const text = `CODEPAGE="GB2312";\n${HEAD}${DATA}DATA=1 2 3 4;`;
    const read = (bytes: Uint8Array) => readStatisticsFormat('a.px', bytes)?.figures[0]?.region;
    expect(read(iconv.encode(text, 'gbk'))).toBe('甲市');
    expect(read(Buffer.from(text))).toBe('甲市');
    expect(read(iconv.encode(text, 'utf-16le', { addBOM: true }))).toBe('甲市');
    const nordic = `CODEPAGE="iso-8859-15";\nSTUB="Län";\nHEADING="År";\nVALUES("Län")="Åland";\nVALUES("År")="2019";\nMAP("Län")="x";\nDATA=1;`;
    expect(read(iconv.encode(nordic, 'iso-8859-15'))).toBe('Åland');
  });

  test('with dots for hyphens, as R writes keywords', () => {
    const text = `${HEAD}${DATA}LAST.UPDATED="20200131 09:00";\nDATA=1 2 3 4;`;
    expect(valuesOf(text)).toEqual(['1', '2', '3', '4']);
  });

  test('data parted by commas, semicolons, tabs and lines', () => {
    expect(valuesOf(`${HEAD}${DATA}DATA=\n1,2;\t3\r\n4 ;\r\n`)).toEqual(['1', '2', '3', '4']);
  });

  test('texts over several lines, and values over several', () => {
    const lines = DATA.replace('"甲市","乙县"', '"甲"\n"市",\n"乙县"').replace('用电', '用"\n"电');
    expect(figuresOf(`${HEAD}${lines}DATA=1 2 3 4;`)[0]).toContain('甲市 用电量');
  });

  test('signs for no figure, with the words that the file has for them', () => {
    const signs = `DATASYMBOL1="..";\nDATASYMBOL2="保密";\nDATASYMBOLNIL="不适用";\n`;
    const { figures } = readText(`${HEAD}${signs}${DATA}DATA="." ".." - "...";`);
    expect(figures.map(({ text, missing, status }) => [text, missing, status])).toEqual([
      ['.', 'no-figure', null],
      ['..', 'withheld', '保密'],
      ['-', 'not-applicable', '不适用'],
      ['...', 'no-figure', null],
    ]);
  });

  test('more decimals than are shown are rounded, fewer stay as they are', () => {
    const decimals = 'DECIMALS=3;\nSHOWDECIMALS=1;\nPRECISION("地区","乙县")=2;\n';
    expect(valuesOf(`${HEAD}${decimals}${DATA}DATA=1.250 7 -0.125 3.1;`)).toEqual([
      '1.3',
      '7',
      '-0.13',
      '3.1',
    ]);
  });

  test('notes of values and of cells, with stars for all', () => {
    const notes =
      'VALUENOTE("年份","2020")="快报数。";\nCELLNOTE("乙县","*")="含园区。#另计";\nCELLNOTE("甲市","2019")="估计";\n';
    expect(readText(`${HEAD}${notes}${DATA}DATA=1 2 3 4;`).figures.map(({ note }) => note)).toEqual(
      ['估计', '快报数。', '含园区。\n另计', '含园区。\n另计；快报数。'],
    );
  });

  test('with KEYS, lines that are left out hold zeros', () => {
    const keys = `CODES("地区")="01","02";\nKEYS("地区")=CODES;\n`;
    expect(valuesOf(`${HEAD}${DATA}${keys}DATA=\n"02",3 4;`)).toEqual(['0', '0', '3', '4']);
    expect(valuesOf(`${HEAD}${DATA}KEYS("地区")=VALUES;\nDATA=\n"乙县",3 "..";`)).toEqual([
      '0',
      '0',
      '3',
      '..',
    ]);
  });

  test.for([
    ['TLIST(A1),"2019","2020"', '2019-01/2019-12', '2020-01/2020-12'],
    ['TLIST(A1,"2019"-"2020")', '2019-01/2019-12', '2020-01/2020-12'],
    ['TLIST(M1,"201912"-"202001")', '2019-12/2019-12', '2020-01/2020-01'],
    ['TLIST(Q1),"20192","20193"', '2019-04/2019-06', '2019-07/2019-09'],
    ['TLIST(H1),"20191","20192"', '2019-01/2019-06', '2019-07/2019-12'],
  ] as const)('times by %s', ([times, first, second]) => {
    const named = DATA.replace('"2019","2020"', '"第一","第二"');
    const found = figuresOf(`${HEAD}${named}TIMEVAL("年份")=${times};\nDATA=1 2 3 4;`);
    expect(found.slice(0, 2).map((line) => line.split(' ')[3])).toEqual([first, second]);
  });

  test('Chinese where it is in several languages', () => {
    const english = `LANGUAGE="en";\nLANGUAGES="en","zh";\nCONTENTS="Electricity";\nCONTENTS[zh]="用电量";\nUNITS="GWh";\nUNITS[zh]="亿千瓦时";\nSTUB="Region";\nSTUB[zh]="地区";\nHEADING="Year";\nHEADING[zh]="年份";\nVALUES("Region")="A";\nVALUES[zh]("地区")="甲市";\nVALUES("Year")="2019";\nVALUES[zh]("年份")="2019";\n`;
    expect(figuresOf(`CHARSET="ANSI";\n${english}DATA=1;`)).toEqual([
      '甲市 用电量 亿千瓦时 2019-01/2019-12 level 1',
    ]);
  });

  test.for([
    ['too few data', `${HEAD}${DATA}DATA=1 2 3;`],
    ['too many', `${HEAD}${DATA}DATA=1 2 3 4 5;`],
    ['no data', `${HEAD}${DATA}`],
    ['a text without its end', `${HEAD}TITLE="abc;\n${DATA}DATA=1 2 3 4;`],
    [
      'a variable without values',
      `${HEAD}STUB="地区";\nHEADING="年份";\nVALUES("年份")="2019";\nDATA=;`,
    ],
    ['a key that is none', `${HEAD}${DATA}KEYS("地区")=VALUES;\nDATA="丙县",3 4;`],
    ['half a line behind keys', `${HEAD}${DATA}KEYS("地区")=VALUES;\nDATA="乙县",3;`],
  ] as const)('%s is an error, and nothing is read', ([, text]) => {
    const { figures, problems } = readText(text);
    expect(figures).toEqual([]);
    expect(problems).toMatchObject([{ severity: 'error', code: 'unreadable-file' }]);
  });

  test('of more figures than can be taken none is made', () => {
    const many = Array.from({ length: 1000 }, (_, index) => `"${index}"`).join(',');
    const text = `${HEAD}STUB="甲";\nHEADING="乙";\nVALUES("甲")=${many};\nVALUES("乙")=${many};\nDATA=1;`;
    expect(readText(text).problems).toMatchObject([{ code: 'too-large' }]);
  });
});
