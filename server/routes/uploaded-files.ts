import '@fastify/multipart';
import type { FastifyError, FastifyRequest } from 'fastify';
import { OWN_NOTES } from '#domain/own-notes.ts';
import type { Said } from '#domain/said.ts';
import { Problem } from '#server/problem.ts';
import type { PastedCells } from '#server/schemas/uploads.ts';
import type { StoredFile } from '#server/store/uploads.ts';

const MEGABYTE = 1024 * 1024;
export const MAX_FILE = 30 * MEGABYTE;
const MAX_FILES = 20;
/** They lie in memory while they are read. */
const MAX_TOTAL = 120 * MEGABYTE;
const MAX_NAME = 200;
const LIMITS: Said = {
  zh: `一次最多 ${MAX_FILES} 个文件，每个不超过 ${MAX_FILE / MEGABYTE} MB，合计不超过 ${MAX_TOTAL / MEGABYTE} MB`,
  en: `at most ${MAX_FILES} files at a time, of ${MAX_FILE / MEGABYTE} MB each and ${MAX_TOTAL / MEGABYTE} MB together`,
};

/** For the multipart plugin: with the folders of a folder that was chosen, and never a silent cut. */
export const MULTIPART = {
  preservePath: true,
  limits: { fileSize: MAX_FILE, files: MAX_FILES, fields: 20, parts: MAX_FILES + 20 },
};

/** @throws too-large, bad-request when there is none */
export async function receiveFiles(request: FastifyRequest): Promise<StoredFile[]> {
  const files: StoredFile[] = [];
  let total = 0;
  for await (const part of request.files()) {
    const bytes = await part.toBuffer();
    total += bytes.length;
    if (total > MAX_TOTAL) throw tooLarge();
    files.push({ name: cleanName(part.filename), bytes, regionId: null });
  }
  if (files.length === 0) throw noFile();
  return files;
}

export function pastedFile({ name, text, regionId }: PastedCells): StoredFile {
  return {
    name: cleanName(name ?? ''),
    bytes: Buffer.from(text, 'utf8'),
    regionId: regionId ?? null,
  };
}

/** A name is only shown; what no file system allows in one is left out. */
function cleanName(name: string): string {
  const clean = name
    .replaceAll('\\', '/')
    .replaceAll(/\p{Cc}/gu, '')
    .replace(/^\/+/u, '');
  // Cut in the middle of a letter, its beginning would be half of one.
  return clean.trim().slice(-MAX_NAME).toWellFormed() || OWN_NOTES.pasted.zh;
}

/** The faults of a body that the server meets before its handler does, with the limits of this address. */
export function explainUpload(error: FastifyError): never {
  if (error.statusCode === 413) {
    throw new Problem('too-large', {
      zh: `文件太大或太多：${LIMITS.zh}。请分几次上传，或压缩成 ZIP。`,
      en: `The files are too large or too many: ${LIMITS.en}. Send them in several goes, or as a ZIP.`,
    });
  }
  if (error.statusCode === 415) {
    throw new Problem('unsupported-type', {
      zh: '可以发文件（multipart/form-data），或从表格复制的单元格（JSON：{"text": "…"}）。',
      en: 'Send files (multipart/form-data), or cells copied from a spreadsheet (JSON: {"text": "…"}).',
    });
  }
  throw error;
}

const tooLarge = () =>
  new Problem('too-large', {
    zh: `文件太大：${LIMITS.zh}。请分几次上传。`,
    en: `The files are too large: ${LIMITS.en}. Send them in several goes.`,
  });

const noFile = () =>
  new Problem('bad-request', {
    zh: '没有收到文件。请选择要上传的文件。',
    en: 'No file came. Choose the files to send.',
  });
