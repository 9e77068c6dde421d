import { FINDING_CODES } from '#domain/findings/types.ts';
import { expect, test } from 'vitest';
import { CHECKS } from '../../../web/src/routes/findings/codes.ts';
import { markDifference } from '#lib/format/difference.ts';
import { writeLede } from '../../../web/src/routes/findings/lede.ts';
import { facet, groupByTable, selectFindings } from '../../../web/src/routes/findings/select.ts';
import { everyFinding } from '#lib/url/findings.ts';
import { finding } from './fixtures.ts';

const leping = { id: 'leping', name: '乐平市', nameEn: null };
const findings = [
  finding({ id: '1' }),
  finding({ id: '2', code: 'footnote-group', file: '附件1.csv', region: leping }),
  finding({ id: '3', code: 'city-sum', severity: 'warning', file: '附件9.csv', region: null }),
  finding({ id: '4', code: 'footnote-group', file: '附件1.csv', region: leping }),
];

test('every code belongs to exactly one check', () => {
  expect(CHECKS.flatMap(({ codes }) => codes).toSorted()).toEqual([...FINDING_CODES].toSorted());
});

test.each([
  [{}, ['1', '2', '3', '4']],
  [{ severity: 'warning' as const }, ['3']],
  [{ code: 'footnote-group' }, ['2', '4']],
  [{ region: 'jingdezhen' }, ['1']],
  [{ region: 'leping', code: 'gap-missing' }, []],
])('the filter %o leaves %o', (filter, ids) => {
  const left = selectFindings(findings, { ...everyFinding, ...filter });
  expect(left.map(({ id }) => id)).toEqual(ids);
});

test('findings stand under the table they were found in', () => {
  expect(groupByTable(findings).map(({ file, findings: of }) => [file, of.length])).toEqual([
    ['附件8.csv', 1],
    ['附件1.csv', 2],
    ['附件9.csv', 1],
  ]);
});

test('choices are counted, what has no value is left to “all”', () => {
  const regions = facet(findings, ({ places }) =>
    places.flatMap(({ region }) => (region ? [{ key: region.id, word: region.name }] : [])),
  );
  expect(regions).toEqual([
    { key: '', word: '全部', size: 4 },
    { key: 'jingdezhen', word: '景德镇市', size: 1 },
    { key: 'leping', word: '乐平市', size: 2 },
  ]);
});

test.each([
  ['序号4：4个地区对比', '序号4：5个地区对比', ['序号4：', '4', '个地区对比'], '5'],
  ['', '-16.4', ['', '', ''], '-16.4'],
  ['-16.4', '-16.1', ['', '-16.4', ''], '-16.1'],
  ['12', '2', ['', '12', ''], '2'],
  ['相同', '相同', ['相同', '', ''], ''],
  ['aa', 'aaa', ['aa', '', ''], 'a'],
])('“%s” against “%s” differs in the middle', (printed, computed, parts, differs) => {
  const marked = markDifference(printed, computed);
  const { before, differs: own, after } = marked.printed;
  expect([before, own, after]).toEqual(parts);
  expect(marked.computed.differs).toBe(differs);
});

test('the lede counts tables and kinds, most first', () => {
  expect(writeLede(findings).join('')).toBe(
    '3 张表里有 4 个问题，印刷与计算不一致：注释 2 个，差距 1 个，加总 1 个。',
  );
  expect(writeLede(findings.slice(0, 1)).join('')).toBe(
    '1 张表里有 1 个问题，印刷与计算不一致：都在差距。',
  );
  expect(writeLede([])).toEqual(['印刷与计算一致。']);
});
