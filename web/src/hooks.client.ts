import type { HandleClientError } from '@sveltejs/kit/hooks';
import { ApiProblem } from '#lib/api/client.ts';
import { words } from '#lib/ui/words.ts';

/** Gives every failure the three parts the error page shows: what, why, and how to mend it. */
export const handleError: HandleClientError = ({ kind, error }) => {
  if (error instanceof ApiProblem) {
    const { status, title, detail, code } = error.problem;
    return { status, title, message: detail, code };
  }
  if (kind === 'framework' && error.status === 404) {
    return {
      status: 404,
      ...words.noPage,
      code: null,
    };
  }
  console.error(error);
  return {
    status: 500,
    ...words.failed,
    code: null,
  };
};
