import { Client } from 'langsmith';

const client = new Client();
export const feedback = (runId: string) => client.createFeedback(runId, 'thumbs', { score: 1 });
