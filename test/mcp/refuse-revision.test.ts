import { describe, expect, it } from 'vitest';
import { ServerProcess } from './server-process.ts';

const asking = (revision: string) => ({
  _meta: {
    'io.modelcontextprotocol/protocolVersion': revision,
    'io.modelcontextprotocol/clientCapabilities': {},
  },
});

describe('a connection in which each request names its revision', () => {
  it('refuses one that is not served at any time, with those that server/discover tells', async () => {
    const server = new ServerProcess([]);
    const discovered = await server.request(1, 'server/discover', asking('2026-07-28'));
    const { supportedVersions: supported } = discovered.result ?? {};
    expect((await server.request(2, 'tools/list', asking('2026-07-28'))).result).toHaveProperty('tools');
    for (const [place, revision] of ['2199-01-01', '2025-11-25'].entries()) {
      const { error } = await server.request(3 + place, 'tools/list', asking(revision));
      expect(error).toMatchObject({ code: -32022, data: { supported, requested: revision } });
    }
    expect((await server.request(9, 'tools/list', asking('2026-07-28'))).result).toHaveProperty('tools');
  });

  it('serves every revision that server/discover tells', async () => {
    const server = new ServerProcess([]);
    const { result } = await server.request(0, 'server/discover', asking('2026-07-28'));
    expect(result?.supportedVersions).toEqual(expect.arrayContaining(['2026-07-28']));
    for (const [place, revision] of [result?.supportedVersions ?? []].flat().entries()) {
      expect((await server.request(1 + place, 'tools/list', asking(String(revision)))).error).toBeUndefined();
    }
  });
});
