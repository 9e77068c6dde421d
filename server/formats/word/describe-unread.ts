import { counted, listed } from '#domain/said-names.ts';
import { quoted, type Said } from '#domain/said.ts';
import { fileError, type ProblemWords, type TableProblem } from '#server/formats/problem.ts';
import { COUNTED, QUOTED } from './unread-kinds.ts';
import type { Unread } from './unread.ts';

/** A warning for each kind: the check goes on without it. */
export function describeUnread(file: string, unread: Unread): TableProblem[] {
  return sayUnread(unread).map((words) => ({
    ...fileError(file, 'unread-content', words),
    severity: 'warning' as const,
  }));
}

function sayUnread(unread: Unread): ProblemWords[] {
  return [
    ...sayChanges(unread),
    ...QUOTED.flatMap(({ kind, noun, cure }) => {
      const texts = unread[kind];
      return texts.length > 0 ? [{ found: quote(texts, noun), expected: TYPED, cure }] : [];
    }),
    ...COUNTED.flatMap(({ kind, found }) => {
      const count = unread[kind];
      return count > 0 ? [{ found: found(count), expected: TYPED, cure: ALL_BY_HAND }] : [];
    }),
    ...(unread.labels > 0 ? [sayLabels(unread.labels)] : []),
    ...(unread.isFieldOpen ? [OPEN_FIELD] : []),
  ];
}

const TYPED: Said = { zh: '直接打在正文里的文字', en: 'text typed into the document itself' };
const ALL_BY_HAND: Said = {
  zh: '里面的文字和数没有核对，请人工核对。',
  en: 'The words and numbers in there were not checked: check them by hand.',
};

function sayChanges({ inserted, deleted }: Unread): ProblemWords[] {
  if (inserted + deleted === 0) return [];
  return [
    {
      found: {
        zh: `有修订（插入 ${inserted} 处，删除 ${deleted} 处），按全部接受后的文字核对`,
        en: `Tracked changes (${counted(inserted, 'insertion')}, ${counted(deleted, 'deletion')}): checked as if all were accepted`,
      },
      expected: { zh: '没有修订的定稿', en: 'a final draft without tracked changes' },
      cure: {
        zh: '定稿前请在“审阅”里逐处接受或拒绝修订。',
        en: 'Before it is final, accept or reject each change under “Review”.',
      },
    },
  ];
}

const sayLabels = (labels: number): ProblemWords => ({
  found: {
    zh: `有 ${labels} 段的自动编号认不出`,
    en: `The automatic numbers of ${counted(labels, 'paragraph')} are not understood`,
  },
  expected: {
    zh: '一、（一）1. 等常用的编号',
    en: 'usual numbers such as “一、”, “（一）” or “1.”',
  },
  cure: {
    zh: '编号没有核对，请换成常用的编号，或直接打字。',
    en: 'The numbers were not checked: use usual ones, or type them.',
  },
});

const OPEN_FIELD: ProblemWords = {
  found: {
    zh: '有一个域没有结束，它后面的文字可能没有读到',
    en: 'A field does not end: the text behind it may not have been read',
  },
  expected: { zh: '完整的域', en: 'fields that end' },
  cure: {
    zh: '请在 Word 里全选后按 Ctrl+Shift+F9，把域变成文字，存盘后再试。',
    en: 'In Word, select everything and press Ctrl+Shift+F9 to turn fields into text, save, and try again.',
  },
};

const MOST_QUOTED = 3;
const MOST_LETTERS = 30;

function quote(texts: readonly string[], noun: (count: number) => Said): Said {
  const shown = listed(
    texts.slice(0, MOST_QUOTED).map((text) => {
      const letters = [...text.trim()];
      const rest = letters.length > MOST_LETTERS ? '…' : '';
      return quoted(`“${letters.slice(0, MOST_LETTERS).join('')}${rest}”`);
    }),
  );
  const { zh, en } = noun(texts.length);
  const isMore = texts.length > MOST_QUOTED;
  return {
    zh: `有 ${texts.length} ${zh}：${shown.zh}${isMore ? '等' : ''}`,
    en: `${en}: ${shown.en}${isMore ? ' and more' : ''}`,
  };
}
