import type { FastifyError, FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { capitalised } from '#domain/said-names.ts';
import type { Said } from '#domain/said.ts';
import type { DraftKind } from '#server/formats/draft-file.ts';
import type { TableProblem } from '#server/formats/problem.ts';
import { readDraftGuarded } from '#server/loading/read-guarded.ts';
import { Problem } from '#server/problem.ts';
import { releasesApi } from '#server/schemas/api/releases.ts';
import { DRAFT_TYPES, DraftText } from '#server/schemas/draft.ts';
import { described } from './described.ts';
import { problemReplies, problemReply } from './endpoint.ts';
import { checkReleaseDraft, type ReadDraft } from '#server/answers/release-draft.ts';
import { requireRelease } from '#server/view/require.ts';

const MEGABYTE = 1024 * 1024;
/** Pictures make a document large, not its text. */
const MAX_DOCX = 10 * MEGABYTE;
const MAX_TEXT = MEGABYTE;

const FILES: Readonly<Record<DraftKind, { type: string; bodyLimit: number }>> = {
  docx: { type: DRAFT_TYPES.docx, bodyLimit: MAX_DOCX },
  txt: { type: DRAFT_TYPES.txt, bodyLimit: MAX_TEXT },
};

const File = Type.Unsafe<UploadedFile>({ description: 'The file itself, byte for byte.' });

/** A file as it was sent: what it is said to be, and its bytes. */
class UploadedFile {
  readonly kind: DraftKind;
  readonly bytes: Uint8Array;

  constructor(kind: DraftKind, bytes: Uint8Array) {
    this.kind = kind;
    this.bytes = bytes;
  }
}

interface Route {
  Params: { release: string };
  Body: DraftText | UploadedFile;
}

/** Files are taken only here: everywhere else a body is JSON. */
export function draftRoutes(app: FastifyInstance): void {
  void app.register((own, _options, done) => {
    for (const kind of ['docx', 'txt'] as const) {
      const { type, bodyLimit } = FILES[kind];
      own.addContentTypeParser(type, { parseAs: 'buffer', bodyLimit }, (_request, body, parsed) => {
        parsed(null, new UploadedFile(kind, Buffer.from(body)));
      });
    }
    own.post<Route>(releasesApi.draftCheck.path, {
      schema: SCHEMA,
      errorHandler: explainBody,
      handler: async (request) => {
        const { params, body } = request;
        const view = await app.data(request);
        const release = requireRelease(view, params.release);
        const isFile = body instanceof UploadedFile;
        const draft = isFile ? await readFile(body) : { text: body.text, problems: [] };
        return checkReleaseDraft(view, release, draft);
      },
    });
    done();
  });
}

const SCHEMA = {
  ...described(releasesApi.draftCheck, {
    ...problemReplies,
    413: problemReply,
    415: problemReply,
    422: problemReply,
    503: problemReply,
  }),
  body: {
    content: {
      'application/json': { schema: DraftText },
      [FILES.txt.type]: { schema: File },
      [FILES.docx.type]: { schema: File },
    },
  },
};

/** @throws unreadable-file */
async function readFile({ kind, bytes }: UploadedFile): Promise<ReadDraft> {
  const { text, problems } = await readDraftGuarded(bytes, `.${kind}`, kind);
  if (text !== null) return { text, problems };
  const [problem] = problems;
  throw new Problem(
    problem?.code === 'too-large' ? 'too-large' : 'unreadable-file',
    problem ? sayProblem(problem) : { zh: '文件读不出来。', en: 'The file cannot be read.' },
  );
}

const sayProblem = (problem: TableProblem): Said => ({
  zh: `${problem.found}；应是${problem.expected}。${problem.cure}`,
  en: `${capitalised(problem.foundEn)}; expected: ${problem.expectedEn}. ${problem.cureEn}`,
});

/** Fastify's own faults of a body, with the limits of this address. */
function explainBody(error: FastifyError): never {
  if (error.statusCode === 413) {
    throw new Problem('too-large', {
      zh: '稿子太大：文字最多 1 MB，.docx 最多 10 MB。请只发通报正文。',
      en: 'The draft is too large: a text may have 1 MB, a .docx 10 MB. Send only the text of the bulletin.',
    });
  }
  if (error.statusCode === 415) {
    throw new Problem('unsupported-type', {
      zh: `可以发 JSON（{"text": "…"}）、.txt（text/plain）或 .docx（${DRAFT_TYPES.docx}）。`,
      en: `Send JSON ({"text": "…"}), a .txt (text/plain) or a .docx (${DRAFT_TYPES.docx}).`,
    });
  }
  throw error;
}
