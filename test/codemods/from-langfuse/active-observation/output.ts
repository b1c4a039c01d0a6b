import { observe } from 'amplitude-ai';
import { answer } from './answer.ts';

export async function main(question: string) {
  await observe(async () => {
    await answer(question);
  }, { name: 'user-request' })();
}
