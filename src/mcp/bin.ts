#!/usr/bin/env node
import { keepCompiledCode } from './compile-cache.ts';
import { consoleToStderr } from './console-to-stderr.ts';

// Calls and not bare imports, which a bundler drops where package.json does not name the file.
keepCompiledCode();
consoleToStderr();
// Not a static import: that would be evaluated in front of the lines above.
const { serve } = await import('./serve.ts');
serve(process.argv.slice(2));
