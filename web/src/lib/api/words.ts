import { inLanguage } from '#lib/language/language.ts';

/** What is said where the service itself says nothing. */
export const words = inLanguage({
  zh: {
    unreachable: {
      title: '连不上服务',
      detail: '网络中断，或服务没有启动。请稍后重试。',
    },
    unexpected: {
      title: '没有取到数据',
      detail: (address: string, status: number) =>
        `${address} 返回 ${status}。请稍后重试；仍不成功的，请联系系统管理员。`,
    },
    failed: { title: '操作未成功', detail: '已填内容仍在，请重试。' },
    unknownRelease: '没有这期通报',
    nothingLoaded: '还没有通报。请先导入数据：npm run load。',
    thereAre: (ids: readonly string[]) => `现有：${ids.join('、')}。请从上方目录进入。`,
  },
  en: {
    unreachable: {
      title: 'The service cannot be reached',
      detail: 'The network is down, or the service is not running. Wait a moment and try again.',
    },
    unexpected: {
      title: 'No data were received',
      detail: (address, status) =>
        `${address} returned ${status}. Try again later; if the fault persists, tell the system administrator.`,
    },
    failed: { title: 'Not done', detail: 'What you entered has been kept. Try again.' },
    unknownRelease: 'No such release',
    nothingLoaded: 'No release yet. Load data first: npm run load.',
    thereAre: (ids) => `Available: ${ids.join(', ')}. Choose one from the menu above.`,
  },
});
