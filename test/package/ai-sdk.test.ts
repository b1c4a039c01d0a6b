import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AiStage, aiEvents, aiMajors, aiProgram, type Played, startAiStage } from './ai-sdk-app.ts';
import { bundlers } from './bundlers.ts';
import { type App, installApp } from './installed-app.ts';

describe.each(aiMajors)('an app of $major, with amplitude-ai/ai', ({ sdks }) => {
  let app: App;
  let stage: AiStage;
  let untracked: Played;
  beforeAll(async () => {
    [app, stage] = await Promise.all([installApp(sdks), startAiStage()]);
    await app.write({
      'plain.mjs': aiProgram('mjs', 'ai'),
      'swapped.mjs': aiProgram('mjs', 'amplitude-ai/ai'),
      'swapped.cjs': aiProgram('cjs', 'amplitude-ai/ai'),
    });
    untracked = await stage.play(app, ['plain.mjs']);
    expect(untracked).toMatchObject({ code: 0, events: [] });
    expect(JSON.parse(untracked.stdout)).toEqual(expect.arrayContaining([{ answer: 'users' }, 500]));
  });
  afterAll(() => Promise.all([app.remove(), stage.close()]));

  const register = ['--import', 'amplitude-ai/register'];
  it.each([
    { title: 'ESM', args: ['swapped.mjs'] },
    { title: 'CommonJS', args: ['swapped.cjs'] },
    { title: 'ESM, beside the register hook', args: [...register, 'swapped.mjs'] },
    { title: 'CommonJS, beside the register hook', args: [...register, 'swapped.cjs'] },
  ])('runs as it does with the SDK, and each call is recorded once: $title', async ({ args }) => {
    expect(await stage.play(app, args)).toEqual({ ...untracked, events: aiEvents });
  });

  it('is left as it is by the register hook where it imports ai itself', async () => {
    expect(await stage.play(app, [...register, 'plain.mjs'])).toEqual(untracked);
  });

  it.each(bundlers)(
    'does the same in one file, made by $title',
    async ({ bundle, extension }) => {
      const outfile = join('out', `swapped.${extension}`);
      await bundle(join(app.folder, 'swapped.mjs'), join(app.folder, outfile));
      expect(await stage.play(app, [outfile])).toEqual({ ...untracked, events: aiEvents });
    },
    120_000,
  );
});
