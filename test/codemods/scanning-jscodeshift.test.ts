import { describe, expect, it, onTestFinished } from 'vitest';
import addBootstrap from '../../codemods/transforms/add-bootstrap.ts';
import addFlush from '../../codemods/transforms/add-flush.ts';
import addSessions from '../../codemods/transforms/add-sessions.ts';
import instrument from '../../codemods/transforms/instrument.ts';
import wrapClients from '../../codemods/transforms/wrap-clients.ts';
import wrapTools from '../../codemods/transforms/wrap-tools.ts';
import { project } from './project.ts';

const recorded = "import OpenAI from 'amplitude-ai/openai';\n\nconst client = new OpenAI();\n";
const ask = "client.responses.create({ model: 'gpt-5-mini', input: 'Why?' })";

const rows = [
  {
    name: 'wrap-clients',
    transform: wrapClients,
    source: `import type OpenAI from 'openai';\n\nexport const ask = (client: OpenAI) => ${ask};\n`,
    gives: 'wrap(client).responses.create',
  },
  {
    name: 'add-flush',
    transform: addFlush,
    source: `${recorded}export const handler = (event: object) => ${ask};\n`,
    gives: 'handler = withAmplitude((event',
  },
  {
    name: 'wrap-tools',
    transform: wrapTools,
    source: `${recorded}export const ask = () =>\n  client.chat.completions.runTools({ model: 'gpt-5-mini', messages: [], tools: [{ type: 'function', function: { name: 'now', function: () => '12:00' } }] });\n`,
    gives: "tool(() => '12:00', { name: 'now' })",
  },
  {
    name: 'add-sessions',
    transform: addSessions,
    source: "import express from 'express';\n\nexport const app = express();\n",
    gives: 'app.use(amplitudeMiddleware());',
  },
  {
    name: 'add-bootstrap',
    transform: addBootstrap,
    source: "import { main } from './main.ts';\n\nawait main();\n",
    gives: 'if (process.env.AMPLITUDE_AI_API_KEY) init();',
  },
  {
    name: 'instrument',
    transform: instrument,
    source: `import OpenAI from 'openai';\n\nconst client = new OpenAI();\nconsole.log(await ${ask});\n`,
    gives: "import OpenAI from 'amplitude-ai/openai';",
  },
];

describe('as a plain jscodeshift transform at the root of a project', () => {
  it.each(rows)(
    '$name returns the new source, and the old one on the way back',
    async ({ transform, source, gives }) => {
      const { root } = project({ 'src/index.ts': source });
      const before = process.cwd();
      onTestFinished(() => process.chdir(before));
      process.chdir(root);
      const api = { report: () => {} };
      const after = await transform({ path: 'src/index.ts', source }, api, {});
      expect(after).toContain(gives);
      expect(await transform({ path: 'src/index.ts', source: after ?? '' }, api, { reverse: true })).toBe(source);
    },
  );
});
