import { observe } from 'amplitude-ai';

export const pipeline = observe(
  async (question: string) => {
    return question.toUpperCase();
  },
  { name: 'pipeline' },
);
