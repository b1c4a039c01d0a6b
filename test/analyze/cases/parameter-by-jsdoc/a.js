/** @param {import('openai').OpenAI} client */
export function ask(client) {
  return client.chat.completions.create({});
}
/** @type {import('@anthropic-ai/sdk').Anthropic | undefined} */
let claude;
export const other = () => claude.messages.create({});
