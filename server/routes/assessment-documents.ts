import type { FastifyInstance, FastifyReply } from 'fastify';
import { noticeTitle } from '#domain/assessments/notice.ts';
import { filesApi } from '#server/schemas/api/files.ts';
import { writeNotice, writePaper } from '#server/answers/assessment-document.ts';
import { requireAssessed } from '#server/answers/assessment-paper.ts';
import { requireShown } from '#server/answers/assessments.ts';
import { describedFile, type Asked } from './described.ts';
import { attachment, fileName, problemReplies } from './endpoint.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Results as official documents. */
export function assessmentDocumentRoutes(app: FastifyInstance): void {
  const { assessmentNotice: notice, assessmentPaper: paper } = filesApi;
  app.get<Asked<typeof notice>>(`${notice.path}.${notice.suffixes[0]}`, {
    schema: describedFile(notice, { description: notice.summary, mediaType: DOCX }, problemReplies),
    handler: async (request, reply) => {
      const view = await app.data(request);
      const one = await requireShown(view, request.params.assessment);
      return send(reply, await writeNotice(one), fileName(noticeTitle(one), view));
    },
  });
  app.get<Asked<typeof paper>>(`${paper.path}.${paper.suffixes[0]}`, {
    schema: describedFile(paper, { description: paper.summary, mediaType: DOCX }, problemReplies),
    handler: async (request, reply) => {
      const view = await app.data(request);
      const one = await requireShown(view, request.params.assessment);
      const result = requireAssessed(one, request.params.assessed);
      const name = fileName(`${one.process.title}-${result.assessed}`, view);
      return send(reply, await writePaper(one, result), name);
    },
  });
}

function send(reply: FastifyReply, bytes: Uint8Array, name: string): Buffer {
  void reply
    .type(DOCX)
    .header('content-disposition', attachment(`${name}.docx`, 'assessment.docx'));
  return Buffer.from(bytes);
}
