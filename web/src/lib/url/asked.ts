import type { Contract, Files } from '#server/schemas/api/contract.ts';
import type { SelectionQuery } from '#server/schemas/selection-query.ts';

/*
 * What the pages may ask of the API, out of the contract of the server: a path, a parameter or a field
 * that there is not does not compile.
 */

/** Every address by its path, however it is asked. */
export type Paths = {
  [A in keyof Contract as A extends `${string} ${infer Path}` ? Path : never]: Contract[A];
};
/** Those that are read, by their path. */
export type Reads = {
  [A in keyof Contract as A extends `GET ${infer Path}` ? Path : never]: Contract[A];
};

/** What is published: it answers for every view, and is read with one. */
export type PublishedPath = {
  [P in keyof Reads]: 'asOf' extends keyof Reads[P]['query'] ? P : never;
}[keyof Reads];

/** What is one's own or the desk's. */
export type OwnPath = Exclude<keyof Reads, PublishedPath>;

/** Every picture of figures. */
export type PicturePath = Extract<keyof Files, `/charts/${string}.svg`>;

/** Every address that changes something, by method and path. */
export type Change = Exclude<keyof Contract, `GET ${string}`>;

/** What goes with a change: what the path names, then what is sent, where there is either. */
export type Sent<A extends Change> = Contract[A]['body'] extends null
  ? Given<Contract[A]>
  : [given: All<Contract[A]>, body: Contract[A]['body']];

/** Changes that take a file as it is, or a form. */
export type TakesBytes = Holding<'bytes'>;
export type TakesForm = Holding<'form'>;
type Holding<What extends 'bytes' | 'form'> = {
  [A in Change]: [Contract[A][What]] extends [never] ? never : A;
}[Change];

/** A form: by the name of each part, the files that go under it. */
export type Parts<A extends TakesForm> = Record<Contract[A]['form'], readonly File[]>;

/** How a file of figures is written, beside which figures. */
export type FileChoice = Partial<Omit<All<Files['/observations.csv']>, 'selection'>>;

interface Taken {
  params: object;
  query: object;
}

/** What an address has to be given, by name; left out where there is nothing that must be. */
export type Given<E extends Taken> = keyof All<E> extends never
  ? []
  : Partial<All<E>> extends All<E>
    ? [given?: All<E>]
    : [given: All<E>];

/** What a path names may come out of the address of a page, as text: the server says what there is. */
export type All<E extends Taken> = Record<keyof E['params'], string | number> &
  Filters<Omit<E['query'], 'asOf' | 'draft'>>;

/** Null: no filter. Which figures is said by a query as `selectionQuery` of data.ts writes it. */
type Filters<Q> = 'vintages' extends keyof Q
  ? OrNull<Omit<Q, keyof SelectionQuery>> & { selection: URLSearchParams }
  : OrNull<Q>;

type OrNull<Q> = {
  [N in keyof Q]: Partial<Pick<Q, N>> extends Pick<Q, N> ? Q[N] | null : Q[N];
};
