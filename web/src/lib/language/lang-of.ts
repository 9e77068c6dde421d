const HAN = /\p{Script=Han}/u;

/**
 * What a text that comes from the server is written in, for its `lang`: most of them are in Chinese only.
 * @example langOf('没有这期通报。') // 'zh-CN'
 * @example langOf('Leping') // undefined: as the page
 */
export const langOf = (text: string): 'zh-CN' | undefined => (HAN.test(text) ? 'zh-CN' : undefined);
