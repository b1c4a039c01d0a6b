import { client } from '@/lib/llm';
import { client as same } from '~/lib/llm';
export default async function Page() {
  const answer = await client.chat.completions.create({});
  const other = await same.chat.completions.create({});
  return <p>{answer.id}{other.id}</p>;
}
