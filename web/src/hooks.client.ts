import type { HandleClientError } from '@sveltejs/kit/hooks';
import { ApiProblem } from '#lib/api/client.ts';

/** Gives every failure the three parts the error page shows: what, why, and how to mend it. */
export const handleError: HandleClientError = ({ kind, error }) => {
  if (error instanceof ApiProblem) {
    const { status, title, detail, code } = error.problem;
    return { status, title, message: detail, code };
  }
  if (kind === 'framework' && error.status === 404) {
    return {
      status: 404,
      title: '没有这一页',
      message: '地址可能有误。请从上方目录进入，或回到总览。',
      code: null,
    };
  }
  console.error(error);
  return {
    status: 500,
    title: '页面出错了',
    message: '请重试；若仍出错，请把这一页的地址告诉维护者。',
    code: null,
  };
};
