/**
 * The options of every program, whatever the project's own say: they are for finding declarations, and not for judging
 * code. Of a tsconfig only the paths count, so that a broken one, or one for another version of TypeScript, still gives
 * types. As JSON spells them.
 */
export const compilerOptions = {
  target: 'esnext',
  // What browsers declare is most of what would be parsed, and no client goes through it.
  lib: ['esnext'],
  module: 'preserve',
  moduleResolution: 'bundler',
  strict: true,
  allowJs: true,
  checkJs: false,
  // Packages without declarations are not read: guessing at their code is what the flow does better.
  maxNodeModuleJsDepth: 0,
  jsx: 'preserve',
  experimentalDecorators: true,
  skipLibCheck: true,
  noEmit: true,
  types: [],
} as const;
