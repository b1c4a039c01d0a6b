import { vi } from 'vitest';
import { ask } from '../src/llm';

vi.mock('openai');
vi.mock('amplitude-ai/openai', () => ({ default: class {} }));

await ask('u');
