import { emitUserMessage } from 'amplitude-ai/observability';
import { amplitude } from './amplitude.js';

export const said = (content: string) => emitUserMessage(amplitude, { userId: 'user-42', content });
