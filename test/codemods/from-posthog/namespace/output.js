import { OpenAI } from 'amplitude-ai/openai';
import { Anthropic } from 'amplitude-ai/anthropic';
import posthog from './posthog.js';

const openai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });
const claude = new Anthropic({ apiKey: process.env.ANTHROPIC_API_KEY });
export { claude, openai };
