import { traceable } from 'langsmith/traceable';

export const pipeline = traceable(
  async (question: string) => {
    return question.toUpperCase();
  },
  { name: 'pipeline' },
);
