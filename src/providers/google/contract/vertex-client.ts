/** The other backend of the SDK, by an API key, so that nothing asks for a token of Google Cloud. */
export const vertexClient = (sdk: object, url: string): object =>
  Reflect.construct(Reflect.get(sdk, 'GoogleGenAI'), [
    { vertexai: true, apiKey: 'key', httpOptions: { baseUrl: url } },
  ]);
