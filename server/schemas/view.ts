import { Type } from 'typebox';

/** By which what depends on the day is asked for another day. */
export const OnQuery = {
  on: Type.Optional(
    Type.String({
      pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
      description: 'How things stand on this day; today in China where left out.',
    }),
  ),
};

/** By which any address answers for another time, or with what is not published yet. */
export const ViewQuery = {
  asOf: Type.Optional(
    Type.String({
      description:
        'The data as they stood: a date, a moment (ISO 8601; Chinese time where no zone is given), or the number of a load.',
    }),
  ),
  draft: Type.Optional(
    Type.String({
      description:
        'The id of a release that is being prepared: the data as if it were published. Needs an account.',
    }),
  ),
};
