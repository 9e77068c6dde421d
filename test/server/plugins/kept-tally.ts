import type { FastifyInstance } from 'fastify';

/** What the answers that an app keeps come to. */
export async function tallyOf(app: FastifyInstance) {
  const { body } = await app.inject({ url: '/metrics', headers: { host: '127.0.0.1:3000' } });
  const valueOf = (name: string) =>
    Number(new RegExp(`^tongbao_kept_answer_${name} (\\S+)$`, 'mu').exec(body)?.[1]);
  return { hits: valueOf('hits_total'), misses: valueOf('misses_total'), bytes: valueOf('bytes') };
}
