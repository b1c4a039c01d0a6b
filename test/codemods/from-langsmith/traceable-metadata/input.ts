import { traceable } from 'langsmith/traceable';

export const handler = (userId: string) =>
  traceable((text: string) => text.length, { name: 'count', tags: ['a'], metadata: { user_id: userId } });
