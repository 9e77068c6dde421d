import { ApiProblem } from './client.ts';

export interface Refusal {
  title: string;
  /** Why, and what to do. */
  detail: string;
}

/** What the API gives as its reason; anything else is a fault of ours: logged, and said as `failed`. */
export function toRefusal(error: unknown, failed: Refusal): Refusal {
  if (error instanceof ApiProblem) {
    const { title, detail } = error.problem;
    return { title, detail };
  }
  console.error(error);
  return failed;
}
