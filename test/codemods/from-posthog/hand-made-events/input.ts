import { captureAiGeneration } from '@posthog/ai';
import { posthog } from './posthog.ts';

export const told = (model: string) => captureAiGeneration(posthog, { model } as never);
