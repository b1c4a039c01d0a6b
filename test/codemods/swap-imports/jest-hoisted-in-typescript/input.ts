import { jest } from '@jest/globals';

jest.unstable_mockModule('openai', () => ({ default: class {} }));
const { default: OpenAI } = await import('openai');
new OpenAI();
