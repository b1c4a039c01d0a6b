import * as amplitude from '@amplitude/analytics-node';
import { AmplitudeAI } from 'amplitude-ai';

const ai = new AmplitudeAI({ amplitude });

ai.trackUserMessage({ content: 'Hi', userId: 'user-42', context: { 'page name': 'help' } });
