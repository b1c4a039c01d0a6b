import { clients, getClient, makeClient, single } from './make';
makeClient()?.chat.completions.create({});
(await getClient())!.chat.completions.create({});
const c = await getClient();
c.responses.create({});
clients.openai.chat.completions.create({});
clients.nested.make().chat.completions.create({});
single().embeddings.create({});
