import type { FastifyRequest } from 'fastify';
import type { Said } from '#domain/said.ts';
import { Problem } from '#server/problem.ts';

/** What is said of a request that could not even be read, by the codes of Fastify and Node; their words are not ours. */
export function requestProblem(
  error: { code?: string; statusCode?: number },
  request: FastifyRequest,
): Problem {
  const make = CODES[error.code ?? ''] ?? STATUSES[error.statusCode ?? 400];
  if (make) return make(request);
  request.log.warn(error);
  return new Problem('bad-request', refused(request.id));
}

type Make = (request: FastifyRequest) => Problem;

const BROKEN: Make = () => new Problem('bad-request', CUT_OFF);

const TOO_LARGE: Make = ({ routeOptions }) =>
  new Problem('too-large', bodyTooLarge(routeOptions.bodyLimit));
const WRONG_TYPE: Make = ({ headers }) =>
  new Problem('unsupported-type', wrongType(headers['content-type']));
const TOO_LONG: Make = () => new Problem('too-long-address', PART_TOO_LONG);

const CODES: Readonly<Record<string, Make>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: TOO_LARGE,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: WRONG_TYPE,
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () => new Problem('bad-request', OTHER_LENGTH),
  FST_ERR_CTP_EMPTY_JSON_BODY: () => new Problem('bad-request', EMPTY_JSON),
  FST_ERR_CTP_INVALID_JSON_BODY: () => new Problem('bad-request', NO_JSON),
  FST_ERR_BAD_URL: () => new Problem('bad-request', BAD_ESCAPE),
  FST_ERR_INVALID_URL: () => new Problem('bad-request', BAD_ESCAPE),
  FST_ERR_MAX_PARAM_LENGTH: TOO_LONG,
  ECONNRESET: BROKEN,
  ERR_STREAM_PREMATURE_CLOSE: BROKEN,
};

const STATUSES: Readonly<Record<number, Make>> = {
  413: TOO_LARGE,
  414: TOO_LONG,
  415: WRONG_TYPE,
  416: () => new Problem('bad-range', NO_SUCH_RANGE),
};

const CUT_OFF: Said = {
  zh: '内容没有收完整：连接中途断了。请检查网络后重新发送。',
  en: 'The body did not arrive whole: the connection broke off. Check the network and send it again.',
};
const OTHER_LENGTH: Said = {
  zh: '收到的内容和 Content-Length 说的长度不一样。请重新发送；程序请改正 Content-Length。',
  en: 'The body is not as long as Content-Length says. Send it again; a program must set Content-Length right.',
};
const EMPTY_JSON: Said = {
  zh: '请求说内容是 JSON（Content-Type: application/json），内容却是空的。请发送 JSON；没有内容可发的，请去掉 Content-Type。',
  en: 'The request says that its body is JSON (Content-Type: application/json), but the body is empty. Send JSON, or leave Content-Type out if there is nothing to send.',
};
const NO_JSON: Said = {
  zh: '内容不是正确的 JSON。请检查引号、逗号和括号是否成对，编码是否为 UTF-8，改正后重新发送。',
  en: 'The body is not valid JSON. Check quotes, commas, brackets and that it is UTF-8, and send it again.',
};
export const BAD_ESCAPE: Said = {
  zh: '地址里的百分号编码不完整或不是 UTF-8。请按 UTF-8 重新编码，如“乐平”写成 %E4%B9%90%E5%B9%B3。',
  en: 'The percent-encoding in the address is incomplete or not UTF-8. Encode it as UTF-8: “乐平” is %E4%B9%90%E5%B9%B3.',
};
const PART_TOO_LONG: Said = {
  zh: '地址里有一段太长，没有这么长的代码。请核对地址，所有地址见 /api/docs。',
  en: 'A part of the address is longer than any code there is. Check the address; /api/docs lists them all.',
};
const NO_SUCH_RANGE: Said = {
  zh: '文件没有所要的这一段（Range）。请去掉 Range，取整个文件。',
  en: 'The file does not have the part that Range asks for. Leave Range out to get all of it.',
};

const megabytes = (bytes: number): number => Math.floor(bytes / 1024 / 1024);

const bodyTooLarge = (most: number | undefined): Said =>
  most === undefined
    ? { zh: '内容太大。请分几次发送。', en: 'The body is too large. Send it in several parts.' }
    : {
        zh: `内容太大：这个地址最多收 ${megabytes(most)} MB。请减少内容或分几次发送。`,
        en: `The body is too large: this address takes ${megabytes(most)} MB at most. Send less, or in several parts.`,
      };

const wrongType = (type: string | undefined): Said => ({
  zh: `这个地址不收${type === undefined ? '没有写明类型的内容' : `“${type}”类的内容`}。请写明 Content-Type，一般是 application/json；各地址收什么见 /api/docs。`,
  en: `This address does not take ${type === undefined ? 'a body without a type' : `a body of type “${type}”`}. Set Content-Type, usually to application/json; /api/docs says what each address takes.`,
});

const refused = (id: string): Said => ({
  zh: `服务器没有接受这个请求。请对照 /api/docs 检查；还是不行，请把编号 ${id} 告诉管理员。`,
  en: `The server did not accept the request. Check it against /api/docs; if it still fails, give the number ${id} to an administrator.`,
});
