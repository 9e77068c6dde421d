/**
 * A printed table by the name that its file was given, for readers who have no use for folders and endings.
 * @example sheetName('2019-06/附件1-乐平市.csv') // '附件1-乐平市'
 */
export const sheetName = (file: string): string =>
  file.replace(/^.*[\\/]/u, '').replace(/\.(?:csv|tsv|txt|xlsx|xlsm|xls|ods|px|json)$/iu, '');
