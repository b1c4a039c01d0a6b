import type { Transport } from '../provider.ts';

/** Options of a request are the second argument; a resource keeps those that it was made with. */
export const generativeAiTransport: Transport = {
  urlOf: (resource, [, options]) => {
    const url =
      read(options, 'baseUrl') ?? read(own(resource), 'baseUrl') ?? 'https://generativelanguage.googleapis.com';
    return typeof url === 'string' ? url : undefined;
  },
  // Headers of a request replace those of the resource here.
  headersOf: (resource, [, options]) => ({
    request: read(options, 'customHeaders') ?? read(own(resource), 'customHeaders'),
    client: undefined,
  }),
  withHeaders: ([said, options, ...rest], customHeaders) => [
    said,
    { ...(typeof options === 'object' ? options : {}), customHeaders },
    ...rest,
  ],
};

const own = (resource: unknown) => read(resource, '_requestOptions');

function read(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
