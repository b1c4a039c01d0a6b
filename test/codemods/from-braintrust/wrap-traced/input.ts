import { wrapTraced } from 'braintrust';

export const answer = wrapTraced(async function answer(question: string) {
  return question.length;
});
export const named = wrapTraced(async (q: string) => q, { name: 'named' });
