import type { Transport } from '../provider.ts';

const PRODUCTION = 'https://api.cohere.com';

/** Options of a request are the last argument, and a client knows its own. */
export const cohereTransport: Transport = {
  urlOf: (resource) => {
    const options = read(resource, '_options');
    const url = read(options, 'baseUrl') ?? read(options, 'environment') ?? PRODUCTION;
    // It may also be a function, which is the app's to call.
    return typeof url === 'string' ? url : undefined;
  },
  headersOf: (resource, args) => ({
    request: read(args[optionsAt(args)], 'headers'),
    client: read(read(resource, '_options'), 'headers'),
  }),
  withHeaders: (args, headers) => {
    const at = optionsAt(args);
    const options = args[at];
    return [...args.slice(0, at), { ...(typeof options === 'object' ? options : {}), headers }];
  },
};

/** Uploads have their file before what is asked of it. */
const optionsAt = (args: readonly unknown[]): number => (args.length > 2 ? 2 : 1);

function read(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
