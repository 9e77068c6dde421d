import type { Said } from '#domain/said.ts';

/** Every error that a client can meet, with its HTTP status and title. */
export const PROBLEMS = {
  'bad-request': [400, { zh: '请求有误', en: 'The request is wrong' }],
  'crowded-cells': [400, { zh: '一格放不下几个数', en: 'A cell holds one figure' }],
  'unknown-parameter': [400, { zh: '没有这个参数', en: 'There is no such parameter' }],
  'sign-in-needed': [401, { zh: '要先登录', en: 'Sign in first' }],
  'sign-in-failed': [401, { zh: '登录不成', en: 'Could not sign in' }],
  'cross-site': [403, { zh: '请求来自别处', en: 'The request comes from elsewhere' }],
  csrf: [403, { zh: '请求没有凭据', en: 'The request lacks its token' }],
  forbidden: [403, { zh: '没有这个权限', en: 'Your account may not do that' }],
  'unknown-address': [404, { zh: '没有这个地址', en: 'There is no such address' }],
  'unknown-release': [404, { zh: '没有这期通报', en: 'There is no such release' }],
  'unknown-region': [404, { zh: '没有这个地区', en: 'There is no such region' }],
  'unknown-department': [404, { zh: '没有这个部门', en: 'There is no such department' }],
  'unknown-indicator': [404, { zh: '没有这个指标', en: 'There is no such indicator' }],
  'unknown-target': [404, { zh: '没有这个目标', en: 'There is no such target' }],
  'unknown-family': [404, { zh: '没有这个指标族', en: 'There is no such family' }],
  'unknown-assessment': [404, { zh: '没有这次考核', en: 'There is no such assessment' }],
  'unknown-assessed': [404, { zh: '没有这个考核对象', en: 'Nobody of that name is assessed' }],
  'unknown-scheme': [404, { zh: '没有这个考核办法', en: 'There is no such scheme' }],
  'unknown-task': [404, { zh: '没有这项任务', en: 'There is no such task' }],
  'unknown-account': [404, { zh: '没有这个账号', en: 'There is no such account' }],
  'unknown-key': [404, { zh: '没有这个密钥', en: 'There is no such key' }],
  'unknown-query': [404, { zh: '没有这个查询', en: 'There is no such query' }],
  'unknown-edition': [404, { zh: '没有这一版', en: 'There is no such edition' }],
  'unknown-load': [404, { zh: '没有这次导入', en: 'There is no such load' }],
  'not-in-release': [404, { zh: '这期通报没有这项内容', en: 'The release does not hold that' }],
  'no-data': [404, { zh: '还没有数据', en: 'There are no data yet' }],
  'unknown-upload': [404, { zh: '没有这次上传', en: 'There is no such upload' }],
  'unknown-alias': [404, { zh: '没有记住这个名称', en: 'No such name is remembered' }],
  'unknown-template': [404, { zh: '没有这个模板', en: 'There is no such template' }],
  'unknown-frozen': [404, { zh: '没有固定过这份内容', en: 'Nothing is frozen there' }],
  'method-not-allowed': [405, { zh: '不支持这种请求', en: 'That method is not allowed' }],
  conflict: [409, { zh: '与现状冲突', en: 'That conflicts with how things stand' }],
  'invitation-over': [410, { zh: '链接已失效', en: 'The link is no longer good' }],
  'frozen-withdrawn': [
    410,
    { zh: '固定的内容已不公开', en: 'What was frozen is no longer public' },
  ],
  'frozen-expired': [410, { zh: '固定的内容已到期', en: 'What was frozen has expired' }],
  'too-slow': [408, { zh: '内容没有发完', en: 'Not sent to the end' }],
  'too-large': [413, { zh: '内容太大', en: 'That is too large' }],
  'too-long-address': [414, { zh: '地址太长', en: 'The address is too long' }],
  'bad-range': [416, { zh: '没有这一段', en: 'There is no such part' }],
  'bad-expectation': [417, { zh: '不支持这种 Expect', en: 'That expectation is not met' }],
  'wrong-host': [421, { zh: '没有这个网站', en: 'No such site' }],
  'unsupported-type': [415, { zh: '不支持这种内容', en: 'That type is not taken' }],
  'unreadable-file': [422, { zh: '文件读不出来', en: 'The file cannot be read' }],
  'unreadable-cells': [422, { zh: '有单元格无法识别', en: 'Some cells cannot be read' }],
  'bad-dictionary': [422, { zh: '数据字典有误', en: 'The dictionary has errors' }],
  'bad-alias': [422, { zh: '不能这样记', en: 'That name cannot be remembered so' }],
  'bad-template': [422, { zh: '模板文件无法识别', en: 'The template cannot be read' }],
  'weak-password': [422, { zh: '密码不合要求', en: 'The password is too weak' }],
  'sign-in-delayed': [429, { zh: '请稍候再登录', en: 'Wait before signing in again' }],
  'too-many-requests': [429, { zh: '请求太多', en: 'Too many requests' }],
  'too-large-head': [431, { zh: '请求头太大', en: 'The head of the request is too large' }],
  'frozen-full': [
    507,
    { zh: '固定内容的空间已满', en: 'There is no room left for frozen content' },
  ],
  'disk-full': [507, { zh: '磁盘已满', en: 'The disk is full' }],
  internal: [500, { zh: '服务器出错', en: 'The server failed' }],
  'too-busy': [503, { zh: '正忙', en: 'Too busy to take that now' }],
  stopping: [503, { zh: '服务正在停止', en: 'The server is stopping' }],
  'database-busy': [503, { zh: '数据库正忙', en: 'The database is busy' }],
  'database-read-only': [503, { zh: '数据库现在不能写', en: 'The database cannot be written now' }],
  'database-moved': [503, { zh: '数据库文件不在原处', en: 'The database file was moved' }],
  'disk-fault': [503, { zh: '磁盘出错', en: 'The disk failed' }],
  'database-damaged': [503, { zh: '数据库文件损坏', en: 'The database file is damaged' }],
  'database-unreachable': [503, { zh: '连不上数据库', en: 'The database cannot be reached' }],
  'database-unsure': [503, { zh: '不知道是否已存下', en: 'It is not known whether it was kept' }],
  behind: [503, { zh: '还没有您看过的数据', en: 'What you have seen is not there yet' }],
  'frozen-damaged': [503, { zh: '固定的内容损坏', en: 'What was frozen is damaged' }],
  'too-many-listeners': [503, { zh: '收听的连接太多', en: 'Too many listeners' }],
} as const satisfies Record<string, readonly [status: number, title: Said]>;
export type ProblemCode = keyof typeof PROBLEMS;

/** An expected failure. `detail` says what is wrong and how to mend it. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly detail: Said;
  /** Seconds after which it is worth another try; null: it isn't. */
  readonly retryAfter: number | null;

  constructor(
    code: ProblemCode,
    detail: Said,
    { retryAfter = null }: { retryAfter?: number | null } = {},
  ) {
    super(detail.zh);
    this.name = 'Problem';
    this.code = code;
    this.detail = detail;
    this.retryAfter = retryAfter;
  }

  /** What another thread is told of it: of an error only the words go there. */
  tell(): ToldProblem {
    const { code, detail, retryAfter } = this;
    return { code, detail, retryAfter };
  }

  /** The same as it was in the thread that told it. */
  static told({ code, detail, retryAfter }: ToldProblem): Problem {
    return new Problem(code, detail, { retryAfter });
  }
}

export type ToldProblem = Pick<Problem, 'code' | 'detail' | 'retryAfter'>;
