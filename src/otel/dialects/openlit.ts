import type { Dialect } from './dialect.ts';

/** It speaks the conventions, with a few words from before they had them. */
export const openLit: Dialect = {
  marks: ['gen_ai.request.is_stream', 'gen_ai.sdk.version', 'openlit.agent.version_hash'],
  names: {
    'gen_ai.request.stream': ['gen_ai.request.is_stream'],
    'gen_ai.response.time_to_first_chunk': ['gen_ai.server.time_to_first_token', 'gen_ai.server.ttft'],
    'gen_ai.tool.call.arguments': ['gen_ai.tool.args'],
    'gen_ai.tool.call.result': ['gen_ai.tool.output', 'gen_ai.tool.result'],
    'gen_ai.conversation.id': ['gen_ai.session.id'],
    'enduser.id': ['gen_ai.request.user'],
  },
};
