import { beforeAll, describe, expect, test } from 'vitest';
import { writeDocx } from '#server/formats/docx-write.ts';
import { fixtureApp } from '#test/support/database.ts';
import { renderDocx, whyNoOffice } from '#test/support/office.ts';
import { sampleAnnex, sampleDocument } from './sample-document.ts';

const reason = whyNoOffice();
const name = (what: string) => (reason === null ? what : `${what} (left out: ${reason})`);
const pageNumbers = (pages: readonly string[]) => pages.map((page) => linesOf(page).at(-1));
const counted = (pages: readonly string[]) => pages.map((_, index) => `—${index + 1}—`);
/** Without white space, which is a matter of fonts. */
const linesOf = (page = '') =>
  page.split('\n').flatMap((line) => line.replaceAll(/\s/gu, '') || []);

describe.skipIf(reason !== null)(name('as LibreOffice prints it'), () => {
  test('a page holds 22 lines of 28 characters', { timeout: 120_000 }, async () => {
    const body = [{ role: 'words' as const, text: '字'.repeat(28 * 80) }];
    const bytes = await writeDocx(sampleDocument({ body, annexes: [], annexLines: [] }));
    const lines = linesOf(renderDocx(bytes)[1]);
    expect(lines).toEqual([...Array<string>(22).fill('字'.repeat(28)), '—2—']);
  });

  test(
    'a long table repeats its heads on each page and ends before the page does',
    { timeout: 120_000 },
    async () => {
      const pages = renderDocx(await writeDocx(sampleDocument({ annexes: [sampleAnnex(80)] })));
      const annex = pages.slice(pages.findIndex((page) => linesOf(page)[0] === '附件'));
      expect(annex.length).toBeGreaterThan(2);
      for (const page of annex) expect(page).toMatch(/序号\s+指标名称\s+实际完成/u);
      const numbers = annex.flatMap((page) =>
        [
          ...linesOf(page)
            .join('')
            .matchAll(/指标(\d+)-/gu),
        ].map(([, no]) => Number(no)),
      );
      expect(numbers).toEqual(Array.from({ length: 80 }, (_, index) => index + 1));
      expect(pageNumbers(pages)).toEqual(counted(pages));
    },
  );

  describe('the bulletin of June 2019', () => {
    let pages: string[];
    beforeAll(async () => {
      const app = await fixtureApp();
      const { rawPayload } = await app.inject('/api/v1/releases/2019-06/bulletin.docx');
      pages = renderDocx(rawPayload);
    }, 120_000);

    test('is numbered from its first page to its last', () => {
      expect(pageNumbers(pages)).toEqual(counted(pages));
    });

    test('has each annex on a page of its own, and the long one on two', () => {
      const heads = pages.map((page) => /^附件\d/u.exec(linesOf(page)[0] ?? '')?.[0]);
      const first = heads.indexOf('附件1');
      expect(heads.slice(first)).toEqual([
        ...['附件1', '附件2', '附件3', '附件4', '附件5', '附件6', '附件7', '附件8'],
        undefined,
        '附件9',
      ]);
    });

    test('says what the text says', () => {
      const text = pages.join('').replaceAll(/\s|— \d+ —/gu, '');
      expect(text).toContain(
        '规上工业增加值同比增长4.5%，与目标的差距为4.0个百分点，增速位居各县（市、区）、园区第六。',
      );
      expect(text).toContain('景德镇市人民政府办公室2019年7月29日');
    });
  });
});
