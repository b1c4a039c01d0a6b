import { jest } from '@jest/globals';

jest.unstable_mockModule('amplitude-ai/openai', () => ({ default: class {} }));
const { default: OpenAI } = await import('amplitude-ai/openai');
new OpenAI();
