export const createFake = () => ({ chat: { completions: { create: (x: unknown) => x } }, responses: { create() {} } });
