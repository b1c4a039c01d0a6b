/** A web framework, recognised by its package, and where instrumentation goes in it. */
export interface Framework {
  readonly id: string;
  readonly package: string;
  readonly advice: string;
  /** File, without extension, that it loads when a server starts, and whose `register` it calls. */
  readonly startFile?: string;
}

const server = 'Open one session per request, around the handler; flush on shutdown.';

/** Most specific first: some of them bring another one along. */
export const frameworks: readonly Framework[] = [
  {
    id: 'next',
    package: 'next',
    advice:
      "Call init() in register() of instrumentation.ts, only when NEXT_RUNTIME is 'nodejs'; open the session in the route handler or server action, and await ai.flush() in after().",
    startFile: 'instrumentation',
  },
  { id: 'nestjs', package: '@nestjs/core', advice: 'Call init() in main.ts; open the session in an interceptor.' },
  { id: 'hono', package: 'hono', advice: server },
  { id: 'fastify', package: 'fastify', advice: server },
  { id: 'koa', package: 'koa', advice: server },
  { id: 'express', package: 'express', advice: server },
];
