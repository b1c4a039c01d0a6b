import { OpenAI } from '@posthog/ai';
import { expect, it } from 'vitest';

it('is a class', () => expect(typeof OpenAI).toBe('function'));
