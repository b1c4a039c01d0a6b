import { describe, expect, expectTypeOf, it } from 'vitest';
import { z } from 'zod';
import { z as z3 } from 'zod-3';
import { type DefinedTool, observe, type ToolDefinition, tool } from '../../src/index.ts';
import { MockAmplitudeAI } from '../../src/testing.ts';

const ai = new MockAmplitudeAI();

describe('the types of tool() and observe()', () => {
  it('are those of the function', () => {
    function overloaded(n: number): number;
    function overloaded(text: string): string;
    function overloaded(value: unknown) {
      return value;
    }
    const generic = <T>(value: T): T[] => [value];
    const later = async (n: number, text?: string) => `${n}${text}`;
    function* steps(): Generator<number, string, boolean> {
      return (yield 1) ? 'yes' : 'no';
    }
    for (const wrap of [tool, observe]) expect(wrap).toBeTypeOf('function');
    expectTypeOf(tool(later)).toEqualTypeOf<typeof later>();
    expectTypeOf(observe(later)).toEqualTypeOf<typeof later>();
    expectTypeOf(tool(later, { name: 'later', ai })).toEqualTypeOf<typeof later>();
    expectTypeOf(observe(later, { name: 'later', ai })).toEqualTypeOf<typeof later>();
    expectTypeOf(tool({ name: 'later' })(later)).toEqualTypeOf<typeof later>();
    expectTypeOf(observe({ name: 'later' })(later)).toEqualTypeOf<typeof later>();
    expectTypeOf(tool(overloaded)).toEqualTypeOf<typeof overloaded>();
    expectTypeOf(observe(generic)(['x'])).toEqualTypeOf<string[][]>();
    expectTypeOf(tool(steps)()).toEqualTypeOf<Generator<number, string, boolean>>();
    expectTypeOf(observe(Object.assign(later, { version: 1 })).version).toEqualTypeOf<number>();
  });

  it('infer the argument from the schema, and hold the function to it', () => {
    const weather = tool(async ({ city, days }) => `${city.toUpperCase()} ${days.toFixed()}`, {
      name: 'weather',
      inputSchema: z.object({ city: z.string(), days: z.number().default(1) }),
    });
    expectTypeOf(weather.definition).toEqualTypeOf<ToolDefinition>();
    expectTypeOf(weather).parameters.toEqualTypeOf<[input: { city: string; days: number }]>();
    expectTypeOf(weather).returns.toEqualTypeOf<Promise<string>>();

    const old = tool(({ city }) => city.length, { name: 'old', inputSchema: z3.object({ city: z3.string() }) });
    expectTypeOf(old).parameter(0).toEqualTypeOf<{ city: string }>();

    const late = tool({ name: 'late', inputSchema: z.object({ city: z.string() }) })(({ city }) => city.length);
    expectTypeOf(late).toExtend<((input: { city: string }) => number) & DefinedTool>();

    const plain = tool((input: { city: string }) => input.city, { name: 'plain', inputSchema: { type: 'object' } });
    expectTypeOf(plain).toExtend<((input: { city: string }) => string) & DefinedTool>();

    // @ts-expect-error The schema gives a text.
    tool(({ city }: { city: number }) => city, { name: 'wrong', inputSchema: z.object({ city: z.string() }) });
    // @ts-expect-error The schema does not give a country.
    tool(({ country }) => country, { name: 'wrong', inputSchema: z.object({ city: z.string() }) });
    expect(weather.definition.name).toBe('weather');
  });

  it('refuse what is no function, and options that do not exist', () => {
    // @ts-expect-error A number is no function.
    expect(() => tool(7)).toThrow();
    // @ts-expect-error There is no such option.
    tool(() => 1, { nam: 'x' });
    // @ts-expect-error A tool's option only.
    observe(() => 1, { timeoutMs: 5 });
    // @ts-expect-error Without a schema there is no definition.
    expect(tool(() => 1, { name: 'x' }).definition).toBeUndefined();
  });

  it('tell what a stream is made of', () => {
    const stream = ai.streamAiMessage({ model: 'm', provider: 'p' });
    const chunks: AsyncIterable<{ delta: string }> = (async function* () {})();
    const passed = stream.observe(chunks, ({ delta }) => delta);
    expectTypeOf(passed).toEqualTypeOf<AsyncGenerator<{ delta: string }, void, undefined>>();
    // @ts-expect-error The latency is measured.
    ai.streamAiMessage({ model: 'm', provider: 'p', latencyMs: 5 });
  });
});
