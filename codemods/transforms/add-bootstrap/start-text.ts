import { ownPackage } from '../../lib/own-package.ts';

/** Where the API key comes from. Without it `init` refuses, and the app has to run as before. */
const keyVariable = 'process.env.AMPLITUDE_AI_API_KEY';

const onNode = `process.env.NEXT_RUNTIME === 'nodejs' && ${keyVariable}`;

/** What starts the tracking where a program begins. `init` is the name that the file has for it. */
export const startStatement = (init: string, end: string): string => `if (${keyVariable}) ${init}()${end}`;

/** The same in a hook that a framework calls for each of its runtimes: elsewhere than on Node nothing may be loaded. */
export function hookStatement(isAsync: boolean, quote: string, end: string): string {
  const specifier = `${quote}${ownPackage}${quote}`;
  const start = isAsync
    ? `(await import(${specifier})).init()`
    : `void import(${specifier}).then(({ init }) => init())`;
  return `if (${onNode.replaceAll("'", quote)}) ${start}${end}`;
}

/** A file for that hook, where there is none. */
export const hookFile = `export async function register() {
  if (${onNode}) {
    const { init } = await import('${ownPackage}');
    init();
  }
}
`;
