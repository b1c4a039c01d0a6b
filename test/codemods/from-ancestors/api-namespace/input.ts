import { createInstance } from '@amplitude/analytics-node';
import * as observability from 'amplitude-ai/observability';

const amplitude = createInstance();

export const said = (content: string) => observability.emitUserMessage(amplitude, { userId: 'user-42', content });
