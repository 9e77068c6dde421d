import plugin from 'fastify-plugin';
import { changedReleases } from '#domain/changed-releases.ts';
import type { Published } from '#server/schemas/events.ts';
import { whenTold } from '#server/store/database.ts';
import { findLoad } from '#server/store/loads.ts';
import { readView, type DataView } from '#server/view/data-view.ts';

/** What is published, from one moment to the next. */
export interface Publication extends Published {
  /** The load by which it came. */
  loadId: number;
}

declare module 'fastify' {
  interface FastifyInstance {
    publications: {
      /** Calls back for each publication from now on; gives the way to stop. */
      subscribe: (listener: Listener) => () => void;
      /** What came after a load, null where nothing did; of a load that is not known, all there is. */
      since: (loadId: number | null) => Promise<Publication | null>;
    };
  }
}

type Listener = (publication: Publication) => void;

/**
 * Watches what is published, whoever publishes: this server, or a command in another process. One
 * look every few seconds for all who listen, and at once where commits are told; none while nobody does.
 */
export const publications = plugin<{ everyMs: number }>((app, { everyMs }, done) => {
  const listeners = new Set<Listener>();
  let timer: NodeJS.Timeout | null = null;
  /** Stops hearing of commits, where they are told. */
  let unheard: (() => void) | null = null;
  let isLooking = false;
  let known: DataView | null = null;

  async function look(): Promise<void> {
    const view = await app.view();
    const before = known;
    known = view;
    if (before === null || before.version === view.version) return;
    const publication = publicationOf(before.releases, view);
    for (const listener of listeners) listener(publication);
  }

  async function lookOnce(): Promise<void> {
    if (isLooking) return;
    isLooking = true;
    try {
      await look();
    } catch (error) {
      // A busy database is looked at again; one that was closed has nobody listening.
      if (listeners.size > 0) app.log.error(error);
    } finally {
      isLooking = false;
    }
  }

  function stop(): void {
    if (timer) clearInterval(timer);
    timer = null;
    unheard?.();
    unheard = null;
    known = null;
  }

  app.decorate('publications', {
    subscribe: (listener) => {
      listeners.add(listener);
      timer ??= setInterval(() => void lookOnce(), everyMs).unref();
      unheard ??= whenTold(app.db, () => void lookOnce());
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stop();
      };
    },
    since: async (loadId) => {
      const view = await app.view();
      // From here on: a publication between now and the next look is not missed.
      known ??= view;
      if (loadId === null || loadId === view.loadId) return null;
      const load = loadId < view.loadId ? await findLoad(app.db, loadId) : null;
      if (load?.version === view.version) return null;
      return publicationOf(load ? (await readView(app.db, load)).releases : [], view);
    },
  });
  app.addHook('preClose', (closed) => {
    listeners.clear();
    stop();
    closed();
  });
  done();
});

function publicationOf(before: DataView['releases'], view: DataView): Publication {
  const { version, loadId, releases } = view;
  return { version, loadId, releases: changedReleases(before, releases) };
}
