import type { Transport } from './provider.ts';

/** SDKs that Stainless generates: options of a request are the second argument, and a resource knows its client. */
export const stainlessTransport: Transport = {
  urlOf: (resource, args) => {
    const path = read(args[1], 'path');
    // A path that is a whole URL goes there, and not to the client's server.
    if (typeof path === 'string' && URL.canParse(path)) return path;
    const url = read(read(resource, '_client'), 'baseURL');
    return typeof url === 'string' ? url : undefined;
  },
  headersOf: (resource, args) => ({
    request: read(args[1], 'headers'),
    client: read(read(read(resource, '_client'), '_options'), 'defaultHeaders'),
  }),
  withHeaders: ([params, options, ...rest], headers) => [
    params,
    { ...(typeof options === 'object' ? options : {}), headers },
    ...rest,
  ],
};

function read(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
