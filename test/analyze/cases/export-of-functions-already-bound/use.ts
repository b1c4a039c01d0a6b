import { answer, api, complete } from './llm';
await complete({});
await api.complete({});
await api.embed({});
await answer({});
