import { traceable } from './tracing.ts';
import { wrapOpenAI } from '@acme/langsmith-lite';

export const a = traceable(async () => 1, { name: 'langsmith/traceable' });
export const b = wrapOpenAI({});
