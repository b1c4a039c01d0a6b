import { getAnthropic, getGoogle, getLangChain, getOpenAI } from 'amplitude-ai/observability';
import { amplitude } from './amplitude.js';

export const { OpenAI } = await getOpenAI({ amplitude, userId: 'user-42' });
export const { Anthropic } = await getAnthropic({ amplitude });
export const { GoogleGenAI } = await getGoogle({ amplitude });
export const { AmplitudeLangChainCallback } = await getLangChain({ amplitude });
