import type { FastifyError } from 'fastify';
import type { FastifySchemaValidationError } from 'fastify/types/schema.js';
import { counted, listed } from '#domain/said-names.ts';
import { quoted, type Said } from '#domain/said.ts';
import { Problem } from '#server/problem.ts';

/** What a request that does not fit its description is answered: each parameter, and what it should be. */
export function validationProblem({ validation = [], validationContext }: FastifyError): Problem {
  const where = WHERE[validationContext ?? ''] ?? ADDRESS;
  const unknown = validation
    .filter(({ keyword }) => keyword === 'additionalProperties')
    .map(({ params }) => quoted(`“${String(params['additionalProperty'])}”`));
  if (unknown.length > 0) return new Problem('unknown-parameter', unknownNames(where, unknown));
  // A union fails once for each of its members and once as a whole; the whole says enough.
  const faults = validation.filter(({ keyword }) => keyword !== 'const').map(describeFault);
  return new Problem('bad-request', wrongValues(where, faults.length > 0 ? faults : [NOT_ALLOWED]));
}

/** `en` begins the sentence. */
const ADDRESS: Said = { zh: '地址', en: 'In the address' };
const WHERE: Readonly<Record<string, Said>> = {
  querystring: { zh: '参数', en: 'In the parameters' },
  body: { zh: '内容', en: 'In the body' },
  headers: { zh: '请求头', en: 'In the headers' },
};
const NOT_ALLOWED: Said = { zh: '值不在允许的范围内', en: 'a value is not among those allowed' };

const unknownNames = (where: Said, names: readonly Said[]): Said => ({
  zh: `不认识的${where.zh}：${listed(names).zh}。可用的参数见 /api/docs。`,
  en: `${where.en}, nothing is called ${listed(names).en}. /api/docs lists what there is.`,
});

const wrongValues = (where: Said, faults: readonly Said[]): Said => ({
  zh: `${where.zh}有误：${faults.map(({ zh }) => zh).join('；')}。`,
  en: `${where.en}, ${faults.map(({ en }) => en).join('; ')}.`,
});

/** One fault: which parameter, and what it should be. None of Ajv's own words. */
function describeFault({ keyword, instancePath, params }: FastifySchemaValidationError): Said {
  const name = instancePath.slice(1);
  const limit = Number(params['limit']);
  const says = (zh: string, en: string): Said => ({
    zh: `${name === '' ? '整个内容' : name} ${zh}`,
    en: `${name === '' ? 'the whole' : name} ${en}`,
  });
  switch (keyword) {
    case 'required': {
      const missing = String(params['missingProperty']);
      return { zh: `缺少参数 ${missing}`, en: `${missing} is missing` };
    }
    case 'minimum':
      return says(`不能小于 ${limit}`, `must not be less than ${limit}`);
    case 'maximum':
      return says(`不能大于 ${limit}`, `must not be more than ${limit}`);
    case 'pattern': {
      const pattern = String(params['pattern']);
      return says(`的写法不对，应符合 ${pattern}`, `is written wrongly: it must match ${pattern}`);
    }
    case 'minLength':
    case 'minItems':
      return says('不能为空', 'must not be empty');
    case 'maxLength':
      return says(`最多 ${limit} 个字符`, `may have ${counted(limit, 'character')} at most`);
    case 'maxItems':
      return says(`最多 ${limit} 项`, `may have ${counted(limit, 'item')} at most`);
    case 'enum': {
      const known = listOf(params['allowedValues']);
      return says(`应为其中之一：${known.zh}`, `must be one of: ${known.en}`);
    }
    case 'const':
    case 'anyOf':
      return says('的值不在允许的范围内', 'has a value that is not allowed');
    case 'twice':
      return says('只能给一次', 'may be given only once');
    case 'type': {
      const type = TYPE_WORDS[String(params['type'])] ?? { zh: '另一种值', en: 'of another type' };
      return says(`应为${type.zh}`, `must be ${type.en}`);
    }
    default:
      return says('不合要求，应是什么见 /api/docs', 'is not as /api/docs describes it');
  }
}

const TYPE_WORDS: Readonly<Record<string, Said>> = {
  integer: { zh: '整数，如 25', en: 'a whole number, such as 25' },
  number: { zh: '数字，如 2.5', en: 'a number, such as 2.5' },
  string: { zh: '文字', en: 'a text' },
  boolean: { zh: ' true 或 false', en: 'true or false' },
  object: { zh: ' JSON 对象 {…}', en: 'a JSON object, {…}' },
  array: { zh: '列表 […]', en: 'a list, […]' },
  null: { zh: '空（null）', en: 'null' },
};

function listOf(values: unknown): Said {
  return listed(Array.isArray(values) ? values.map((value) => quoted(String(value))) : []);
}
