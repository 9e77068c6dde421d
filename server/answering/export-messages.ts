import type { AskedExport, ViewRef } from '#server/exporting/begin-export.ts';
import type { Written } from '#server/exporting/write-export.ts';
import type { ToldProblem } from '#server/problem.ts';
import type { Fault } from '#server/store/writer/messages.ts';

/** A file as the thread is asked for it. */
export interface ExportOrder {
  of: ViewRef;
  asked: AskedExport;
}

/** What went wrong: what whoever asked is to be told, or a fault. */
export type Failure = { problem: ToldProblem } | { fault: Fault };

/** `taken` gives back the memory of a piece; `leave` ends a writing that nobody wants any more. */
export type ToExports =
  | { kind: 'look' | 'write'; id: number; order: ExportOrder }
  | { kind: 'taken'; id: number; spare: ArrayBuffer }
  | { kind: 'leave'; id: number }
  | { kind: 'close' };

/** The bytes of a piece are the first of its memory. */
export type FromExports =
  | { kind: 'looked'; id: number; told: { rows: number | null; isShort: boolean } }
  | { kind: 'piece'; id: number; memory: ArrayBuffer; length: number }
  | { kind: 'written'; id: number; written: Written }
  | { kind: 'failed'; id: number; failure: Failure };
