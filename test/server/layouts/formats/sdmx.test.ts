import { describe, expect, test } from 'vitest';
import { readText, wordsOf } from './figure-words.ts';

const read = (...lines: readonly string[]) => readText(`${lines.join('\r\n')}\r\n`);
const figuresOf = (...lines: readonly string[]) => read(...lines).figures.map(wordsOf);

describe('SDMX-CSV', () => {
  test('codes alone (2.1), with a unit that is taken by a power of ten', () => {
    expect(
      figuresOf(
        'STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT',
        'dataflow,ESTAT:NA(1.6.0),M,JDZ,GDP,2019-Q1,12.40,CNY,8',
      ),
    ).toEqual(['JDZ GDP 亿元 2019-01/2019-03 level 12.40']);
  });

  test('names in columns of their own (2.0, labels=name)', () => {
    expect(
      figuresOf(
        'STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,REF_AREA,地区,INDICATOR,指标,TIME_PERIOD,时期,OBS_VALUE,数值,UNIT_MEASURE,单位',
        'dataflow,A:B(1.0),主要指标,I,JDZ,景德镇市,X1,用电量,2019-02,2019-02,7.5,,PC,%',
      ),
    ).toEqual(['景德镇市 用电量 % 2019-02/2019-02 actual 7.5']);
  });

  test('semicolons, decimal commas, several values and languages in a cell', () => {
    expect(
      figuresOf(
        'STRUCTURE[|];STRUCTURE_ID;ACTION;SERIES_KEY;REF_AREA: 地区;INDICATOR: 指标;TIME_PERIOD: 时期;OBS_VALUE: 数值;OBS_STATUS: 状态;UNIT_MEASURE: 单位;COMMENT[en|zh]: 说明',
        'dataflow;A:B(1.0): 主要;M;JDZ.X1;JDZ: 景德镇市;X1: 用电量;2019: 2019;12,4;P: 初步数;KWH: 千瓦时;en:flash|zh:快报',
      ),
    ).toEqual(['景德镇市 用电量 千瓦时 2019-01/2019-12 level 12.4 status=P note=快报']);
  });

  test('components in any order, and a first day whose length FREQ says', () => {
    expect(
      figuresOf(
        'STRUCTURE,STRUCTURE_ID,OBS_VALUE,UNIT_MEASURE,TIME_PERIOD,FREQ,INDICATOR,REF_AREA',
        'dataflow,A:B(1.0),1,%,2014-01-01,M,X,JDZ',
        'dataflow,A:B(1.0),2,%,2014-01-01,Q,X,JDZ',
      ),
    ).toEqual(['JDZ X % 2014-01/2014-01 actual 1', 'JDZ X % 2014-01/2014-03 actual 2']);
  });

  test('cumulative months count from January, whatever the codes are called', () => {
    expect(
      figuresOf(
        'DATAFLOW,REF_AREA: 地区,INDICATOR: 指标,ADJUSTMENT: 累计,TIME_PERIOD: 时期,OBS_VALUE: 数值,UNIT_MEASURE: 单位',
        'A:B(1.0),JDZ: 景德镇市,X: 用电量,C: 累计,2019-06,1,%: %',
        'A:B(1.0),JDZ: 景德镇市,X: 用电量,N: 当期,2019-06,2,%: %',
      ),
    ).toEqual([
      '景德镇市 用电量 % 2019-01/2019-06 actual 1',
      '景德镇市 用电量 % 2019-06/2019-06 actual 2',
    ]);
  });

  test('or where a dimension that is called so says yes', () => {
    expect(
      figuresOf(
        'DATAFLOW,REF_AREA,INDICATOR,ADJUSTMENT: 累计,TIME_PERIOD,OBS_VALUE',
        'A:B(1.0),J,X,Y: 是,2019-06,1',
        'A:B(1.0),J,X,N: 否,2019-06,2',
      ).map((line) => line.split(' ')[3]),
    ).toEqual(['2019-01/2019-06', '2019-06/2019-06']);
  });

  test('a dimension of none of these makes another indicator, its whole does not', () => {
    const head = 'DATAFLOW,REF_AREA,INDICATOR: 指标,SEX: 性别,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE';
    expect(
      figuresOf(
        head,
        'A:B(1.0),JDZ,E: 就业人员,F: 女,2019,1,人',
        'A:B(1.0),JDZ,E: 就业人员,_T: 合计,2019,2,人',
      ),
    ).toEqual([
      'JDZ 就业人员（女） 人 2019-01/2019-12 level 1',
      'JDZ 就业人员 人 2019-01/2019-12 level 2',
    ]);
  });

  test('as Eurostat writes it: small ids, a day of update, flags', () => {
    expect(
      figuresOf(
        'DATAFLOW,LAST UPDATE,freq,unit,na_item,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG',
        'ESTAT:NAMA(1.0),20/11/26 23:00:00,A,PC,B1GQ,DE,2019,1.1,p',
        'ESTAT:NAMA(1.0),20/11/26 23:00:00,A,PC,P31,FR,2019,1.9,',
      ),
    ).toEqual([
      'DE B1GQ % 2019-01/2019-12 actual 1.1 status=p',
      'FR P31 % 2019-01/2019-12 actual 1.9',
    ]);
  });

  test('as the OECD does: MEASURE, and names beside', () => {
    expect(
      figuresOf(
        'STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,REF_AREA,Reference area,FREQ,Frequency,MEASURE,Measure,UNIT_MEASURE,Unit,ADJUSTMENT,Adjustment,TIME_PERIOD,Time,OBS_VALUE,Value,UNIT_MULT,Multiplier',
        'DATAFLOW,OECD:DF(1.0),QNA,I,CHN,China,Q,Quarterly,GDP,Gross domestic product,CNY,Yuan,N,Neither seasonally adjusted nor calendar adjusted data,2019-Q4,,27.5,,8,Hundred millions',
      ),
    ).toEqual(['China Gross domestic product 亿元 2019-10/2019-12 level 27.5']);
  });

  test('NaN is not there on purpose, nothing was not given, and a status says more', () => {
    const head = 'DATAFLOW,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS,CONF_STATUS';
    expect(
      figuresOf(
        head,
        ...['NaN,,', ',,', 'NaN,M,', 'NaN,L,', ',Q,', 'NaN,,C'].map(
          (end) => `A:B(1.0),J,X,2019,${end}`,
        ),
      ).map((line) => /〈.*〉/u.exec(line)?.[0]),
    ).toEqual(
      ['no-figure', 'blank', 'not-applicable', 'no-figure', 'withheld', 'withheld'].map(
        (one) => `〈${one}〉`,
      ),
    );
  });

  test('when a file was changed makes no indicator, and a colon stands for no figure', () => {
    const head = 'DATAFLOW,LAST UPDATE,freq,unit,na_item,geo,TIME_PERIOD,OBS_VALUE,CONF_STATUS';
    const of = (end: string) => `A:B(1.0),19/12/24 11:00:00,Q,CP_MEUR,B1GQ,XX_20,${end}`;
    expect(figuresOf(head, of('2024-Q1,3.5,'), of('2024-Q2,:,C'))).toEqual([
      'XX_20 B1GQ CP_MEUR 2024-01/2024-03 level 3.5',
      'XX_20 B1GQ CP_MEUR 2024-04/2024-06 level 〈withheld〉',
    ]);
  });

  test('what deletes, names no one figure, or leaves it as it is, is left out by line', () => {
    const { figures, leftOut } = read(
      'STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,TITLE',
      'dataflow,A:B(1.0),D,J,X,2019,-,',
      'dataflow,A:B(1.0),D,J,X,2020,-,',
      'dataflow,A:B(1.0),M,J,X,,,用电量',
      'dataflow,A:B(1.0),M,J,X,2021,,注',
      'dataflow,A:B(1.0),R,J,X,2022,5,',
    );
    expect(figures.map(({ text }) => text)).toEqual(['5']);
    expect(leftOut.map(({ cells }) => cells.map(({ top, bottom }) => `${top}-${bottom}`))).toEqual([
      ['2-3'],
      ['4-4'],
      ['5-5'],
    ]);
  });

  test('a line that is cut short is an error with its place', () => {
    const { figures, problems } = read(
      'DATAFLOW,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE',
      'A:B(1.0),J,X,2019,1',
      'A:B(1.0),J,X,20',
    );
    expect(figures).toEqual([]);
    expect(problems).toMatchObject([{ severity: 'error', row: 3 }]);
  });
});
