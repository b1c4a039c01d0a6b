const { AmplitudeAI, OpenAI } = require('@amplitude/ai');

const ai = new AmplitudeAI({ apiKey: process.env.AMPLITUDE_AI_API_KEY });
const openai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY, amplitude: ai });

module.exports = { ai, openai };
