const OpenAI = require('amplitude-ai/openai')

const client = new OpenAI()

async function handler(event) {
  return client.responses.create({ model: 'gpt-5-mini', input: event.question })
}

module.exports = { handler }
