import type { EditionDetail, ReleaseHeadChange } from '#server/schemas/desk.ts';

/** The head of a release as it is typed. */
export interface HeadTexts {
  title: string;
  docNo: string;
  publishedOn: string;
  completeWithout: string;
  urgedOn: string;
  opening: string;
  closing: string;
}

type Info = EditionDetail['info'];

/** @param without whom ranks do not wait for, by name */
export const headTexts = (
  { title, docNo, publishedOn, urgedOn = null, opening, closing }: Info,
  without: readonly string[],
): HeadTexts => ({
  title,
  docNo: docNo ?? '',
  publishedOn: publishedOn ?? '',
  completeWithout: without.join('、'),
  urgedOn: urgedOn ?? '',
  opening,
  closing,
});

/** What is typed, each with the head as it was when one began to type it. */
export type TypedHead = Partial<Record<keyof HeadTexts, { text: string; began: Info }>>;

/** What was typed and nothing else, with what it was: others may write at the same head. */
export function headChange(typed: TypedHead): ReleaseHeadChange {
  const { title, docNo, publishedOn, urgedOn, completeWithout, opening, closing } = typed;
  return {
    ...(title && { title: title.text }),
    ...(docNo && { docNo: docNo.text.trim() || null }),
    ...(publishedOn && { publishedOn: publishedOn.text.trim() || null }),
    ...(urgedOn && { urgedOn: urgedOn.text.trim() || null }),
    ...(completeWithout && {
      completeWithout: completeWithout.text.split(/[\s,，、;；]+/u).filter((entry) => entry !== ''),
    }),
    ...(opening && { opening: opening.text }),
    ...(closing && { closing: closing.text }),
    was: {
      ...(title && { title: title.began.title }),
      ...(docNo && { docNo: docNo.began.docNo }),
      ...(publishedOn && { publishedOn: publishedOn.began.publishedOn }),
      ...(urgedOn && { urgedOn: urgedOn.began.urgedOn ?? null }),
      ...(completeWithout && { completeWithout: completeWithout.began.completeWithout ?? [] }),
      ...(opening && { opening: opening.began.opening }),
      ...(closing && { closing: closing.began.closing }),
    },
  };
}

/** What is still to be saved once `sent` was: that which was typed meanwhile. */
export function typedSince(typed: TypedHead, sent: TypedHead, saved: Info): TypedHead {
  const since = entriesOf(typed).filter(([field, { text }]) => text !== sent[field]?.text);
  return Object.fromEntries(
    since.map(([field, { text, began }]) => [field, { text, began: sent[field] ? saved : began }]),
  );
}

/** Without what another has changed since one began. */
export function withTheirs(typed: TypedHead, theirs: Info): TypedHead {
  return Object.fromEntries(
    entriesOf(typed).filter(
      ([field, { began }]) => written(began[field]) === written(theirs[field]),
    ),
  );
}

/** All that was typed, by one who has seen what another wrote. */
export function withMine(typed: TypedHead, theirs: Info): TypedHead {
  return Object.fromEntries(
    entriesOf(typed).map(([field, { text }]) => [field, { text, began: theirs }]),
  );
}

const FIELDS: readonly (keyof HeadTexts)[] = [
  ...(['title', 'docNo', 'publishedOn', 'completeWithout', 'urgedOn'] as const),
  ...(['opening', 'closing'] as const),
];

const entriesOf = (typed: TypedHead) =>
  FIELDS.flatMap((field) => {
    const text = typed[field];
    return text ? [[field, text] as const] : [];
  });

/** Absent, null and an empty list are all none. */
const written = (value: Info[keyof HeadTexts]) => String(value ?? '');
