import * as phAI from '@posthog/ai';
import posthog from './posthog.js';

const openai = new phAI.OpenAI({ apiKey: process.env.OPENAI_API_KEY, posthog });
const claude = new phAI.Anthropic({ apiKey: process.env.ANTHROPIC_API_KEY, posthog });
export { claude, openai };
