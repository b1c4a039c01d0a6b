import { describe, expect, it } from 'vitest';
import { actions } from '../../src/actions/index.ts';
import { instructions } from '../../src/mcp/instructions.ts';
import { instrumentApp } from '../../src/mcp/instrument-app.ts';
import { toolDefinition } from '../../src/mcp/tool-definition.ts';

const tools = actions.map(toolDefinition);
const tokens = (value: unknown): number => (typeof value === 'string' ? value : JSON.stringify(value)).length / 4;

/** Every object within a JSON value. */
function objectsIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}

describe('the list of tools', () => {
  it('costs at most 1,800 tokens', () => {
    expect(tokens({ tools })).toBeLessThanOrEqual(1_800);
  });

  it.each(tools.map((tool) => [tool.name, tool] as const))('has portable schemas for %s', (_, tool) => {
    for (const schema of [tool.inputSchema, tool.outputSchema]) {
      expect(schema).toMatchObject({ type: 'object', properties: expect.any(Object) });
      for (const word of ['anyOf', 'oneOf', 'allOf']) expect(schema).not.toHaveProperty(word);
      const words = objectsIn(schema).flatMap(Object.keys);
      for (const word of ['$ref', '$schema', '$defs', 'nullable', 'const']) expect(words).not.toContain(word);
    }
    expect(tool.inputSchema).toHaveProperty('additionalProperties', false);
  });

  it.each(tools.map((tool) => [tool.name, tool] as const))('has all four hints for %s', (_, { annotations }) => {
    expect(Object.keys(annotations).sort()).toEqual([
      'destructiveHint',
      'idempotentHint',
      'openWorldHint',
      'readOnlyHint',
    ]);
  });

  it('is the same each time', () => {
    expect(JSON.stringify(actions.map(toolDefinition))).toBe(JSON.stringify(tools));
  });

  it('keeps the tool to start with at hand', () => {
    const kept = tools.filter((tool) => '_meta' in tool);
    expect(kept).toMatchObject([{ name: actions[0]?.name, _meta: { 'anthropic/alwaysLoad': true } }]);
  });
});

describe('what a model reads first', () => {
  it('says in 247 characters what the server is for, when to use it, and which tool to call', () => {
    const seen = instructions.slice(0, 247);
    expect(seen).toContain('Amplitude [Agent] events');
    expect(seen).toContain('Use it to');
    expect(seen).toContain(`Call ${actions[0]?.name} first`);
  });

  it('has a prompt of about 300 tokens that names the tools in order', () => {
    const text = instrumentApp.text({});
    expect(tokens(text)).toBeLessThan(400);
    const places = ['scan_project', 'suggest_', 'preview_', 'apply_', 'get_integration_', 'validate_'].map((name) =>
      text.indexOf(name),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });

  it('puts what was asked for into the prompt', () => {
    expect(instrumentApp.text({ path: 'apps/bot', provider: 'openai' })).toMatch(
      /paths \["apps\/bot"\][\s\S]*\{"provider":"openai"\}/,
    );
  });
});
