import type { Message, Params } from './served.ts';

/**
 * The suite asks its own example server for things by name and looks at the form of the answers. Where one of ours does
 * the same it stands in, so that our answers are what is looked at; where none does, the baseline says so.
 */
const standIns: Readonly<Record<string, Readonly<Record<string, (given: Params) => Params>>>> = {
  'tools/call': {
    test_simple_text: () => ({ name: 'get_event_schema', arguments: {} }),
    test_error_handling: () => ({ name: 'get_event_schema', arguments: { event: 'no event' } }),
    // These look for half a second for what must not come: a question to the user, a log that nobody asked for.
    test_streaming_elicitation: () => ({ name: 'get_event_schema', arguments: {} }),
    test_logging_tool: () => ({ name: 'get_event_schema', arguments: {} }),
  },
  'resources/read': {
    'test://static-text': () => ({ uri: 'amplitude-ai://event-schema' }),
  },
  'prompts/get': {
    test_simple_prompt: () => ({ name: 'instrument_app' }),
    test_prompt_with_arguments: ({ arguments: args }) => ({
      name: 'instrument_app',
      arguments: { path: Object.values(args ?? {}).join('/') },
    }),
  },
  'completion/complete': {
    test_prompt_with_arguments: ({ argument }) => ({
      ref: { type: 'ref/prompt', name: 'instrument_app' },
      argument: { ...Object(argument), name: 'provider' },
    }),
  },
};

/** The request as our server knows it. */
export function withStandIn(message: Message): Message {
  const { method = '', params = {} } = message;
  const { name = params.uri } = Object(params.ref ?? params);
  const standIn = standIns[method]?.[String(name)];
  return standIn ? { ...message, params: { ...params, ...standIn(params) } } : message;
}
