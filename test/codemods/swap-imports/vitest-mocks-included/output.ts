import { vi } from 'vitest';
import OpenAI from 'amplitude-ai/openai';

vi.mock('amplitude-ai/openai', async () => ({ ...(await vi.importActual('openai')), OpenAI: class {} }));
vi.doMock( "amplitude-ai/anthropic" );
vi.mock(import('amplitude-ai/openai'), () => ({}));
new OpenAI();
