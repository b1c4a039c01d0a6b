import { describe, expect, it } from 'vitest';
import { importsOf, sourcesIn } from '../architecture/sources.ts';

describe('the adapters of web frameworks', () => {
  const foreign = sourcesIn('src/http')
    .flatMap(importsOf)
    .filter(({ to }) => !to.startsWith('src/') && !to.startsWith('node:'));

  it('name them as types alone, so that nothing of them is loaded by us', () => {
    expect(foreign.filter(({ isType }) => !isType)).toEqual([]);
    expect([...new Set(foreign.map(({ to }) => to))].sort()).toEqual(['express', 'fastify', 'hono', 'koa']);
  });
});
