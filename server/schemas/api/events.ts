import { Published } from '../events.ts';
import type { StreamShape } from './endpoint.ts';

/** What is told while somebody listens. */
export const eventsApi = {
  publications: {
    path: '/events',
    tag: 'releases',
    summary: 'Events of publication',
    events: { published: Published },
  },
} as const satisfies Record<string, StreamShape>;
