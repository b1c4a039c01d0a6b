import OpenAI from 'openai';
const client = new OpenAI();
export async function Page() {
  for await (const part of await client.chat.completions.create({ stream: true })) console.log(part);
  return <div onClick={async () => client.responses.create({})}>{`${await client.embeddings.create({})}`}</div>;
}
