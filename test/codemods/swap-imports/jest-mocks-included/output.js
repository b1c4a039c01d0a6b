jest.mock('amplitude-ai/openai', () => ({ __esModule: true, default: jest.fn() }));
const { toFile } = jest.requireActual('openai');
const OpenAI = require('amplitude-ai/openai');
jest.unmock('amplitude-ai/anthropic');
module.exports = [OpenAI, toFile];
