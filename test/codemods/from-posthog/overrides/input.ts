import { OpenAI } from '@posthog/ai/openai';
import { posthog } from './posthog.ts';

const local = new OpenAI({ apiKey: 'none', baseURL: 'http://localhost:8000/v1', posthog });
export const ask = (input: string) =>
  local.embeddings.create({
    model: 'nomic-embed',
    input,
    posthogModelOverride: 'nomic-embed-text-v1.5',
    posthogCostOverride: { inputCost: 0, outputCost: 0 },
    posthogCaptureImmediate: true,
  });
