import type { Transport } from '../provider.ts';

interface Options {
  readonly serverURL?: unknown;
  readonly headers?: unknown;
  readonly fetchOptions?: { readonly headers?: unknown };
}

const optionsOf = ([, options]: readonly unknown[]): Options =>
  typeof options === 'object' && options !== null ? options : {};

/** Headers and the server are options of each request, after its parameters. */
export const mistralTransport: Transport = {
  urlOf(resource, args) {
    const url =
      optionsOf(args).serverURL ??
      (typeof resource === 'object' && resource !== null && '_baseURL' in resource ? resource._baseURL : undefined);
    return url ? String(url) : undefined;
  },
  headersOf: (_, args) => {
    const { headers, fetchOptions } = optionsOf(args);
    return { request: headers ?? fetchOptions?.headers, client: undefined };
  },
  withHeaders: (args, headers) => [args[0], { ...optionsOf(args), headers }, ...args.slice(2)],
};
