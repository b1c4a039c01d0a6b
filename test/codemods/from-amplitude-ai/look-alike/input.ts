import { AmplitudeAI } from 'amplitude-ai';
import { track } from './tracking.ts';

const ai = new AmplitudeAI({ apiKey: '@amplitude/ai' });
ai.agent('bot').session().trackUserMessage({ content: 'Hi' });
track.trackUserMessage('Hi');
