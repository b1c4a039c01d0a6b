import { vi } from 'vitest';
import OpenAI from 'openai';

vi.mock('openai', async () => ({ ...(await vi.importActual('openai')), OpenAI: class {} }));
vi.doMock( "@anthropic-ai/sdk" );
vi.mock(import('openai'), () => ({}));
new OpenAI();
