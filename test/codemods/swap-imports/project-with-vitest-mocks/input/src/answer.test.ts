import { expect, it, vi } from 'vitest';
import { answer } from './answer.ts';

vi.mock('openai', () => ({ default: class {} }));

it('is loaded', () => expect(answer).toBeTypeOf('function'));
