import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseServer, type Known } from '#server/store/postgres/choose-server.ts';
import { Standing } from '#server/store/postgres/standing.ts';
import { Problem } from '#server/problem.ts';
import { Node, NoServer, SERVERS, type Real } from '#test/support/node-of-many.ts';

const ONE = { origin: 'one', timeline: 1 };
const replica = (load: number, asked = 0): Known => ({
  seen: { isReplica: true, load, lagSeconds: 0, ...ONE },
  asked,
});
const primary = (load: number): Known => ({
  seen: { isReplica: false, load, lagSeconds: 0, ...ONE },
  asked: 0,
});
const away: Known = { seen: null, asked: 0 };

describe('a question', () => {
  const none = new Set<Known>();
  const cases = [
    {
      name: 'of the house goes to the primary',
      all: [replica(3), primary(3)],
      from: 'primary',
      to: 1,
    },
    {
      name: 'of what is published to a replica',
      all: [primary(3), replica(3)],
      from: 'replica',
      to: 1,
    },
    {
      name: 'to the one that is asked least',
      all: [replica(3, 2), replica(3, 1)],
      from: 'replica',
      to: 1,
    },
    { name: 'to none that is behind', all: [replica(2), primary(3)], from: 'replica', to: 1 },
    { name: 'to none that is away', all: [away, replica(3)], from: 'primary', to: 1 },
    {
      name: 'to any that has the newest where two are primaries',
      all: [primary(2), primary(3), replica(2)],
      from: 'primary',
      to: 1,
    },
    { name: 'to nobody where all are behind', all: [replica(2), away], from: 'replica', to: null },
  ] as const;
  test.for(cases)('$name', ({ all, from, to }) => {
    const chosen = chooseServer<Known>(all, { from, newest: 3, failed: none });
    expect(chosen).toBe(to === null ? null : all[to]);
  });

  test('goes back to replicas when the primary lost what was seen', () => {
    const all = [primary(5), replica(5)];
    const standing = new Standing(all);
    standing.look(all[0]!)();
    standing.note(7);
    expect(standing.choose('replica', none)).toBe(all[0]);
    standing.look(all[0]!)();
    expect(standing.choose('replica', none)).toBe(all[1]);
  });

  test('heeds a load that was noted while the primary was asked', () => {
    const all = [primary(5), replica(5)];
    const standing = new Standing(all);
    const answered = standing.look(all[0]!);
    standing.note(6);
    answered();
    expect(standing.choose('replica', none)).toBe(all[0]);
  });
});

describe('of two that take themselves for the primary', () => {
  const on = (timeline: number, load: number, origin = 'one'): Known => ({
    seen: { isReplica: false, load, lagSeconds: 0, origin, timeline },
    asked: 0,
  });
  const looked = (all: readonly Known[]) => {
    const standing = new Standing(all);
    standing.look(all[0]!)();
    return standing;
  };

  test('the one that was promoted last is it, and the other is not asked', () => {
    const all = [on(1, 9), on(2, 5), replica(5)];
    const standing = looked(all);
    expect(standing.primary).toBe(all[1]);
    expect(standing.outside(all[0]!)).toBe('former');
    expect(standing.choose('replica', new Set([all[1]!, all[2]!]))).toBeNull();
    all[1]!.seen = null;
    standing.look(all[1]!)();
    expect(standing.primary).toBeNull();
    expect(standing.choose('primary', new Set())).toBe(all[2]);
  });

  test('neither is where both began alike, and both are read', () => {
    const all = [on(2, 5), on(2, 5)];
    const standing = looked(all);
    expect(standing.primary).toBeNull();
    expect(standing.choose('primary', new Set())).toBe(all[0]);
    expect(standing.choose('primary', new Set([all[0]!]))).toBe(all[1]);
  });

  test('one of another database counts for nothing, also where it was seen first', () => {
    const all: Known[] = [{ seen: null, asked: 0 }, on(7, 900, 'other'), replica(5)];
    const standing = looked(all);
    all[0]!.seen = on(1, 5).seen;
    standing.look(all[0]!)();
    expect(standing.outside(all[1]!)).toBe('foreign');
    expect(standing.primary).toBe(all[0]);
    expect(standing.choose('replica', new Set())).toBe(all[2]);
  });
});

test('without a primary goes to the replica that came farthest', () => {
  const all = [away, replica(4), replica(6)];
  const standing = new Standing(all);
  standing.look(away)();
  expect(standing.choose('primary', new Set())).toBe(all[2]);
  expect(standing.choose('replica', new Set([all[2]!]))).toBeNull();
});

const NODES = 2;
const READERS = 2;

const at = (many: number) => fc.nat({ max: many - 1 });
const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('commit' as const) }) },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('apply' as const),
        server: at(SERVERS),
        loads: fc.integer({ min: 1, max: 3 }),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('look' as const),
        node: at(NODES),
        server: at(SERVERS),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constant('look-ends' as const), node: at(NODES) }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('hear' as const), node: at(NODES) }) },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('turn' as const), server: at(SERVERS) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('promote' as const), server: at(SERVERS) }),
    },
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('read' as const),
        node: at(NODES),
        reader: at(READERS),
      }),
    },
  ),
  { maxLength: 80 },
);

test('who hands on the load that was seen is never shown an older one, whichever node and server answer', async () => {
  let answers = 0;
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const real: Real[] = Array.from({ length: SERVERS }, (_, index) => ({
        isUp: true,
        isReplica: index > 0,
        load: 0,
        timeline: 1,
      }));
      const nodes = Array.from({ length: NODES }, () => new Node(real));
      for (const node of nodes) {
        real.forEach((_, server) => {
          node.look(server);
          node.lookEnds();
        });
      }
      const seen = Array.from({ length: READERS }, () => 0);
      /** The one that takes what is written; one that comes back after a promotion takes nothing more. */
      let main = 0;
      for (const step of all) {
        if (step.kind === 'commit' && real[main]!.isUp) real[main]!.load += 1;
        if (step.kind === 'apply') {
          const one = real[step.server]!;
          if (one.isUp && one.isReplica)
            one.load = Math.min(one.load + step.loads, real[main]!.load);
        }
        if (step.kind === 'look') nodes[step.node]!.look(step.server);
        if (step.kind === 'look-ends') nodes[step.node]!.lookEnds();
        if (step.kind === 'hear') nodes[step.node]!.hear();
        if (step.kind === 'turn') real[step.server]!.isUp = !real[step.server]!.isUp;
        if (step.kind === 'promote') {
          const one = real[step.server]!;
          // Of those that lost nothing: what is lost no server can show.
          if (!real[main]!.isUp && one.isUp && one.isReplica && one.load === real[main]!.load) {
            one.isReplica = false;
            one.timeline = real[main]!.timeline + 1;
            main = step.server;
          }
        }
        if (step.kind === 'read') {
          const reader = step.reader;
          try {
            const { load, held } = await nodes[step.node]!.answer(seen[reader]!);
            expect(load).toBeGreaterThanOrEqual(seen[reader]!);
            expect(held).toBeGreaterThanOrEqual(load);
            seen[reader] = load;
            answers += 1;
          } catch (error) {
            // It is told so, and that is no older state.
            if (
              !(error instanceof NoServer) &&
              !(error instanceof Problem && error.code === 'behind')
            )
              throw error;
          }
        }
      }
    }),
    { numRuns: 3000 },
  );
  expect(answers).toBeGreaterThan(1000);
});
