/*
 * Both ends run the same code, so what arrives has the type that the job asks for or gives back. Which
 * one, only the caller knows: `never` fits all of them.
 */

/** What goes to a child: which job, and what it is given. Anything that can be cloned. */
export interface Request<Input = unknown> {
  id: number;
  kind: string;
  input: Input;
}

/** What comes back: the result, or what the job threw. `isSpent`: the child has grown too large to go on. */
export type Reply<Value = unknown> = { id: number; isSpent: boolean } & (
  { value: Value } | { fault: string }
);

/** How long a job may compute and how large its process may grow, all of it. */
export interface Limits {
  seconds: number;
  megabytes: number;
}

/** On a busy machine a job waits for its turn: that long it may take by the clock, in multiples. */
export const PATIENCE = 4;

/** How a child is ended that has gone past a limit: its parent tells the limit by the signal. */
export const ENDED_FOR = { time: 'SIGTERM', memory: 'SIGKILL' } as const;
