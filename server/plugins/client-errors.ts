import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Said } from '#domain/said.ts';
import type { ProblemCode } from '#server/problem.ts';
import { describeProblem } from './problems.ts';

/** What Node can't read as a request is answered in our words too; the connection ends with it. */
export function answerClientError(error: Error & { code?: string }, socket: Socket): void {
  const { code = '' } = error;
  if (code === 'ECONNRESET' || socket.destroyed) return;
  if (socket.writable) {
    const [problem, detail] = FAULTS[code] ?? UNREADABLE;
    const body = describeProblem(problem, detail, '');
    const json = JSON.stringify(body);
    const head = [
      `HTTP/1.1 ${body.status} ${STATUS_CODES[body.status] ?? ''}`,
      'Connection: close',
      `Content-Length: ${Buffer.byteLength(json)}`,
      'Content-Type: application/problem+json; charset=utf-8',
    ];
    socket.write([...head, '', json].join('\r\n'));
  }
  socket.destroy(error);
}

/** Whoever expects what Node does not know: it would be told 417 and nothing else. */
export function answerExpectation(_request: IncomingMessage, response: ServerResponse): void {
  const body = describeProblem('bad-expectation', EXPECTATION, '');
  const json = JSON.stringify(body);
  response
    .writeHead(body.status, {
      'content-length': Buffer.byteLength(json),
      'content-type': 'application/problem+json; charset=utf-8',
      connection: 'close',
    })
    .end(json);
}

const EXPECTATION: Said = {
  zh: '请求头“Expect”只能是“100-continue”。请去掉它再发送。',
  en: 'The header Expect may only be 100-continue. Leave Expect out and send the request again.',
};

const UNREADABLE: readonly [ProblemCode, Said] = [
  'bad-request',
  {
    zh: '收到的不是一个完整的 HTTP 请求，无法识别，连接已关闭。请检查发送请求的程序；地址是 http:// 还是 https:// 也请核对。',
    en: 'What came is not a whole HTTP request and could not be read; the connection is closed. Check the program that sent it, and whether the address is http:// or https://.',
  },
];

const FAULTS: Readonly<Record<string, readonly [ProblemCode, Said]>> = {
  HPE_HEADER_OVERFLOW: [
    'too-large-head',
    {
      zh: '请求头（地址、Cookie 等）合起来超过 16 KB。请缩短地址；在浏览器里请清除本站的 Cookie 后再试。',
      en: 'The address, cookies and other headers are more than 16 KB together. Use a shorter address; in a browser, delete the cookies of this site and try again.',
    },
  ],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [
    'too-large',
    {
      zh: '分块传输的附加说明太长。请用不带 chunk extensions 的程序重新发送。',
      en: 'The chunk extensions of the body are too long. Send it again with a program that adds none.',
    },
  ],
  ERR_HTTP_REQUEST_TIMEOUT: [
    'too-slow',
    {
      zh: '请求没有在限定时间内发完，连接已关闭。请检查网络后重新发送。',
      en: 'The request was not sent to its end in time; the connection is closed. Check the network and send it again.',
    },
  ],
};
