export const identity = (request: Request) => ({ userId: request.headers.get('x-user') ?? undefined });
