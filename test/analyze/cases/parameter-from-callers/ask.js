export async function ask(client, text) {
  return client.chat.completions.create({ messages: [text] });
}
