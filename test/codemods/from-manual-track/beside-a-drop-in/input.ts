import * as amplitude from '@amplitude/analytics-node';
import OpenAI from 'amplitude-ai/openai';

export const openai = new OpenAI();
export const told = () => amplitude.track('openai_response', { model: 'gpt-5', provider: 'openai', latency_ms: 1 });
