export const client = { responses: { create: (x: unknown) => x } };
