const OpenAI = require('openai');
const openai = new OpenAI();
module.exports = { openai, make: () => new OpenAI() };
