import OpenAI from 'amplitude-ai/openai'

export async function handler(event) {
  return new OpenAI().responses.create({ model: 'gpt-5-mini', input: event.question })
}
[1, 2].forEach((n) => console.log(n))
