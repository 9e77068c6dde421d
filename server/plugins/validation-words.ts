import type { FastifySchemaValidationError } from 'fastify/types/schema.js';

/** One fault of a request in words: which parameter, and what it should be. */
export function describeFault({
  keyword,
  instancePath,
  params,
  message,
}: FastifySchemaValidationError): string {
  const name = instancePath.slice(1);
  switch (keyword) {
    case 'required':
      return `缺少参数 ${String(params['missingProperty'])}`;
    case 'minimum':
      return `${name} 不能小于 ${String(params['limit'])}`;
    case 'maximum':
      return `${name} 不能大于 ${String(params['limit'])}`;
    case 'pattern':
      return `${name} 的写法不对，应符合 ${String(params['pattern'])}`;
    case 'minLength':
    case 'minItems':
      return `${name} 不能为空`;
    case 'maxLength':
      return `${name} 最多 ${String(params['limit'])} 个字符`;
    case 'enum':
      return `${name} 应为其中之一：${listOf(params['allowedValues'])}`;
    case 'const':
    case 'anyOf':
      return `${name} 的值不在允许的范围内`;
    case 'twice':
      return `${name} 只能给一次`;
    case 'type':
      return `${name} 应为${TYPE_WORDS[String(params['type'])] ?? String(params['type'])}`;
    default:
      return `${name} ${message ?? '不合要求'}`;
  }
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  integer: '整数，如 25',
  number: '数字，如 2.5',
  string: '文字',
  boolean: ' true 或 false',
};

function listOf(values: unknown): string {
  return Array.isArray(values) ? values.map(String).join('、') : '';
}
