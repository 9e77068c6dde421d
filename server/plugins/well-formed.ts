import type { FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import { canBeKept } from '#domain/kept-letters.ts';
import type { Said } from '#domain/said.ts';
import { Problem } from '#server/problem.ts';
import { BAD_ESCAPE } from './request-faults.ts';

/**
 * What readers of addresses and bodies would take in silence for something else: an escape that is no
 * UTF-8 stays as it stands, and JSON is read as UTF-8 whatever it says that it is. And letters that no
 * database keeps, or one keeps and the other does not.
 */
export const wellFormed = plugin((app, _options, done) => {
  app.addHook('onRequest', (request, _reply, next) => {
    if (!isDecodable(request.url)) next(new Problem('bad-request', BAD_ESCAPE));
    else if (!isInUtf8(request)) next(new Problem('unsupported-type', otherEncoding(request)));
    else next();
  });
  app.addHook('preValidation', ({ params, query, body }, _reply, next) => {
    if ([params, query, body].every(isKeepable)) next();
    else next(new Problem('bad-request', NO_LETTERS));
  });
  done();
});

/** A list of what is still to be looked at: who nests a thousand lists must not use up the stack. */
function isKeepable(value: unknown): boolean {
  const left = [value];
  while (left.length > 0) {
    const one = left.pop();
    if (typeof one === 'string' && !canBeKept(one)) return false;
    if (typeof one !== 'object' || one === null || ArrayBuffer.isView(one)) continue;
    for (const [name, member] of Object.entries(one)) left.push(name, member);
  }
  return true;
}

function isDecodable(url: string): boolean {
  const at = url.indexOf('?');
  if (at < 0) return true;
  try {
    decodeURIComponent(url.slice(at));
    return true;
  } catch {
    return false;
  }
}

/** ASCII is a part of it. */
const CHARSET = /;\s*charset\s*=(?!\s*"?(?:utf-?8|us-ascii)"?\s*(?:;|$))/iu;
const JSON_TYPE = /^\s*application\/(?:[^;\s]+\+)?json\s*(?:;|$)/iu;

function isInUtf8({ headers: { 'content-type': type = '' } }: FastifyRequest): boolean {
  return !JSON_TYPE.test(type) || !CHARSET.test(type);
}

const otherEncoding = ({ headers: { 'content-type': type } }: FastifyRequest): Said => ({
  zh: `JSON 只收 UTF-8 编码的，请求写的是“${type}”。请按 UTF-8 编码，去掉“charset”后重新发送。`,
  en: `JSON is taken in UTF-8 alone; the request says “${type}”. Encode it as UTF-8, leave “charset” out and send it again.`,
});
const NO_LETTERS: Said = {
  zh: '地址或内容里有不是文字的字符：空字符（\\u0000）或半个字符（不成对的 \\ud800 至 \\udfff）。请去掉后重新发送。',
  en: 'The address or the body has what is no letter: a null (\\u0000) or half a letter (\\ud800 to \\udfff without its other half). Take it out and send it again.',
};
