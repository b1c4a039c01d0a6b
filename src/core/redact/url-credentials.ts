import { matching, whenHas } from './span.ts';

/** `user:password` of a URL. What was replaced stays as it is. */
export const findUrlCredentials = whenHas(
  /:\/\//,
  matching(/(?<=[a-z\d+.-]:\/\/)[^\s/?#"'<>]{1,512}(?=@)/gi, (found) => found !== '[secret]'),
);
