import { fileError, type TableProblem } from '#server/formats/problem.ts';

/** What stands in a document and is not in its text, or not as it stands. */
export interface Unread {
  inserted: number;
  deleted: number;
  hidden: string[];
  struck: string[];
  marks: string[];
  footnotes: string[];
  endnotes: string[];
  formulas: string[];
  fields: string[];
  pictures: number;
  charts: number;
  objects: number;
  symbols: number;
  labels: number;
  insertedFiles: number;
  isFieldOpen: boolean;
}

export function nothingUnread(): Unread {
  return {
    inserted: 0,
    deleted: 0,
    hidden: [],
    struck: [],
    marks: [],
    footnotes: [],
    endnotes: [],
    formulas: [],
    fields: [],
    pictures: 0,
    charts: 0,
    objects: 0,
    symbols: 0,
    labels: 0,
    insertedFiles: 0,
    isFieldOpen: false,
  };
}

type Words = Pick<TableProblem, 'found' | 'expected' | 'cure'>;

const TYPED = '直接打在正文里的文字';
const BY_HAND = '没有核对，请人工核对。';

/** A warning for each kind: the check goes on without it. */
export function describeUnread(file: string, unread: Unread): TableProblem[] {
  return wordsOf(unread).map((words) => ({
    ...fileError(file, 'unread-content', words),
    severity: 'warning' as const,
  }));
}

function wordsOf(unread: Unread): Words[] {
  const { inserted, deleted } = unread;
  const counted: readonly (readonly [number, string])[] = [
    [unread.pictures, `有图片 ${unread.pictures} 张，未读`],
    [unread.charts, `有图表 ${unread.charts} 个，未读`],
    [unread.objects, `有嵌入的对象 ${unread.objects} 个（如表格、公式），未读`],
    [unread.symbols, `有认不出的符号 ${unread.symbols} 个，以“□”代替`],
    [unread.insertedFiles, `有插入的文件 ${unread.insertedFiles} 个，未读`],
  ];
  const quoted: readonly (readonly [readonly string[], string, string])[] = [
    [unread.footnotes, '条脚注', `脚注${BY_HAND}`],
    [unread.endnotes, '条尾注', `尾注${BY_HAND}`],
    [unread.formulas, '个公式只按字面读', '公式里的数请人工核对，或改成直接打字。'],
    [unread.fields, '个域没有结果，未读', '请在 Word 里全选后按 F9 更新域，存盘后再试。'],
    [unread.hidden, '处隐藏文字，未读', '若应公布，请取消隐藏；若不应公布，请删去。'],
    [unread.struck, '处划掉的文字，未读', '若已作废，请删去；若仍有效，请去掉删除线。'],
    [unread.marks, '处数字后的上标或下标，当作注释的标记', '若是数的一部分，请取消上标或下标。'],
  ];
  return [
    ...(inserted + deleted > 0
      ? [
          {
            found: `有修订（插入 ${inserted} 处，删除 ${deleted} 处），按全部接受后的文字核对`,
            expected: '没有修订的定稿',
            cure: '定稿前请在“审阅”里逐处接受或拒绝修订。',
          },
        ]
      : []),
    ...quoted.flatMap(([texts, noun, cure]) =>
      texts.length > 0 ? [{ found: quote(texts, noun), expected: TYPED, cure }] : [],
    ),
    ...counted.flatMap(([count, found]) =>
      count > 0 ? [{ found, expected: TYPED, cure: `里面的文字和数${BY_HAND}` }] : [],
    ),
    ...(unread.labels > 0
      ? [
          {
            found: `有 ${unread.labels} 段的自动编号认不出`,
            expected: '一、（一）1. 等常用的编号',
            cure: '编号没有核对，请换成常用的编号，或直接打字。',
          },
        ]
      : []),
    ...(unread.isFieldOpen
      ? [
          {
            found: '有一个域没有结束，它后面的文字可能没有读到',
            expected: '完整的域',
            cure: '请在 Word 里全选后按 Ctrl+Shift+F9，把域变成文字，存盘后再试。',
          },
        ]
      : []),
  ];
}

const MOST_QUOTED = 3;
const MOST_LETTERS = 30;

function quote(texts: readonly string[], noun: string): string {
  const shown = texts.slice(0, MOST_QUOTED).map((text) => {
    const letters = [...text.trim()];
    return `“${letters.slice(0, MOST_LETTERS).join('')}${letters.length > MOST_LETTERS ? '…' : ''}”`;
  });
  return `有 ${texts.length} ${noun}：${shown.join('、')}${texts.length > MOST_QUOTED ? '等' : ''}`;
}
