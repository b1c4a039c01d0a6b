import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { type ServerType, serve as serveHono } from '@hono/node-server';
import express from 'express';
import express4 from 'express-4';
import Fastify from 'fastify';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import Koa from 'koa';
import { amplitudeMiddleware as forExpress } from '../../src/http/express.ts';
import { amplitudePlugin } from '../../src/http/fastify.ts';
import { amplitudeMiddleware as forHono } from '../../src/http/hono.ts';
import { amplitudeMiddleware as forKoa } from '../../src/http/koa.ts';
import type { RequestOptions } from '../../src/http/request-options.ts';
import { frame, type Site } from './site.ts';

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** What every framework's request can be asked for, so that one set of options serves all. */
export type Ask = (header: string) => string | undefined;

export interface Framework {
  readonly name: string;
  /**
   * `GET /ask?q=`, `POST /ask` (JSON), `GET /fail`, `GET /stream?q=`, `GET /stuck`, and an error handler that says 500.
   */
  serve(site: Site, options: RequestOptions<Ask>): Promise<Served>;
}

/** Options that are written for `Ask`, for the request of one framework. */
function optionsFor<Req>(options: RequestOptions<Ask>, header: (request: Req, name: string) => unknown) {
  const asked =
    (request: Req): Ask =>
    (name) => {
      const value = header(request, name);
      return typeof value === 'string' ? value : undefined;
    };
  const entries = Object.entries(options).map(([name, value]: [string, unknown]) => {
    if (typeof value !== 'function') return [name, value];
    return [name, name === 'onSession' ? value : (request: Req) => value(asked(request))];
  });
  return Object.fromEntries(entries) as RequestOptions<Req>; // The same options, of another request.
}

async function listen(listener: RequestListener): Promise<Served> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return served(server);
}

function served(server: ServerType): Served {
  const { port } = server.address() as AddressInfo; // It listens on TCP.
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

async function writePieces(request: IncomingMessage, response: ServerResponse, site: Site): Promise<void> {
  const { searchParams } = new URL(request.url ?? '/', 'http://loopback');
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for await (const piece of site.pieces(searchParams.get('q') ?? '')) {
    if (response.destroyed) break;
    response.write(frame(piece));
  }
  response.end();
}

function expressApp(name: string, make: typeof express): Framework {
  return {
    name,
    serve: async (site, options) => {
      const app = make();
      app.use(forExpress(optionsFor(options, (req, header) => req.get(header))));
      app.use(make.json());
      app.get('/ask', (req, res, next) => {
        site.ask(String(req.query.q)).then((answer) => res.json(answer), next);
      });
      app.post('/ask', (req, res, next) => {
        site.ask(String(req.body.q)).then((answer) => res.json(answer), next);
      });
      app.get('/fail', (_req, _res, next) => {
        site.fail().catch(next);
      });
      app.get('/stream', (req, res, next) => {
        writePieces(req, res, site).catch(next);
      });
      app.get('/stuck', (_req, res) => void res.write('begun'));
      // Express knows an error handler by its four parameters.
      app.use((error: unknown, _req: express.Request, res: express.Response, _next: express.NextFunction) => {
        site.failed(error);
        res.status(500).json({ error: 'own answer' });
      });
      return listen(app);
    },
  };
}

const fastify: Framework = {
  name: 'Fastify 5',
  serve: async (site, options) => {
    const app = Fastify({ forceCloseConnections: true });
    await app.register(
      amplitudePlugin,
      optionsFor(options, (request, header) => request.headers[header]),
    );
    app.get<{ Querystring: { q: string } }>('/ask', (request) => site.ask(request.query.q));
    app.post<{ Body: { q: string } }>('/ask', (request) => site.ask(request.body.q));
    app.get('/fail', () => site.fail());
    app.get<{ Querystring: { q: string } }>('/stream', (request, reply) =>
      reply.type('text/event-stream').send(Readable.from(mapped(site.pieces(request.query.q)))),
    );
    app.get('/stuck', (_request, reply) => {
      reply.hijack();
      reply.raw.write('begun');
    });
    app.setErrorHandler((error, _request, reply) => {
      site.failed(error);
      return reply.status(500).send({ error: 'own answer' });
    });
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    return { url, close: () => app.close() };
  },
};

async function* mapped(pieces: AsyncIterable<string>) {
  for await (const piece of pieces) yield frame(piece);
}

const koa: Framework = {
  name: 'Koa 3',
  serve: async (site, options) => {
    const app = new Koa();
    app.silent = true;
    app.use(forKoa(optionsFor(options, (ctx, header) => ctx.get(header))));
    app.use(async (ctx, next) => {
      try {
        await next();
      } catch (error) {
        site.failed(error);
        ctx.status = 500;
        ctx.body = { error: 'own answer' };
      }
    });
    app.use(async (ctx) => {
      if (ctx.path === '/fail') await site.fail();
      if (ctx.path === '/stream') {
        ctx.type = 'text/event-stream';
        ctx.body = Readable.from(mapped(site.pieces(String(ctx.query.q))));
      } else if (ctx.path === '/stuck') {
        ctx.respond = false;
        ctx.res.write('begun');
      } else if (ctx.path === '/ask') {
        ctx.body = await site.ask(ctx.method === 'POST' ? await questionOf(ctx.req) : String(ctx.query.q));
      }
    });
    return listen(app.callback());
  },
};

/** Read by listeners, as older body parsers do: Node calls them from the socket. */
function questionOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => resolve(JSON.parse(text).q));
  });
}

const hono: Framework = {
  name: 'Hono 4',
  serve: async (site, options) => {
    const app = new Hono();
    app.use(forHono(optionsFor(options, (c, header) => c.req.header(header))));
    app.get('/ask', async (c) => c.json(await site.ask(c.req.query('q') ?? '')));
    app.post('/ask', async (c) => c.json(await site.ask((await c.req.json()).q)));
    app.get('/fail', () => site.fail());
    app.get('/stream', (c) =>
      streamSSE(c, async (stream) => {
        for await (const piece of site.pieces(c.req.query('q') ?? '')) {
          if (stream.aborted) break;
          await stream.writeSSE({ data: piece });
        }
      }),
    );
    app.get('/lazy', () => new Response(lazyBody(site)));
    app.get('/stuck', () => new Response(stuckBody()));
    app.onError((error, c) => {
      site.failed(error);
      return c.json({ error: 'own answer' }, 500);
    });
    return new Promise((resolve) => {
      const server = serveHono({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(served(server)));
    });
  },
};

/** A body that is made piece by piece while it is sent. */
export function lazyBody(site: Site): ReadableStream<Uint8Array> {
  const pieces = site.pieces('lazy');
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(frame(value)));
    },
    cancel: async () => {
      await pieces.return(undefined);
    },
  });
}

/** A body that begins and never ends. */
function stuckBody(): ReadableStream<Uint8Array> {
  return new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode('begun')) });
}

export const frameworks: readonly Framework[] = [
  expressApp('Express 5', express),
  expressApp('Express 4', express4),
  fastify,
  koa,
  hono,
];
