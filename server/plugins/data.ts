import type { FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import { clearanceOf, type Clearance } from '#domain/access.ts';
import { Problem } from '#server/problem.ts';
import { changeMark, publishedDb, serversOf, type Db } from '#server/store/database.ts';
import { latestLoad } from '#server/store/loads.ts';
import { withholdFrom } from '#server/view/withholding.ts';
import { readView, viewAsOf, type DataView } from '#server/view/data-view.ts';
import { catchUp, loadSeenBy, tellLoad } from './seen-loads.ts';
import { requireRight } from './who.ts';

/** The parameters by which any address is asked for another view than the current one. */
export interface ViewQuery {
  asOf?: string;
  draft?: string;
}

declare module 'fastify' {
  interface FastifyInstance {
    db: Db;
    /** The clock. */
    now: () => Date;
    /**
     * What is published now, whole: for those who work on it. Dictionary and releases are read once
     * for each version, and while nothing was committed nothing is asked. What is told to others comes
     * from `data` or `viewFor`.
     */
    view: () => Promise<DataView>;
    /** What was published when a request first asked: one version, however often it asks. */
    publishedFor: (request: FastifyRequest) => Promise<DataView>;
    /** The same, as the one who asks may see it, or whoever has that clearance. */
    viewFor: (request: FastifyRequest, clearance?: Clearance) => Promise<DataView>;
    /** What is published now, or was as of an earlier moment, as seen with that clearance. */
    viewAt: (clearance: Clearance, asOf?: string) => Promise<DataView>;
    /** What this request asks for, as the one who asks may see it: now, as of an earlier moment, or with a draft. */
    data: (request: FastifyRequest) => Promise<DataView>;
  }
  interface FastifyRequest {
    /** How much was withheld of what it was answered from. */
    withheld: number;
  }
}

export interface DataOptions {
  db: Db;
  now: () => Date;
  /** Of which load a request is to be answered; null: the last one. */
  loadAsked?: () => { id: number; version: string } | null;
  /** Publishes what is due, and tells from when on more may be; called before anything is read. */
  publishDue: (db: Db, now: Date) => Promise<string | null>;
  /** The data with the open edition of a release, as if it were published. */
  openDraft: (published: DataView, releaseId: string, now: Date) => Promise<DataView>;
}

export const data = plugin<DataOptions>((app, options, done) => {
  const { db, now, publishDue, openDraft, loadAsked = () => null } = options;
  let cached: DataView | null = null;
  let known: { mark: string | null; dueAt: string | null; view: DataView } | null = null;
  async function viewOf(load: { id: number; version: string } | null): Promise<DataView> {
    if (cached?.version !== (load?.version ?? 'empty')) cached = await readView(db, load);
    return cached;
  }
  app.decorate('db', db);
  app.decorate('now', now);
  app.decorate('view', async () => {
    const told = loadAsked();
    if (told) return viewOf(told);
    // Of before anything is read: what is committed meanwhile is looked for the next time.
    const mark = changeMark(db);
    if (mark !== null && known?.mark === mark && !isPast(known.dueAt, now())) return known.view;
    const dueAt = await publishDue(db, now());
    known = { mark, dueAt, view: await viewOf(await latestLoad(db)) };
    return known.view;
  });
  const asked = new WeakMap<FastifyRequest, Promise<DataView>>();
  app.decorate('publishedFor', (request) => {
    const view = asked.get(request) ?? viewSince(loadSeenBy(request));
    asked.set(request, view);
    return view;
  });
  const caughtUp = catchUp(app.view, () => {
    known = null;
  });
  // A file is the same for all who have it open: what is not there was never there.
  const viewSince = (load: number) => (serversOf(db) === null ? app.view() : caughtUp(load));
  app.addHook(
    'onSend',
    tellLoad(app, (request) => asked.get(request)),
  );
  app.decorateRequest('withheld', 0);
  app.decorate('viewAt', async (clearance, asOf) => {
    const published = await app.view();
    const whole = asOf === undefined ? published : await viewAsOf(published, asOf);
    return withholdFrom(whole, clearance, published);
  });
  app.decorate('viewFor', async (request, clearance = clearanceOf(request.actor)) => {
    const published = await app.publishedFor(request);
    return withholdFrom(published, clearance, published);
  });
  app.decorate('data', async (request) => {
    const newest = await app.publishedFor(request);
    const isDraft = readViewQuery(request.query).draft !== undefined;
    // A draft is the house's, and read where it is written.
    const published = isDraft ? newest : near(newest);
    const whole = await askedFor(request, published);
    const view = await withholdFrom(whole, clearanceOf(request.actor), published);
    request.withheld = view.withheld;
    return view;
  });
  const ofReplicas = new WeakMap<DataView, DataView>();
  /** The same, read where many may read. */
  function near(view: DataView): DataView {
    const other = publishedDb(db, view.loadId);
    if (other === db) return view;
    const found = ofReplicas.get(view) ?? { ...view, db: other };
    ofReplicas.set(view, found);
    return found;
  }
  async function askedFor(request: FastifyRequest, published: DataView): Promise<DataView> {
    const { asOf, draft } = readViewQuery(request.query);
    if (draft !== undefined) {
      requireRight(request, 'read-drafts');
      if (asOf !== undefined)
        throw new Problem('bad-request', {
          zh: 'draft 和 asOf 不能同时使用。',
          en: 'draft and asOf cannot be used together.',
        });
      return openDraft(published, draft, now());
    }
    return asOf === undefined ? published : viewAsOf(published, asOf);
  }
  app.addHook('onClose', () => db.destroy());
  done();
});

const isPast = (at: string | null, now: Date) => at !== null && at <= now.toISOString();

/** Routes have validated them; here they are only picked out. */
function readViewQuery(query: unknown): ViewQuery {
  if (typeof query !== 'object' || query === null) return {};
  const { asOf, draft }: { asOf?: unknown; draft?: unknown } = query;
  return {
    ...(typeof asOf === 'string' && { asOf }),
    ...(typeof draft === 'string' && { draft }),
  };
}
