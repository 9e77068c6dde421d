import type { Limits } from './messages.ts';

/** `ended`: the process is gone, nobody knows why; `fault`: the job threw. */
export type StopReason = 'time' | 'memory' | 'ended' | 'fault';

/** A job that came to no result, and the limits under which it ran. */
export class JobStopped extends Error {
  readonly reason: StopReason;
  readonly limits: Limits;

  constructor(reason: StopReason, limits: Limits, message: string = reason) {
    super(message);
    this.name = 'JobStopped';
    this.reason = reason;
    this.limits = limits;
  }
}
