/** jscodeshift ships these two modules without declarations. */
declare module 'jscodeshift/parser/babylon.js' {
  import type { ParseResult, ParserOptions } from '@babel/parser';
  import type { File } from '@babel/types';

  function parserOf(options: ParserOptions): { parse(code: string): ParseResult<File> };
  export default parserOf;
}

declare module 'jscodeshift/parser/tsOptions.js' {
  import type { ParserOptions } from '@babel/parser';

  const options: ParserOptions;
  export default options;
}
