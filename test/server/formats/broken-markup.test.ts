import { describe, expect, test } from 'vitest';
import { readGrids } from '#server/formats/read-grids.ts';
import { assertSpokenAlike } from '#test/support/said-alike.ts';

const row = (name: string) => `<tr><td>${name}</td><td>9.1</td><td>2</td></tr>`;
const page = `<html><table>${['地区生产总值', '固定资产投资', '财政收入', '出口'].map(row).join('')}</table></html>`;
const read = (html: string) => readGrids('表.html', Buffer.from(html));

describe('a page that lost a tag on the way says so', () => {
  const cases = [
    { name: 'the beginning of a cell', html: page.replace('<td>9.1', '<t4>9.1') },
    { name: 'the beginning of a row', html: page.replace('<tr><td>固', '<+r><td>固') },
    { name: 'the end of a cell', html: page.replace('9.1</td>', '9.1</t4>') },
  ];
  test.for(cases)('$name', ({ html }) => {
    const { problems } = read(html);
    expect(problems).toMatchObject([{ severity: 'warning', code: 'unreadable-file' }]);
    assertSpokenAlike(problems[0] ?? {}, ['found', 'expected', 'cure']);
  });
});

describe('a page is whole', () => {
  const cases = [
    { name: 'with all its ends', html: page },
    {
      name: 'without the ends that HTML lets one leave out',
      html: page.replaceAll(/<\/t[dr]>/gu, ''),
    },
    { name: 'with only the ends of its rows', html: page.replaceAll('</td>', '') },
    {
      name: 'with spaces and attributes in its tags',
      html: page.replaceAll('<td>', '<TD width=1>').replaceAll('</td>', '</TD >'),
    },
  ];
  test.for(cases)('$name', ({ html }) => {
    expect(read(html).problems).toEqual([]);
  });
});
