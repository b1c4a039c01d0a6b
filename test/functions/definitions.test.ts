import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import * as mini from 'zod/mini';
import { z as z3 } from 'zod-3';
import { tool } from '../../src/index.ts';
import { MockAmplitudeAI } from '../../src/testing.ts';

const parameters = {
  type: 'object',
  properties: { city: { type: 'string', description: 'A city' }, days: { type: 'number', default: 1 } },
  required: ['city'],
};

const zod4 = z.object({ city: z.string().describe('A city'), days: z.number().default(1) });
const zod3 = z3.object({ city: z3.string().describe('A city'), days: z3.number().default(1) });

const definitionOf = (inputSchema: object) =>
  tool(() => 1, { name: 'weather', inputSchema: inputSchema as Record<string, unknown> }).definition;

describe('the definition of a tool', () => {
  it.each([
    ['zod 4', zod4],
    ['zod 3', zod3],
    ['a JSON Schema', parameters],
    ['a standard schema with a JSON form', { '~standard': zod4['~standard'] }],
    [
      'a schema with toJSONSchema alone',
      { toJSONSchema: () => ({ ...parameters, $schema: 'https://json-schema.org' }) },
    ],
  ])('comes from %s', (_, inputSchema) => {
    const { parameters: described, ...rest } = definitionOf(inputSchema);
    expect(rest).toEqual({ name: 'weather' });
    expect(described).toMatchObject(parameters);
    expect(described).not.toHaveProperty('$schema');
  });

  it('describes what the model has to give, and not what the function gets', () => {
    const inputSchema = z.object({ when: z.string().transform((text) => new Date(text)) });
    const at = tool(({ when }: { when: Date }) => when.getTime(), {
      name: 'at',
      description: 'Tells a time',
      inputSchema,
    });
    expect(at.definition).toEqual({
      name: 'at',
      description: 'Tells a time',
      parameters: { type: 'object', properties: { when: { type: 'string' } }, required: ['when'] },
    });
    const ai = new MockAmplitudeAI();
    const tracked = tool({ ai, name: 'at', inputSchema })(({ when }: { when: Date }) => when.getTime());
    expect(tracked({ when: new Date(7) })).toBe(7);
    expect(tracked.definition.name).toBe('at');
    ai.assertEventTracked('[Agent] Tool Call', { '[Agent] Tool Input': JSON.stringify({ when: new Date(7) }) });
  });

  it.each([
    ['null', null, /is null/],
    ['a text', 'object', /is string/],
    ['a function', () => 1, /is function/],
    ['a list', [], /is object/],
    ['something else', { city: 'string' }, /an object with the keys city/],
    ['a schema of a text', z.string(), /a schema of type "string"/],
    ['a schema of zod 3 of a text', z3.string(), /a schema of type "string"/],
    ['a schema without a JSON form', z.object({ on: z.date() }), /no JSON form \(Date cannot be represented/],
    ['a schema that cannot describe itself', mini.object({}), /a schema of zod that cannot describe itself.*Update it/],
  ])('cannot come from %s', (_, inputSchema, message) => {
    expect(() => definitionOf(inputSchema as object)).toThrow(
      expect.objectContaining({ code: 'INVALID_CONFIG', message: expect.stringMatching(message) }),
    );
    expect(() => definitionOf(inputSchema as object)).toThrow(/inputSchema of tool weather/);
  });

  it('needs a name that models may use', () => {
    for (const name of [undefined, 'get weather', '7days', 'x'.repeat(65)]) {
      expect(() => tool(async () => 1, { name, inputSchema: parameters })).toThrow(
        expect.objectContaining({
          code: 'INVALID_CONFIG',
          message: expect.stringContaining(`received "${name ?? ''}"`),
        }),
      );
    }
  });

  it('names the library that a schema of zod 3 needs, where it is not installed', () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'without-library-'));
    const cwd = vi.spyOn(process, 'cwd').mockReturnValue(elsewhere);
    expect(() => definitionOf(zod3)).toThrow(
      expect.objectContaining({
        code: 'PEER_MISSING',
        message: expect.stringContaining('npm install zod-to-json-schema'),
      }),
    );
    cwd.mockRestore();
    rmSync(elsewhere, { recursive: true });
  });
});
