import { client } from '@acme/llm';
import { client as same } from '@acme/llm/client';
client.chat.completions.create({});
same.chat.completions.create({});
