import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { events } from '../../schema/events/index.ts';
import { actions } from '../../src/actions/index.ts';
import { allFacts } from '../../src/providers/all-facts.ts';

const source = fileURLToPath(new URL('../../src/', import.meta.url));

/** What people write; generated files come from the tables. */
const files = ['actions', 'cli', 'mcp'].flatMap((folder) =>
  readdirSync(join(source, folder), { encoding: 'utf8', recursive: true })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('generated/'))
    .map((file) => ({ file: `${folder}/${file}`, text: readFileSync(join(source, folder, file), 'utf8') })),
);

describe('the actions table', () => {
  it('has unique names for tools and for commands', () => {
    expect(new Set(actions.map(({ name }) => name)).size).toBe(actions.length);
    expect(new Set(actions.map(({ command }) => command.name)).size).toBe(actions.length);
  });

  it.each(actions.map((action) => [action.name, action] as const))(
    '%s takes no argument that it does not know',
    (_, action) => {
      expect(action.input.safeParse({ surely_not_an_argument: 1 }).success).toBe(false);
    },
  );

  it.each(actions.map((action) => [action.name, action] as const))(
    '%s names lists that its output has',
    (_, action) => {
      for (const key of [action.page ?? [], action.capped ?? []].flat())
        expect(action.output.shape).toHaveProperty(key);
    },
  );

  it('lets only the action that says so write', () => {
    expect(actions.filter(({ annotations }) => !annotations.readOnlyHint).map(({ name }) => name)).toEqual([
      'apply_instrumentation',
    ]);
  });
});

describe('actions, command line and server', () => {
  const names = [
    ...allFacts.flatMap(({ id, package: { name } }) => [id, name]),
    ...allFacts.flatMap(({ clients }) => clients.map(({ name }) => name)),
    ...Object.values(events).map(({ type }) => type),
  ];

  it.each(names)('do not name %s: it comes from its table', (name) => {
    const literal = new RegExp(`(?<![\\w@/])${name.replace(/[[\]]/g, '\\$&')}(?![\\w-])`);
    // A vendor may share its name with a client's metadata key; what is looked for is the name as a value of its own.
    // Of a name that is a word as well, only the name alone counts.
    const names = (part: string) => (name === 'together' ? part === name : literal.test(part));
    const guilty = files.filter(({ text }) =>
      text.split(/['"`]/).some((part) => names(part) && !part.includes('alwaysLoad')),
    );
    expect(guilty.map(({ file }) => file)).toEqual([]);
  });

  it('loads what is heavy only when it is called', () => {
    const heavy =
      /^import (?!type )[^;]*?from '(?:\.\.\/analyze\/(?!analyze-error)|\.\.\/\.\.\/codemods\/run|ts-morph|jscodeshift|@babel)/m;
    expect(files.filter(({ text }) => heavy.test(text)).map(({ file }) => file)).toEqual([]);
  });
});
