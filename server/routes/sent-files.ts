import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { personal } from '#server/plugins/doors.ts';
import { requireRight } from '#server/plugins/who.ts';
import type { EndpointShape } from '#server/schemas/api/endpoint.ts';
import { described } from './described.ts';
import { deskReplies } from './desk-replies.ts';
import { problemReply } from './endpoint.ts';
import { explainUpload, MAX_FILE, MULTIPART } from './uploaded-files.ts';

/** Refusals beside those of every address that takes files. */
export const FILE_REFUSALS = { 413: problemReply, 415: problemReply, 503: problemReply };

/** The plugin reads it: nothing is there yet to be validated. */
export const FILES_BODY = {
  'multipart/form-data': {
    schema: Type.Unknown({ description: 'The files, any field name.' }),
  },
};

/** Addresses to which files are sent to be read, and not kept. */
export function withSentFiles(app: FastifyInstance, add: (own: FastifyInstance) => void): void {
  void app.register(async (own) => {
    await own.register(multipart, MULTIPART);
    // Before megabytes are taken in from who may not send them.
    own.addHook('onRequest', (request, _reply, next) => {
      requireRight(request, 'enter');
      next();
    });
    add(own);
  });
}

/** What such an address is told beside its handler. */
export function sentFiles(shape: EndpointShape) {
  return {
    config: personal,
    bodyLimit: MAX_FILE,
    errorHandler: explainUpload,
    schema: {
      ...described(shape, { ...deskReplies, ...FILE_REFUSALS }),
      body: { content: FILES_BODY },
    },
  };
}
