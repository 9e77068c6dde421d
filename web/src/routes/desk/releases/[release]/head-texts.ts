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

/** What was typed and nothing else, with what it was: others may write at the same head. */
export function headChange(typed: Partial<HeadTexts>, info: Info): ReleaseHeadChange {
  const { docNo, publishedOn, urgedOn, completeWithout, ...plain } = typed;
  return {
    ...plain,
    ...(docNo !== undefined && { docNo: docNo.trim() || null }),
    ...(publishedOn !== undefined && { publishedOn: publishedOn.trim() || null }),
    ...(urgedOn !== undefined && { urgedOn: urgedOn.trim() || null }),
    ...(completeWithout !== undefined && {
      completeWithout: completeWithout.split(/[\s,，、;；]+/u).filter((entry) => entry !== ''),
    }),
    was: {
      ...(typed.title !== undefined && { title: info.title }),
      ...(docNo !== undefined && { docNo: info.docNo }),
      ...(publishedOn !== undefined && { publishedOn: info.publishedOn }),
      ...(urgedOn !== undefined && { urgedOn: info.urgedOn ?? null }),
      ...(completeWithout !== undefined && { completeWithout: info.completeWithout ?? [] }),
      ...(typed.opening !== undefined && { opening: info.opening }),
      ...(typed.closing !== undefined && { closing: info.closing }),
    },
  };
}
