/** Every error that a client can meet, with its HTTP status and title. */
export const PROBLEMS = {
  'bad-request': [400, '请求有误'],
  'unknown-parameter': [400, '没有这个参数'],
  'sign-in-needed': [401, '要先登录'],
  'sign-in-failed': [401, '登录不成'],
  'cross-site': [403, '请求来自别处'],
  csrf: [403, '请求没有凭据'],
  forbidden: [403, '没有这个权限'],
  'unknown-address': [404, '没有这个地址'],
  'unknown-release': [404, '没有这期通报'],
  'unknown-region': [404, '没有这个地区'],
  'unknown-department': [404, '没有这个部门'],
  'unknown-indicator': [404, '没有这个指标'],
  'unknown-account': [404, '没有这个账号'],
  'unknown-key': [404, '没有这个密钥'],
  'unknown-edition': [404, '没有这一版'],
  'unknown-load': [404, '没有这次装载'],
  'not-in-release': [404, '这期通报没有这项内容'],
  'no-data': [404, '还没有数据'],
  'unknown-upload': [404, '没有这次上传'],
  'unknown-alias': [404, '没有记住这个名称'],
  'unknown-frozen': [404, '没有固定过这份内容'],
  'method-not-allowed': [405, '不支持这种请求'],
  conflict: [409, '与现状冲突'],
  'invitation-over': [410, '链接已失效'],
  'frozen-withdrawn': [410, '固定的内容已不公开'],
  'too-slow': [408, '内容没有发完'],
  'too-large': [413, '内容太大'],
  'wrong-host': [421, '没有这个网站'],
  'unsupported-type': [415, '不支持这种内容'],
  'unreadable-file': [422, '文件读不出来'],
  'unreadable-cells': [422, '有格子读不懂'],
  'bad-alias': [422, '不能这样记'],
  'weak-password': [422, '密码不合要求'],
  'sign-in-delayed': [429, '请稍候再登录'],
  'too-many-requests': [429, '请求太多'],
  'frozen-full': [507, '固定内容的空间已满'],
  'disk-full': [507, '磁盘已满'],
  internal: [500, '服务器出错'],
  'too-busy': [503, '正忙'],
  'database-busy': [503, '数据库正忙'],
  'database-read-only': [503, '数据库现在不能写'],
  'database-moved': [503, '数据库文件不在原处'],
  'disk-fault': [503, '磁盘出错'],
  'database-damaged': [503, '数据库文件损坏'],
  'too-many-listeners': [503, '收听的连接太多'],
} as const satisfies Record<string, readonly [status: number, title: string]>;
export type ProblemCode = keyof typeof PROBLEMS;

/** An expected failure. `detail` says what is wrong and how to mend it. */
export class Problem extends Error {
  readonly code: ProblemCode;
  /** Seconds after which it is worth another try; null: it isn't. */
  readonly retryAfter: number | null;

  constructor(
    code: ProblemCode,
    detail: string,
    { retryAfter = null }: { retryAfter?: number | null } = {},
  ) {
    super(detail);
    this.name = 'Problem';
    this.code = code;
    this.retryAfter = retryAfter;
  }
}
