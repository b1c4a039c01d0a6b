import type { Transport } from '../provider.ts';

/** Options of a request are in its `config`; a resource knows those of its client. */
export const googleTransport: Transport = {
  urlOf: (resource, [params]) => {
    const url = read(requestOptions(params), 'baseUrl') ?? read(clientOptions(resource), 'baseUrl');
    return typeof url === 'string' ? url : undefined;
  },
  headersOf: (resource, [params]) => ({
    request: read(requestOptions(params), 'headers'),
    client: read(clientOptions(resource), 'headers'),
  }),
  withHeaders: ([params, ...rest], headers) => {
    const config = {
      ...objectAt(params, 'config'),
      httpOptions: { ...objectAt(read(params, 'config'), 'httpOptions'), headers },
    };
    return [{ ...objectAt({ params }, 'params'), config }, ...rest];
  },
};

const requestOptions = (params: unknown) => read(read(params, 'config'), 'httpOptions');
const clientOptions = (resource: unknown) => read(read(read(resource, 'apiClient'), 'clientOptions'), 'httpOptions');

function read(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function objectAt(value: unknown, key: string): object {
  const found = read(value, key);
  return typeof found === 'object' && found !== null ? found : {};
}
