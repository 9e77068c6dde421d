import { inLanguage } from '#lib/language/language.ts';
import type { SectionWords } from './asking-words.ts';
import type { ERRORS, LEVELS, metadataOf, PROMISES } from './guide.ts';

interface Relying {
  versions: SectionWords;
  metadata: SectionWords<keyof ReturnType<typeof metadataOf>>;
  errors: SectionWords<keyof typeof ERRORS>;
  limits: SectionWords;
  access: SectionWords<keyof typeof LEVELS>;
  promise: SectionWords<keyof typeof PROMISES>;
}

/** What one may rely on. */
export const relyingWords = inLanguage<Relying>({
  zh: {
    versions: {
      title: '当时的数、历次的数、固定的数',
      text: [
        '`asOf` 加在任何地址上，就是当时的数。`vintages=all` 给出每个数的历次取值。',
        '要一份不变的，`POST /api/v1/frozen`：得到 `/api/v1/frozen/{sha256}`，内容按校验值命名，今后怎么修订都是这些字节。每份最多 20 MB；草稿和不对外公开的数不能固定；其中的数后来改为不公开的，回 410。',
        '90 天没有人取的到期，回 410，说明怎样重新固定；取一次就重新算。空间不够时，固定满 30 天的里最久没人取的先到期。要长期引用的，由有账号的人保留（`PUT …/kept`），不会到期。',
      ],
      items: {},
    },
    metadata: {
      title: '说明与引文',
      text: [
        '“更新”只有一个意思：有数新增、修订或撤回的最近一次导入的时间。没有改动数的导入不算。',
      ],
      items: {
        '/indicators/{id}': '一项指标的定义、单位、来源、时期、更新、修订、印刷注释和算法。',
        '/citation': '同一查询的引文：GB/T 7714-2015 与 BibTeX。',
        '/indicators': '全部指标。',
        '/regions': '全部地区。',
        '/releases': '全部通报。',
        '/openapi.json': '全部地址的 OpenAPI 3.1 描述。',
      },
    },
    errors: {
      title: '出错时',
      text: [
        '出错的回答都是 `application/problem+json`（RFC 9457）：`status`、`code`、`title`，`detail` 说错在哪里、怎么改。程序请按 `code` 判断；`detail` 的字句会改。',
      ],
      items: {
        'bad-request': '400，参数的写法或取值不对。',
        'crowded-cells': '400，行列交叉的表里有的格子会有几个数；说明怎样改。',
        'unknown-parameter': '400，没有这个参数。',
        'sign-in-needed': '401，要账号或有效的密钥。',
        forbidden: '403，账号没有这个权限。',
        'cross-site': '403，请求来自别的网站的页面。',
        'unknown-indicator': '404，没有这个指标；回答列出现有的。',
        'unknown-region': '404，没有这个地区。',
        'unknown-release': '404，没有这期通报。',
        'unknown-address': '404，没有这个地址。',
        'unknown-frozen': '404，没有固定过这样的内容。',
        'frozen-withdrawn': '410，固定的内容里有数改为不公开。',
        'frozen-expired': '410，固定的内容久无人取，已到期；`detail` 说怎样重新固定。',
        'too-large': '413，要固定的内容太大。',
        'too-many-requests': '429，这一分钟的次数用完了；`Retry-After` 说等几秒。',
        internal: '500，服务器出错，已记入日志。',
        'frozen-full': '507，固定内容的空间已满。',
        'frozen-damaged': '503，固定的文件不见了或变了，不能给出。',
      },
    },
    limits: {
      title: '次数与密钥',
      text: [
        '没有密钥的，每个地址每分钟 600 次（管理这台机器的人可以改）。密钥有自己的次数，做的时候定，默认 1200；在“我的账号”里做，放进 `Authorization: Bearer tb_…`。',
        '回答头 `RateLimit-Limit`、`RateLimit-Remaining`、`RateLimit-Reset` 说一分钟几次、还剩几次、几秒后重新算。304 也算一次。',
      ],
      items: {},
    },
    access: {
      title: '公开范围',
      text: [
        '指标和通报各有公开范围，在所有地址上一样算。看不到的数不会少一行：格子还在，数为空，原因是 `withheld`。有遮去的，回答头 `Tongbao-Withheld` 大于 0。',
      ],
      items: {
        public: '谁都能看。',
        internal: '有账号或密钥的能看。',
        restricted: '录入、审核、发布的人能看。',
      },
    },
    promise: {
      title: '什么是稳定的',
      text: ['只要地址以 `/api/v1` 开头，下面的就算数。'],
      items: {
        stays:
          '不变：地址、参数的名称与意思、字段的名称与类型、缺数为 null 并有原因、错误的 `code` 与状态码、指标和地区的编号、固定地址的内容、`asOf` 给出的数（公开范围收紧的除外）。',
        grows:
          '会增加：新的地址、可不写的参数、字段、格式、列（在最后）、状态和原因的新取值。程序遇到不认识的字段和取值，请略过。',
        announced:
          '要去掉什么：先写进变更记录，至少提前 12 个月在那个地址的回答头里加 `Deprecation` 和 `Sunset`，替代的地址写在 `Link` 里。不兼容的改动只会出现在 `/api/v2`。',
        'not-promised':
          '不保证：`detail` 的字句、`cursor` 与 `ETag` 的写法、JSON 里字段的先后、`/api/v1/desk` 和账号的地址。',
      },
    },
  },
  en: {
    versions: {
      title: 'As it stood, as it was each time, as it will stay',
      text: [
        '`asOf` gives the figures as they stood, at any address. `vintages=all` gives every value that each figure had.',
        'For what never changes, `POST /api/v1/frozen`: it answers with `/api/v1/frozen/{sha256}`, which is named by its content and gives these bytes whatever is revised. Up to 20 MB each; neither drafts nor figures that are not public can be frozen; where some were withdrawn from the public later, it answers 410.',
        'What nobody asks for within 90 days expires: it answers 410 with how to freeze it anew; each asking begins the time anew. When room is short, what was frozen more than 30 days ago goes first. What is cited is kept by somebody with an account (`PUT …/kept`) and does not expire.',
      ],
      items: {},
    },
    metadata: {
      title: 'Descriptions and citations',
      text: [
        '“Updated” has one meaning: the time of the last load that added, revised or took back a figure. A load that changed none is no update.',
      ],
      items: {
        '/indicators/{id}':
          'One indicator: definition, unit, sources, periods, update, revisions, printed notes, methods.',
        '/citation': 'The same query as a citation: GB/T 7714-2015 and BibTeX.',
        '/indicators': 'All indicators.',
        '/regions': 'All regions.',
        '/releases': 'All releases.',
        '/openapi.json': 'All addresses, in OpenAPI 3.1.',
      },
    },
    errors: {
      title: 'Errors',
      text: [
        'Every error is `application/problem+json` (RFC 9457) with `status`, `code` and `title`; `detail` says what is wrong and how to mend it, in Chinese. Programs should go by `code`: the words of `detail` change.',
      ],
      items: {
        'bad-request': '400: a parameter is written wrongly, or has a wrong value.',
        'crowded-cells': '400: a cell of a pivot would hold several figures; says the cure.',
        'unknown-parameter': '400: there is no such parameter.',
        'sign-in-needed': '401: needs an account or a valid key.',
        forbidden: '403: the account may not do that.',
        'cross-site': '403: sent by a page of another site.',
        'unknown-indicator': '404: no such indicator; the answer lists those there are.',
        'unknown-region': '404: no such region.',
        'unknown-release': '404: no such release.',
        'unknown-address': '404: no such address.',
        'unknown-frozen': '404: nothing is frozen there.',
        'frozen-withdrawn': '410: some of what was frozen is no longer public.',
        'frozen-expired':
          '410: nobody asked for it for long, and it expired; `detail` says how to freeze it anew.',
        'too-large': '413: too much to freeze.',
        'too-many-requests': '429: this minute’s requests are used up; `Retry-After` says how long to wait.',
        internal: '500: the server failed; it is in its log.',
        'frozen-full': '507: no room is left for frozen content.',
        'frozen-damaged': '503: the frozen file is missing or has changed, and is not given out.',
      },
    },
    limits: {
      title: 'Limits and keys',
      text: [
        'Without a key, an address may ask 600 times a minute (whoever runs the machine may change that). A key has a limit of its own, set when it is made, 1200 unless told otherwise; make one under My account and send it as `Authorization: Bearer tb_…`.',
        '`RateLimit-Limit`, `RateLimit-Remaining` and `RateLimit-Reset` say how often a minute, how often still, and in how many seconds it begins anew. A 304 counts too.',
      ],
      items: {},
    },
    access: {
      title: 'Access levels',
      text: [
        'Indicators and releases have a level, applied alike at every address. What you may not see is not dropped: its cell is there, empty, with the reason `withheld`, and the header `Tongbao-Withheld` is above 0.',
      ],
      items: {
        public: 'Everybody.',
        internal: 'Accounts and keys.',
        restricted: 'Those who enter, review and publish.',
      },
    },
    promise: {
      title: 'What is stable',
      text: ['As long as an address begins with `/api/v1`, this holds.'],
      items: {
        stays:
          'Does not change: addresses; names and meaning of parameters; names and types of fields; that a missing figure is null with a reason; the `code` and status of errors; ids of indicators and regions; what a frozen address gives while it stays; what `asOf` gives (unless access was tightened).',
        grows:
          'May be added: addresses, optional parameters, fields, formats, columns (at the end), new values of statuses and reasons. Programs should pass over what they don’t know.',
        announced:
          'What is to go is announced: in the changelog, and for at least 12 months by `Deprecation` and `Sunset` in the headers of that address, with what takes its place in `Link`. Incompatible changes come under `/api/v2` only.',
        'not-promised':
          'Not promised: the words of `detail`, how `cursor` and `ETag` are written, the order of fields in JSON, `/api/v1/desk` and the addresses of accounts.',
      },
    },
  },
});
