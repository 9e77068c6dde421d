import { inLanguage } from '#lib/language/language.ts';
import type { formatsOf, parametersOf } from './guide.ts';

/** A section in words: backticks mark what is typed as it stands. */
export interface SectionWords<Term extends string = never> {
  title: string;
  text: readonly string[];
  items: Record<Term, string>;
}

interface Asking {
  begin: SectionWords;
  formats: SectionWords<keyof ReturnType<typeof formatsOf>>;
  parameters: SectionWords<keyof ReturnType<typeof parametersOf>>;
  pages: SectionWords;
  whole: SectionWords;
  again: SectionWords;
}

/** How to ask, and how to know that the answer is whole. */
export const askingWords = inLanguage<Asking>({
  zh: {
    begin: {
      title: '怎么开始',
      text: [
        '公开的数不用账号，不用密钥。所有地址都在 `/api/v1` 之下，只用 GET；回答是 JSON，多数地址后面加 `.csv` 就是同一张表。',
        '在“数据查询与下载”页上设好条件，下载一栏就有这一查询的地址和 curl、Python、R 的写法。',
      ],
      items: {},
    },
    formats: {
      title: '格式',
      text: [
        '同一个查询，地址的结尾决定格式：`/observations.csv`、`/observations.xlsx`……都是边算边发，行数不限。',
      ],
      items: {
        csv: '一行一个数，或一维横排；UTF-8，默认带 BOM，Excel 能直接打开。',
        xlsx: '一个工作表，或每个地区、指标各一个（`sheets`），另有说明页和印刷注释。',
        json: '所有行在一个 JSON 里。',
        'jsonstat.json': 'JSON-stat 2.0：统计软件按维度读。',
        'sdmx.csv': 'SDMX-CSV：统计机构之间交换，状态用 SDMX 代码。',
        parquet: '列式、带类型：pandas、DuckDB、Spark 直接读。',
        zip: 'Frictionless 数据包：CSV、结构、说明、引文在一起。',
      },
    },
    parameters: {
      title: '查询参数',
      text: [
        '列举用英文逗号，不写即全部。写错的参数一律回 400 并说明怎么改，不会悄悄忽略。',
      ],
      items: {
        indicator: '指标编号，见 `/indicators`。',
        region: '地区编号，见 `/regions`。',
        department: '这些部门负责的指标。',
        release: '这几期通报里的数。',
        'from, to': '时期结束的月份，`YYYY-MM`。',
        last: '最近几个月；有新的通报，窗口跟着往前走。',
        values: '每个数要什么：`actual`、`target`、`gap`、`status`、`rank`、`printed`、`flags`。',
        status: '只要这些状态：`met`、`unmet`、`no-target`、`missing`。',
        sort: '按哪一项排；前面加 `-` 从大到小；没有数的在最后。最多 10 万行。',
        vintages: '`all`：一个数有过的每一个值，从何时起、到何时止。',
        spans: '只要哪几种时期：`month` 单月，`cumulative` 1月起累计，`quarter` 单季，`other` 其他。',
        'rows, columns':
          '行列交叉的表：`indicator`、`region`、`period`、`field`（每个数的哪一项）各放进行或列，外层在前。两处都不放的，每格里须只有一个，否则拒绝并说明怎样改。有名称没有编号（`names=id` 反之），末列说明缺数原因；`sort=-value` 把地区从大到小排。行里最外层不是指标或时期的，最多 10 万个数。',
        'layout, across': '`wide`：把 `region`、`indicator` 或 `period` 横排。',
        'names, lang': '名称用全称、简称或只要编号；中文或英文。',
        bom: '`0`：CSV 不带 BOM，给程序读。',
        asOf: '当时的数：日期、时刻或导入编号。',
      },
    },
    pages: {
      title: '一页一页取',
      text: [
        '`/observations` 每页最多 10000 行（`limit`）。回答里的 `next` 原样放进下一次的 `cursor`，其余参数不变，`next` 为 null 就完了。',
        '`cursor` 是不透明的，不要拆开看。一串翻页都出自同一次导入：翻到一半有新数发布，也不会重一行、漏一行。要整份的，用一个文件更省。',
      ],
      items: {},
    },
    whole: {
      title: '怎么知道取全了',
      text: [
        '每个文件的回答头里有 `Tongbao-Rows`（行数）、`Content-Length` 和 `Unencoded-Digest`（压缩之前各字节的 SHA-256），中途断了一比就知道。',
        '大的文件第一次要时边写边发，这三样还不知道；中途断了，连接不会好好结束，程序会报错。先发 HEAD 就先写好，再取时都有；`TE: trailers` 让摘要跟在正文后面。断在半路的，用 `Range` 和 `If-Range`（不压缩时的 `ETag`）接着取。',
      ],
      items: {},
    },
    again: {
      title: '没有变就不重取',
      text: [
        '每个回答都有 `ETag`，数或程序变了它才变。下次带上 `If-None-Match`，没有变就回 304，没有正文。',
        '说明 `Accept-Encoding` 就压缩：`zstd`、`br`、`gzip` 都可以。',
        '排名的每一行可以只要几项：`/releases/{id}/rankings/{indicator}?fields=regionId,rank,actual`。可用的有行里的每个字段和 `regionId`（只有地区编号）；三千个地区，约为全份的五分之一。',
      ],
      items: {},
    },
  },
  en: {
    begin: {
      title: 'How to begin',
      text: [
        'Public figures need neither account nor key. All addresses are below `/api/v1` and take GET; answers are JSON, and most addresses give the same table with `.csv` behind them.',
        'Choose figures on the Data page: beside them stands the address of that query, and curl, Python and R for it.',
      ],
      items: {},
    },
    formats: {
      title: 'Formats',
      text: [
        'One query, and the end of the address chooses the format: `/observations.csv`, `/observations.xlsx` … All are streamed, whatever the number of rows.',
      ],
      items: {
        csv: 'A row a figure, or one dimension across; UTF-8, with a BOM unless told otherwise, so that Excel opens it.',
        xlsx: 'One sheet, or one for each region or indicator (`sheets`), and a sheet of notes with the printed footnotes.',
        json: 'All rows in one JSON document.',
        'jsonstat.json': 'JSON-stat 2.0: read by dimension by statistical programs.',
        'sdmx.csv': 'SDMX-CSV: for exchange between statistical offices, status by the SDMX code list.',
        parquet: 'Columns with types: read by pandas, DuckDB and Spark as they are.',
        zip: 'A Frictionless Data Package: CSV, schema, description and citation together.',
      },
    },
    parameters: {
      title: 'Parameters',
      text: [
        'Lists have commas; what is left out is not filtered. A parameter that is unknown or wrong is a 400 that says how to mend it, never ignored in silence.',
      ],
      items: {
        indicator: 'Ids of `/indicators`.',
        region: 'Ids of `/regions`.',
        department: 'Indicators that these departments answer for.',
        release: 'What these releases hold.',
        'from, to': 'The month in which periods end, `YYYY-MM`.',
        last: 'So many months up to the newest: a window that moves with new releases.',
        values:
          'What of each figure: `actual`, `target`, `gap`, `status`, `rank`, `printed`, `flags`.',
        status: 'Only these: `met`, `unmet`, `no-target`, `missing`.',
        sort: 'By which column; with `-` the largest first; what is missing comes last. Up to 100,000 rows.',
        vintages: '`all`: every value that a figure had, with from when to when.',
        spans:
          'Kinds of periods: `month` single months, `cumulative` from January on, `quarter` single quarters, `other`.',
        'rows, columns':
          'A table of rows by columns: `indicator`, `region`, `period` and `field` (what of each figure) go into either, the outermost first. What is in neither must have one member in every cell, or it is refused with the cure. Names without ids (`names=id`: the other way), and a last column that says why cells are empty; `sort=-value` has the largest region first. Up to 100,000 figures unless indicators or periods come first in the rows.',
        'layout, across': '`wide`: `region`, `indicator` or `period` across.',
        'names, lang': 'Full names, short ones or ids alone; Chinese or English.',
        bom: '`0`: CSV without a BOM, for programs.',
        asOf: 'The figures as they stood: a date, a moment or the number of a load.',
      },
    },
    pages: {
      title: 'Page by page',
      text: [
        '`/observations` gives up to 10,000 rows a page (`limit`). Give `next` of the answer back as `cursor`, with the other parameters as they were, until `next` is null.',
        'A `cursor` is opaque: don’t look into it. All its pages are of one load: what is published in between neither repeats a row nor drops one. For everything at once a file is cheaper.',
      ],
      items: {},
    },
    whole: {
      title: 'How to know that all of it arrived',
      text: [
        'The headers of each file carry `Tongbao-Rows`, `Content-Length` and `Unencoded-Digest`, the SHA-256 of its bytes before compression, so that a file that broke off shows.',
        'A large file is sent while it is written when it is asked for the first time: none of the three is known yet. If it breaks off, the connection does not end as it should, and programs fail. HEAD has it written first, and whoever asks then is told all; `TE: trailers` has the digest follow the body. A file that broke off is gone on with by `Range` and `If-Range` (the `ETag` of what was not compressed).',
      ],
      items: {},
    },
    again: {
      title: 'Not twice what has not changed',
      text: [
        'Each answer has an `ETag` that changes with the data or the program only. Send it back as `If-None-Match`: what has not changed is a 304 without a body.',
        'Answers are compressed by what `Accept-Encoding` names: `zstd`, `br` or `gzip`.',
        'Rows of rankings may be had by some of their fields: `/releases/{id}/rankings/{indicator}?fields=regionId,rank,actual`. There are all that a row has, and `regionId`, the id alone; of 3,000 regions that is about a fifth of the bytes.',
      ],
      items: {},
    },
  },
});
