import plugin from 'fastify-plugin';
import { requireActor, requireSession } from './who.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may ask at all; anybody where nothing is said. Rights are looked at by each route. */
    needs?: Need;
  }
}
type Need = 'account' | 'session';

/** For a route whose answers depend on who asks, though whoever asks may. */
export const forAnybody = { isPersonal: true } as const;
/** For those who have an account, by its key too. */
export const personal = { isPersonal: true, needs: 'account' } as const;
/** For what a person does in the browser for herself. */
export const inPerson = { isPersonal: true, needs: 'session' } as const;

/** Who has no account is sent away before what was sent is read: the same as the description says. */
export const doors = plugin((app, _options, done) => {
  app.addHook('onRequest', (request, _reply, next) => {
    const { needs } = request.routeOptions.config;
    if (needs === 'account') requireActor(request);
    if (needs === 'session') requireSession(request);
    next();
  });
  done();
});

type Scheme = Readonly<Record<string, readonly string[]>>;

/** As OpenAPI has it: any one of these will do; `{}` is nobody. */
export function securityOf(needs: Need | undefined, isWrite: boolean): readonly Scheme[] {
  const session: Scheme = isWrite ? { session: [], csrf: [] } : { session: [] };
  if (needs === 'session') return [session];
  const account = [session, { key: [] }];
  return needs === 'account' ? account : [{}, ...account];
}
