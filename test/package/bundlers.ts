import { join } from 'node:path';
import { build } from 'esbuild';
import webpack from 'webpack';

const esbuild = (format: 'esm' | 'cjs', minify: boolean) => async (entry: string, outfile: string) => {
  // Bundled CommonJS asks for `require`, which a module does not have by itself.
  const banner = { js: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);" };
  const output = format === 'esm' ? { banner } : {};
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format,
    minify,
    logLevel: 'error',
    ...output,
  });
};

const viaWebpack = (entry: string, outfile: string) =>
  new Promise<void>((resolve, reject) => {
    const [folder, filename] = [join(outfile, '..'), outfile.slice(join(outfile, '..').length + 1)];
    webpack(
      {
        mode: 'production',
        optimization: { minimize: false },
        target: 'node20',
        entry,
        output: { path: folder, filename },
      },
      (error, stats) => {
        // Many builds refuse warnings. Those of SDKs are there without us as well.
        const warnings = stats?.toJson({ all: false, warnings: true }).warnings ?? [];
        const ours = warnings.filter(({ moduleName }) => moduleName?.includes('amplitude-ai/dist'));
        if (error || stats?.hasErrors() || ours.length > 0) reject(error ?? new Error(stats?.toString()));
        else resolve();
      },
    );
  });

/** What makes one file of an app, as it is run by Node. */
export const bundlers = [
  { title: 'esbuild, ESM', bundle: esbuild('esm', false), extension: 'mjs' },
  { title: 'esbuild, CommonJS, minified', bundle: esbuild('cjs', true), extension: 'cjs' },
  { title: 'webpack', bundle: viaWebpack, extension: 'cjs' },
];
