import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { getIntegrationPattern, patterns, providerIds } from '../../src/actions/get-integration-pattern.ts';
import { ways } from '../../src/actions/integration-ways.ts';
import * as root from '../../src/index.ts';
import { allFacts } from '../../src/providers/all-facts.ts';
import { call } from './call.ts';

const all = ways.flatMap(({ id }) => patterns({ way: id }));
const typescript = all.filter(({ way }) => ways.find(({ id }) => id === way)?.language === 'ts');

describe('get_integration_pattern', () => {
  it('lists every way in with every provider, small enough for a default answer', async () => {
    const output = await call(getIntegrationPattern, {});
    expect(output.patterns).toMatchObject(ways.map(({ id }) => ({ way: id })));
    for (const { id } of allFacts) expect(JSON.stringify(output)).toContain(id);
    expect(JSON.stringify(output).length / 4).toBeLessThan(1_000);
  });

  it('narrows to one provider and one way', async () => {
    const [provider = ''] = providerIds;
    const output = await call(getIntegrationPattern, { provider, way: 'wrap' });
    expect(output.patterns).toEqual([
      expect.objectContaining({ provider, way: 'wrap', code: expect.stringContaining('wrap(new ') }),
    ]);
  });

  it('answers an unknown provider with all known ones', async () => {
    await expect(call(getIntegrationPattern, { provider: 'opnai' })).rejects.toThrow(/Did you mean "openai"\? Known: /);
  });

  it.each(typescript.map(({ title, code = '' }) => [title, code] as const))('has code that parses: %s', (_, code) => {
    const { diagnostics } = ts.transpileModule(code, {
      reportDiagnostics: true,
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ESNext },
    });
    expect(diagnostics).toEqual([]);
  });

  it.each(typescript.map(({ title, code = '' }) => [title, code] as const))(
    'imports only what exists: %s',
    (_, code) => {
      const specifiers = [...code.matchAll(/from '([^']+)'/g)].map(([, specifier]) => specifier);
      const known = [
        'amplitude-ai',
        ...allFacts.flatMap(({ dropin, package: { name } }) => [`amplitude-ai/${dropin}`, name]),
      ];
      for (const specifier of specifiers) expect(known).toContain(specifier);
      for (const [, names = ''] of code.matchAll(/import \{ ([^}]+) \} from 'amplitude-ai'/g)) {
        for (const name of names.split(', ')) expect(root).toHaveProperty(name);
      }
      expect(code).toMatch(/from 'amplitude-ai/);
    },
  );
});
