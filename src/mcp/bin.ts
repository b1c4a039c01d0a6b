#!/usr/bin/env node
import './compile-cache.ts';
import './console-to-stderr.ts';

// Not a static import: a bundler may move those of other packages in front of the line above.
const { serve } = await import('./serve.ts');
serve(process.argv.slice(2));
