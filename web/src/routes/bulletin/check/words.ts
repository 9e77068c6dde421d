import type { DraftCheck } from '#server/schemas/draft.ts';
import { inLanguage } from '#lib/language/language.ts';
import type { MarkKind } from './marks.ts';

export const words = inLanguage({
  zh: {
    documentTitle: (period: string) => `核对草稿，${period} · 通报`,
    title: '核对草稿',
    edit: '改草稿',
    print: '打印',
    bulletin: '通报全文',
    checkedFile: (file: string | null) =>
      `草稿${file === null ? '' : `“${file}”`}与本期数据核对，不留存。`,
    about: '将草稿与本期数据逐处核对：数字、名称、位次及缺漏。',
    whatIsChecked: '核对内容',
    paper: '已核对草稿',
    field: '通报草稿',
    takenFrom: (file: string) => `取自 ${file}`,
    placeholder: '在此粘贴草稿文字，或拖入文件',
    busy: '正在核对……',
    check: '核对',
    chooseFile: '选择文件',
    sizes: (docx: number, txt: number) => `.docx ${docx} MB、.txt ${txt} MB 以内`,
    clear: '清空',
    promise: '草稿仅供核对，不留存；关闭本页即清除。',
    unwanted: '不应有',
    tooMuch: '多写',
    shouldBe: '应为',
    marked: (kind: string) => `${kind}：`,
    lines: (count: number) => `等 ${count} 行`,
    seeFigure: '查看该数',
    result: '核对结果',
    unread: '文件中未按原样读取的内容',
    fullStop: '。',
    none: (kind: string) => `没有${kind}`,
    seeAll: '显示全部',
    after: '核对之后',
    all: '全部',
    only: '只看',
    at: (place: number, size: number) => `第 ${place} 处，共 ${size} 处`,
    size: (size: number) => `共 ${size} 处`,
    previous: '上一处',
    next: '下一处',
    kinds: {
      agrees: '一致',
      differs: '不符',
      missing: '缺句',
      'not-understood': '未识别',
      note: '写法',
    },
    meanings: {
      agrees: '下划线：与数据一致',
      differs: '列出应有数字和可能原因',
      missing: '应有而缺的句子，补在相应位置',
      'not-understood': '未能识别，请人工核对',
      note: '序号、次序、小数位与惯例不同',
    },
    noText: { title: '尚无文字', detail: '请粘贴通报文字，或选择文件。' },
    failed: { title: '核对未成功', detail: '文字仍在，请重试。' },
    file: {
      unreadable: (name: string) => `无法读取“${name}”`,
      saveAs: '请用 Word 或 WPS 另存为 .docx，或复制文字粘贴。',
      onlyThese: '只支持 .docx 和 .txt。请更换文件，或复制文字粘贴。',
      empty: (name: string) => `“${name}”是空的`,
      emptyCure: '请另选文件，或粘贴文字。',
      large: (name: string) => `“${name}”太大`,
      largeCure: (format: string, most: number, size: string) =>
        `.${format} 不超过 ${most} MB，此文件为 ${size} MB。请去掉图片和附件，或只粘贴正文。`,
    },
    summary: {
      nothing: '未识别出通报的任何语句。',
      allAgree: (agrees: number, notes: number) =>
        `${agrees} 处全部一致，没有缺句${notes ? `；另有 ${notes} 处写法可以斟酌` : ''}。`,
      agrees: (count: number) => `${count} 处一致，`,
      differs: (count: number) => `${count} 处不符`,
      missing: (count: number) => (count > 0 ? `缺 ${count} 句` : '不缺句'),
      notUnderstood: (count: number) => `${count} 处未识别`,
      between: '，',
      notes: (count: number) => (count ? `；另有 ${count} 处写法可以斟酌。` : '。'),
    },
  },
  en: {
    documentTitle: (period) => `Check a draft, ${period} · Tongbao`,
    title: 'Check a draft',
    edit: 'Change the draft',
    print: 'Print',
    bulletin: 'The bulletin',
    checkedFile: (file) =>
      `The draft${file === null ? '' : ` “${file}”`} was checked against the data of this release; it is not kept.`,
    about: 'Checks a draft against the data of this release: numbers, names, ranks and omissions.',
    whatIsChecked: 'What is checked',
    paper: 'Checked draft',
    field: 'Draft of the bulletin',
    takenFrom: (file) => `from “${file}”`,
    placeholder: 'Paste the text of the draft here (in Chinese), or drop a file',
    busy: 'Checking …',
    check: 'Check',
    chooseFile: 'Choose a file',
    sizes: (docx, txt) => `.docx up to ${docx} MB, .txt up to ${txt} MB`,
    clear: 'Clear',
    promise: 'The draft is checked, not kept; closing this page clears it.',
    unwanted: 'should not be there',
    tooMuch: 'too much',
    shouldBe: 'should be ',
    marked: (kind) => `${kind}: `,
    lines: (count) => ` and more, ${count} lines`,
    seeFigure: 'See this figure',
    result: 'Result of the check',
    unread: 'In the file but not read as it stands',
    fullStop: '. ',
    none: (kind) => `None: ${kind}`,
    seeAll: 'See all',
    after: 'After checking',
    all: 'All',
    only: 'Only',
    at: (place, size) => `${place} of ${size}`,
    size: (size) => `${size} in all`,
    previous: 'Previous',
    next: 'Next',
    kinds: {
      agrees: 'agrees',
      differs: 'differs',
      missing: 'missing',
      'not-understood': 'not recognised',
      note: 'style',
    },
    meanings: {
      agrees: 'underlined: agrees with the data',
      differs: 'gives the correct value and a likely cause',
      missing: 'a sentence left out, shown where it belongs',
      'not-understood': 'not recognised: check by hand',
      note: 'numbering, order or decimals not as usual',
    },
    noText: {
      title: 'No text yet',
      detail: 'Paste the text of the bulletin, or choose a file.',
    },
    failed: { title: 'Not checked', detail: 'The text has been kept. Try again.' },
    file: {
      unreadable: (name) => `“${name}” cannot be read`,
      saveAs: 'Save it as .docx with Word or WPS, or copy the text and paste it.',
      onlyThese:
        'Only .docx and .txt are read. Choose another file, or copy the text and paste it.',
      empty: (name) => `“${name}” is empty`,
      emptyCure: 'Choose another file, or paste the text.',
      large: (name) => `“${name}” is too large`,
      largeCure: (format, most, size) =>
        `A .${format} may have ${most} MB, this one has ${size} MB. Take out pictures and annexes, or paste only the text.`,
    },
    summary: {
      nothing: 'No sentence of the bulletin was recognised.',
      allAgree: (agrees, notes) =>
        `${agrees === 1 ? 'The one place agrees' : `All ${agrees} places agree`}, none is missing${notes ? `; ${notes} on style` : ''}.`,
      agrees: (count) => `${count} ${count === 1 ? 'place agrees' : 'places agree'}, `,
      differs: (count) => `${count} ${count === 1 ? 'differs' : 'differ'}`,
      missing: (count) =>
        count > 0
          ? `${count} ${count === 1 ? 'sentence is' : 'sentences are'} missing`
          : 'none is missing',
      notUnderstood: (count) => `${count} not recognised`,
      between: ', ',
      notes: (count) => (count ? `; ${count} on style.` : '.'),
    },
  },
});

export const MARK_WORDS: Readonly<Record<MarkKind, string>> = words.kinds;

/** Before what is marked, so that colour does not stand alone; what agrees has none. */
export const MARK_SIGNS = {
  agrees: '',
  differs: '≠',
  missing: '＋',
  'not-understood': '？',
  note: '※',
} as const satisfies Record<MarkKind, string>;

export interface SummaryPart {
  text: string;
  /** Something to be looked at. */
  isWanting: boolean;
}

/**
 * How the draft came out.
 * @example summaryOf({ agrees: 290, differs: 3, missing: 2, notUnderstood: 1, … })
 * // 290 处一致，3 处不符，缺 2 句，1 处未识别。
 */
export function summaryOf({
  claims,
  agrees,
  differs,
  missing,
  notUnderstood,
  notes,
}: DraftCheck['counts']): SummaryPart[] {
  const { summary } = words;
  if (claims === 0) return [plain(summary.nothing)];
  if (differs + missing + notUnderstood === 0) return [plain(summary.allAgree(agrees, notes))];
  return [
    plain(summary.agrees(agrees)),
    part(summary.differs(differs), differs),
    plain(summary.between),
    part(summary.missing(missing), missing),
    plain(summary.between),
    part(summary.notUnderstood(notUnderstood), notUnderstood),
    plain(summary.notes(notes)),
  ];
}

const plain = (text: string): SummaryPart => ({ text, isWanting: false });
const part = (text: string, size: number): SummaryPart => ({ text, isWanting: size > 0 });
