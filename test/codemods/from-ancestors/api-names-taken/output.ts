import { createInstance } from '@amplitude/analytics-node';
import { AmplitudeAI } from 'amplitude-ai';

const amplitude = createInstance();
const amplitudeAi = new AmplitudeAI({ amplitude });
const ai = 'taken';

export const said = (content: string) => amplitudeAi.trackUserMessage({ userId: ai, content });
