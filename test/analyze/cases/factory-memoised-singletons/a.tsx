import OpenAI from 'openai';
import { cache, useMemo, useRef, useState } from 'react';
import memoize from 'lodash/memoize';
import { once } from 'lodash';
import _ from 'lodash';
import pMemoize from 'p-memoize';

let c: OpenAI | null = null;
function get() {
  if (c === null) c = new OpenAI();
  return c;
}
get().chat.completions.create({});

const globalForAi = globalThis as unknown as { ai?: OpenAI };
const ai = globalForAi.ai ?? new OpenAI();
if (process.env.NODE_ENV !== 'production') globalForAi.ai = ai;
ai.responses.create({});

(global as any).shared ??= new OpenAI();
(global as any).shared.responses.create({});

const first = once(() => new OpenAI());
first().chat.completions.create({});
const second = memoize((key: string) => new OpenAI({ apiKey: key }));
second('k').chat.completions.create({});
const third = _.once(() => new OpenAI());
third().embeddings.create({});
const fourth = cache(() => new OpenAI());
export const page = async () => fourth().chat.completions.create({});
const fifth = pMemoize(async () => new OpenAI());
export const later = async () => (await fifth()).chat.completions.create({});

export function Component() {
  const client = useMemo(() => new OpenAI(), []);
  const ref = useRef(new OpenAI());
  const [kept] = useState(() => new OpenAI());
  const onClick = async () => {
    await client.chat.completions.create({});
    await ref.current.chat.completions.create({});
    await kept.chat.completions.create({});
  };
  return <button onClick={onClick} />;
}
