import Cerebras from '@cerebras/cerebras_cloud_sdk';
import { Portkey } from 'portkey-ai';

const portkey = new Portkey({ apiKey: 'key' });
await portkey.chat.completions.create({ messages: [] });
await portkey.prompts.completions.create({ promptID: 'p' });
await portkey.models.list();
await new Cerebras().chat.completions.create({ messages: [] });
