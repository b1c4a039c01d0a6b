import { vi } from 'vitest';
import { ask } from '../src/llm';

vi.mock('openai', () => ({ default: class {} }));

await ask('u');
