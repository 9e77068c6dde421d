import { describe, expect, test } from 'vitest';
import { filesOf } from '../../../web/src/routes/data/take-files.ts';

const filesFor = (query: string) =>
  filesOf(new URLSearchParams(query)).map(({ file, query: own }) => [file.key, own.toString()] as const);

describe('what a choice can be taken as', () => {
  test('is every format for a long table', () => {
    expect(filesFor('indicator=gdp')).toHaveLength(10);
  });

  test('a cube is asked for without what stands across', () => {
    const files = new Map(filesFor('indicator=gdp&rows=region&columns=period'));
    expect(files.get('jsonstat')).toBe('indicator=gdp');
    expect(files.get('sdmx')).toBe('indicator=gdp');
    expect(files.get('csv')).toBe('indicator=gdp&rows=region&columns=period');
  });

  test('has no sheet for each of what stands across', () => {
    const keys = (query: string) => filesFor(query).map(([key]) => key);
    expect(keys('rows=indicator&columns=region')).not.toContain('xlsxRegions');
    expect(keys('rows=indicator&columns=region')).toContain('xlsxIndicators');
    expect(keys('columns=region')).not.toContain('xlsxIndicators');
  });

  test('a cube holds no more than one vintage', () => {
    const keys = filesFor('vintages=all').map(([key]) => key);
    expect(keys).not.toContain('jsonstat');
    expect(keys).not.toContain('sdmx');
    expect(keys).toContain('parquet');
  });
});
