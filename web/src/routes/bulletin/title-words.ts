const WORDS = new Intl.Segmenter('zh-CN', { granularity: 'word' });
const PERIOD = /(\d{4}年(?:\d{1,2}(?:-\d{1,2})?月)?)/;

/**
 * The words between which a title may be broken over lines, its period one of them: GB/T 9704 asks that
 * a line ends where a word does.
 * @example titleWords('关于2019年1-6月完成情况的通报') // ['关于', '2019年1-6月', '完成', '情况', '的', '通报']
 */
export function titleWords(title: string): string[] {
  return title
    .split(PERIOD)
    .flatMap((part, index) =>
      index % 2 === 1 ? [part] : Array.from(WORDS.segment(part), ({ segment }) => segment),
    );
}
