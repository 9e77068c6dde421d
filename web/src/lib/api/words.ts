import { inLanguage } from '#lib/language/language.ts';

/** What is said where the service itself says nothing. */
export const words = inLanguage({
  zh: {
    unreachable: {
      title: '连不上服务',
      detail: '网络中断，或服务没有开着。请稍等片刻再重试。',
    },
    unexpected: {
      title: '服务没有给出数据',
      detail: (address: string, status: number) =>
        `服务对 ${address} 答复 ${status}。请稍后重试；若仍不成，请告诉维护者。`,
    },
    failed: { title: '没有办成', detail: '填的都还在，请再试一次。' },
    unknownRelease: '没有这期通报',
    nothingLoaded: '库里还没有任何通报。请先导入数据：npm run load。',
    thereAre: (ids: readonly string[]) => `现有：${ids.join('、')}。请从上方目录重新进入。`,
  },
  en: {
    unreachable: {
      title: 'The service cannot be reached',
      detail: 'The network is down, or the service is not running. Wait a moment and try again.',
    },
    unexpected: {
      title: 'The service gave no data',
      detail: (address, status) =>
        `The service answered ${address} with ${status}. Try again later; if it persists, tell the maintainer.`,
    },
    failed: { title: 'That did not work', detail: 'What you entered is still there. Try again.' },
    unknownRelease: 'There is no such release',
    nothingLoaded: 'There is no release yet. Load data first: npm run load.',
    thereAre: (ids) => `There are: ${ids.join(', ')}. Go on from the contents above.`,
  },
});
