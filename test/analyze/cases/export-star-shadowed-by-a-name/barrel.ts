export * from './real';
export const client = { chat: { completions: { create: (x: unknown) => x } } };
