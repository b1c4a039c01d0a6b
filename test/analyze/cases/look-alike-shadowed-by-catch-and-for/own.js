const fake = { chat: { completions: { create() {} } }, responses: { create() {} }, embeddings: { create() {} } };
export const fakes = [fake, fake, fake];
export async function risky() {}
