import type { Actor } from '#domain/roles.ts';
import type { LogLevel } from '#server/log-output.ts';
import type { ProblemCode } from '#server/problem.ts';
import type { Fault, Order, Outcome } from '#server/store/writer/messages.ts';
import type { WriteKind } from '#server/store/writer/write-kind.ts';

/** A request as the thread that took it has understood it: who asks, and what of its head matters. */
export interface Asking {
  /** What the request is called in the log. */
  requestId: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With its query. */
  url: string;
  accept: string | undefined;
  /** JSON; null where there is none. */
  body: string | null;
  actor: Actor | null;
  /** With what addresses begin that leave the house. */
  site: string;
  /** When it was asked. */
  now: Date;
  /** The data that it is answered from; null: the newest, for whoever changes something. */
  load: LoadRef | null;
}

/** 0 and `empty` while nothing is loaded. */
export interface LoadRef {
  id: number;
  version: string;
}

/** An answer, ready to be sent, and what else is to be known of it. */
export interface Answered {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: Uint8Array<ArrayBuffer>;
  isPersonal: boolean;
  withheld: number;
  problem: ProblemCode | null;
  fault: string | null;
}

/** How a lane is started. */
export interface LaneOptions {
  database: string;
  /** Of its replicas. */
  readUrls?: readonly string[];
  logLevel: LogLevel;
}

/** What a lane wants of the one thread that writes, and of the queue before it. */
export type WriteCall =
  { kind: 'enter'; write: WriteKind } | { kind: 'tell'; order: Order } | { kind: 'give-back' };

/** Of `enter` what is left of the time to wait for other processes, of `tell` what came of it. */
export type Given = { waitMs: number } | { outcome: Outcome<never> } | { fault: Fault };

export type ToLane =
  | { kind: 'open'; options: LaneOptions }
  | { kind: 'ask'; id: number; asking: Asking }
  | { kind: 'given'; call: number; given: Given }
  | { kind: 'close' };

export type FromLane =
  | { kind: 'ready' }
  | { kind: 'answered'; id: number; answered: Answered }
  | { kind: 'failed'; id: number; fault: Fault }
  | { kind: 'call'; call: number; what: WriteCall }
  | { kind: 'log'; line: string };
