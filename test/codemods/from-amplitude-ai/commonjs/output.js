const { AmplitudeAI, wrap } = require('amplitude-ai');
const { OpenAI } = require('amplitude-ai/openai');

const ai = new AmplitudeAI({ redactPii: true, apiKey: process.env.AMPLITUDE_AI_API_KEY });
const openai = wrap(new OpenAI({ apiKey: process.env.OPENAI_API_KEY }), { ai });

module.exports = { ai, openai };
