const OpenAI = require('amplitude-ai/openai')
const { withAmplitude } = require('amplitude-ai/serverless')

const client = new OpenAI()

const handler = withAmplitude(async function handler(event) {
  return client.responses.create({ model: 'gpt-5-mini', input: event.question })
})

module.exports = { handler }
