import type { FastifyInstance, FastifyRequest } from 'fastify';
import { importTemplate } from '#server/desk/import-template.ts';
import { shapeTemplate } from '#server/desk/shape-template.ts';
import { writeTemplateFile } from '#server/desk/template-file.ts';
import {
  changeTemplate,
  deleteTemplate,
  keepTemplate,
  requireTemplate,
  restoreTemplate,
} from '#server/desk/templates.ts';
import { personal } from '#server/plugins/doors.ts';
import { requireRight } from '#server/plugins/who.ts';
import { templatesApi } from '#server/schemas/api/templates.ts';
import { listTemplates, listTemplateVersions } from '#server/store/templates.ts';
import { described, type Asked } from './described.ts';
import { deskReplies } from './desk-replies.ts';
import { attachment, problemReply } from './endpoint.ts';
import { toTemplate, toTemplateHead, toTemplateVersion } from './template-reply.ts';

const config = personal;
const refusals = { ...deskReplies, 422: problemReply, 503: problemReply };
const bodyLimit = 8 * 1024 * 1024;

/** How the files of one source are read, kept under a name. */
export function templateRoutes(app: FastifyInstance): void {
  const doing = (request: FastifyRequest) => ({
    actor: requireRight(request, 'report'),
    now: app.now(),
  });
  readingRoutes(app);
  app.post<Asked<typeof templatesApi.make>>(templatesApi.make.path, {
    config,
    bodyLimit,
    schema: described(templatesApi.make, refusals),
    handler: async (request, reply) => {
      const act = doing(request);
      const { name, source, from } = request.body;
      const sheets = await shapeTemplate(await app.view(), from);
      const kept = await keepTemplate(app.db, { name: name.trim(), source, sheets }, act);
      return reply.code(201).send(toTemplate(kept));
    },
  });
  app.put<Asked<typeof templatesApi.change>>(templatesApi.change.path, {
    config,
    bodyLimit,
    schema: described(templatesApi.change, refusals),
    handler: async (request) => {
      const act = doing(request);
      const { name, source, from, version: base } = request.body;
      const sheets = from && (await shapeTemplate(await app.view(), from));
      const change = { name: name.trim(), source, ...(sheets && { sheets }), base };
      return toTemplate(await changeTemplate(app.db, request.params.template, change, act));
    },
  });
  app.delete<Asked<typeof templatesApi.remove>>(templatesApi.remove.path, {
    config,
    schema: described(templatesApi.remove, refusals),
    handler: async (request) =>
      toTemplateHead(await deleteTemplate(app.db, request.params.template, doing(request))),
  });
  app.post<Asked<typeof templatesApi.restore>>(templatesApi.restore.path, {
    config,
    schema: described(templatesApi.restore, refusals),
    handler: async (request) => {
      const { template, version } = request.params;
      return toTemplate(await restoreTemplate(app.db, template, version, doing(request)));
    },
  });
  app.post<Asked<typeof templatesApi.import>>(templatesApi.import.path, {
    config,
    bodyLimit,
    schema: described(templatesApi.import, refusals),
    handler: async (request, reply) => {
      const kept = await importTemplate(app.db, request.body, doing(request));
      return reply.code(201).send(toTemplate(kept));
    },
  });
}

function readingRoutes(app: FastifyInstance): void {
  app.get<Asked<typeof templatesApi.templates>>(templatesApi.templates.path, {
    config,
    schema: described(templatesApi.templates, refusals),
    handler: async (request) => {
      requireRight(request, 'report');
      return (await listTemplates(app.db)).map(toTemplateHead);
    },
  });
  app.get<Asked<typeof templatesApi.template>>(templatesApi.template.path, {
    config,
    schema: described(templatesApi.template, refusals),
    handler: async (request) => {
      requireRight(request, 'report');
      return toTemplate(await requireTemplate(app.db, request.params.template));
    },
  });
  app.get<Asked<typeof templatesApi.versions>>(templatesApi.versions.path, {
    config,
    schema: described(templatesApi.versions, refusals),
    handler: async (request) => {
      requireRight(request, 'report');
      const { id } = await requireTemplate(app.db, request.params.template);
      return (await listTemplateVersions(app.db, id)).map(toTemplateVersion);
    },
  });
  app.get<Asked<typeof templatesApi.file>>(templatesApi.file.path, {
    config,
    schema: described(templatesApi.file, refusals),
    handler: async (request, reply) => {
      requireRight(request, 'report');
      const template = await requireTemplate(app.db, request.params.template);
      const name = attachment(`${template.name}.json`, 'template.json');
      reply.header('content-disposition', name);
      return writeTemplateFile(template);
    },
  });
}
