/** Every error that a client can meet, with its HTTP status and title. */
export const PROBLEMS = {
  'bad-request': [400, '请求有误'],
  'unknown-parameter': [400, '没有这个参数'],
  'unknown-address': [404, '没有这个地址'],
  'unknown-release': [404, '没有这期通报'],
  'unknown-region': [404, '没有这个地区'],
  'unknown-department': [404, '没有这个部门'],
  'unknown-indicator': [404, '没有这个指标'],
  'not-in-release': [404, '这期通报没有这项内容'],
  'no-data': [404, '还没有数据'],
  'method-not-allowed': [405, '不支持这种请求'],
  'too-large': [413, '内容太大'],
  'unsupported-type': [415, '不支持这种内容'],
  'unreadable-file': [422, '文件读不出来'],
  internal: [500, '服务器出错'],
} as const satisfies Record<string, readonly [status: number, title: string]>;
export type ProblemCode = keyof typeof PROBLEMS;

/** An expected failure. `detail` says what is wrong and how to mend it. */
export class Problem extends Error {
  readonly code: ProblemCode;

  constructor(code: ProblemCode, detail: string) {
    super(detail);
    this.name = 'Problem';
    this.code = code;
  }
}
