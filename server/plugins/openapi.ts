import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import plugin from 'fastify-plugin';
import { addExamples } from './openapi-examples.ts';

const DESCRIPTION = `Monthly indicators of 景德镇市: actuals, targets, gaps and ranks.

Lists of the dictionary and of releases are arrays; everything inside a release is an object that names its release. Numbers are JSON numbers, a figure that is missing is null and says why. Each address also ends in \`.csv\`. Errors are RFC 9457 problem details. Every answer carries an ETag that changes with the data; one made of made-up figures, of a demonstration, carries \`Tongbao-Synthetic: true\`. \`RateLimit-*\` say how often one may still ask. What stays as it is within v1 is promised at /data/api.`;

/** OpenAPI 3.1 at /api/v1/openapi.json, readable pages for it at /api/docs, all from packages. */
export const openapi = plugin<{ version: string }>(async (app, { version }) => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: '通报 Tongbao', version, description: DESCRIPTION },
      tags: [
        { name: 'releases', description: '通报' },
        { name: 'observations', description: '数据' },
        { name: 'dictionary', description: '词典' },
        { name: 'accounts', description: '账号' },
        { name: 'audit', description: '审计日志' },
      ],
    },
    transformObject: (document) => {
      const described = 'openapiObject' in document ? document.openapiObject : {};
      addExamples(described);
      return described;
    },
  });
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    uiConfig: { validatorUrl: null, docExpansion: 'list', deepLinking: true },
    theme: { title: '通报 API' },
  });
});
