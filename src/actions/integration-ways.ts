import { environmentVariables } from '../core/config.ts';
import type { ProviderFacts } from '../providers/facts.ts';

/** A way in: one form in which an app gets its calls recorded. */
export interface Way {
  readonly id: string;
  readonly title: string;
  /** When to choose it. */
  readonly when: string;
  readonly language: 'ts' | 'sh';
  code(facts: ProviderFacts): string;
}

/** Where the example makes its client: `new Client()`. */
function construction({ clients, example }: ProviderFacts): string {
  const names = clients.map(({ name }) => name).join('|');
  const found = new RegExp(`new (?:${names})\\([^)]*\\)`).exec(example);
  if (!found) throw new Error(`The example of a provider row makes none of its clients (${names}).`);
  return found[0];
}

/** The example with lines after its imports. */
function afterImports(example: string, lines: string): string {
  const [imports = '', ...body] = example.split('\n\n');
  return `${imports}\n${lines}\n\n${body.join('\n\n')}`;
}

const indent = (text: string): string => text.trimEnd().replace(/^(?=.)/gm, '  ');

/** The example with its import swapped: what every way but the first three starts from. */
function swapped({ example, package: { name }, dropin }: ProviderFacts): string {
  return example.replace(`'${name}'`, `'amplitude-ai/${dropin}'`);
}

function inSession(facts: ProviderFacts): string {
  const [imports = '', ...body] = swapped(facts).split('\n\n');
  return `${imports}
import { init } from 'amplitude-ai';

const ai = init();
const session = ai.agent('support-bot').session({ userId: 'user-42' });

await session.run(async () => {
${indent(body.join('\n\n'))}
});
await ai.flush();
`;
}

/** In the order of preference. */
export const ways: readonly Way[] = [
  {
    id: 'dropin',
    title: 'Drop-in import',
    when: 'Default. One changed import; types, options and errors of the SDK stay. preview_instrumentation writes it.',
    language: 'ts',
    code: swapped,
  },
  {
    id: 'wrap',
    title: 'Wrap a client',
    when: 'The client comes from elsewhere: a factory, a gateway, an injected dependency.',
    language: 'ts',
    code: (facts) => {
      const made = construction(facts);
      return afterImports(facts.example, "import { wrap } from 'amplitude-ai';").replace(made, `wrap(${made})`);
    },
  },
  {
    id: 'patch',
    title: 'Patch installed SDKs',
    when: 'Clients are made deep in other packages. Once, at the entry point; unpatch() undoes it.',
    language: 'ts',
    code: ({ id, example }) =>
      afterImports(example, `import { patch } from 'amplitude-ai';\n\nawait patch({ providers: ['${id}'] });`),
  },
  {
    id: 'register',
    title: 'No code change',
    when: 'The code must not change, or to try it out.',
    language: 'sh',
    code: () => `${environmentVariables.apiKey}=<key> node --import amplitude-ai/register app.js\n`,
  },
  {
    id: 'session',
    title: 'Users and conversations',
    when: 'After any of the above: says who asked and which calls belong together.',
    language: 'ts',
    code: inSession,
  },
];
