import { client, llm } from './index';
client.responses.create({});
llm.responses.create({});
