import { problemReply } from './endpoint.ts';

/** How the desk's addresses may refuse. */
export const deskReplies = {
  400: problemReply,
  401: problemReply,
  403: problemReply,
  404: problemReply,
  409: problemReply,
};
