await using client = await open();
const OpenAI = (await import('amplitude-ai/openai')).default;
async function open() { return { ai: new OpenAI(), async [Symbol.asyncDispose]() {} }; }
export { client };
