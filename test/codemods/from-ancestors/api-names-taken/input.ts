import { createInstance } from '@amplitude/analytics-node';
import { emitUserMessage } from 'amplitude-ai/observability';

const amplitude = createInstance();
const ai = 'taken';

export const said = (content: string) => emitUserMessage(amplitude, { userId: ai, content });
