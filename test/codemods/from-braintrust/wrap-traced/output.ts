import { observe } from 'amplitude-ai';

export const answer = observe(async function answer(question: string) {
  return question.length;
});
export const named = observe(async (q: string) => q, { name: 'named' });
