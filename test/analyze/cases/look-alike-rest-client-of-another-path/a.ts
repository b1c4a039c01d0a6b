import ModelClient from '@azure-rest/ai-inference';

const client = ModelClient('https://models.github.ai/inference', {} as never);
await client.path('/info').get();
await client.path('/deployments').post({ body: {} });
const router = { path: (name: string) => ({ post: (body: unknown) => [name, body] }) };
router.path('/chat/completions').post({});
