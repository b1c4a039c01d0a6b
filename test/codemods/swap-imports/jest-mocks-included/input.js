jest.mock('openai', () => ({ __esModule: true, default: jest.fn() }));
const { toFile } = jest.requireActual('openai');
const OpenAI = require('openai');
jest.unmock('@anthropic-ai/sdk');
module.exports = [OpenAI, toFile];
