import type { ContractCase } from '../../contract.ts';
import { drain, type Platform } from './platform.ts';
import { events, message, text, thinking, toolUse } from './wire.ts';

const schema = { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] };

/** What ends in `create`: helpers, the beta API, loops of tools. */
export function helperCases({ asked, served, toStream }: Platform): Record<string, ContractCase> {
  const user = (content: unknown) => ({ role: 'user', content });
  const hello = { model: asked, max_tokens: 512, messages: [user('What is retention?')] };
  const answer = { model: served, blocks: [thinking('Hm. '), text('Who ', 'comes ', 'back.')] };
  const asJson = { model: served, blocks: [text('{"city":', ' "Oslo"}')] };
  const format = { type: 'json_schema', schema };
  const looking = {
    model: served,
    stopReason: 'tool_use',
    blocks: [toolUse('toolu_01A', 'weather', '{"city":"Oslo"}')],
  };
  const rain = { model: served, blocks: [text('It rains.')] };
  const tool = {
    type: 'custom',
    name: 'weather',
    input_schema: schema,
    parse: (input: unknown) => input,
    run: () => 'Rain',
  };
  return {
    'stream helper': {
      replies: [toStream(events(answer))],
      run: (client) =>
        client.messages.stream({ ...hello, system: [{ type: 'text', text: 'Be brief.' }] }).finalMessage(),
    },
    'stream helper with tools': {
      replies: [toStream(events(looking))],
      run: (client) => client.messages.stream({ ...hello, tools: [tool] }).finalMessage(),
    },
    parse: {
      replies: [message(asJson)],
      run: (client) => client.messages.parse({ ...hello, output_config: { format } }),
    },
    'beta create': {
      replies: [message({ ...answer, blocks: [...answer.blocks, mcpCall, mcpResult, text(' Done.')] })],
      run: (client) =>
        client.beta.messages.create({
          ...hello,
          system: 'Be brief.',
          betas: ['mcp-client-2025-11-20'],
          mcp_servers: [{ type: 'url', name: 'files', url: 'https://mcp.example.com/sse' }],
        }),
    },
    'beta stream': {
      replies: [toStream(events(answer))],
      run: async (client) => drain(await client.beta.messages.create({ ...hello, stream: true })),
    },
    'beta stream helper': {
      replies: [toStream(events(answer))],
      run: (client) => client.beta.messages.stream(hello).finalText(),
    },
    'beta parse': {
      replies: [message(asJson)],
      run: (client) => client.beta.messages.parse({ ...hello, output_format: format }),
    },
    'tool runner': {
      goldenPerMajor: true,
      replies: [message(looking), message(rain)],
      run: (client) => client.beta.messages.toolRunner({ ...hello, tools: [tool] }).runUntilDone(),
    },
    'tool runner with streams': {
      goldenPerMajor: true,
      replies: [toStream(events(looking)), toStream(events(rain))],
      run: async (client) => {
        const seen: unknown[] = [];
        for await (const stream of client.beta.messages.toolRunner({ ...hello, tools: [tool], stream: true }))
          seen.push(await drain(stream));
        return seen;
      },
    },
    'raw response': {
      replies: [message(answer)],
      run: async (client) => (await client.messages.create(hello).asResponse()).text(),
    },
    'data with response': {
      replies: [message(answer)],
      run: async (client) => {
        const { data, response, request_id } = await client.messages.create(hello).withResponse();
        return [data, response.status, request_id];
      },
    },
  };
}

const mcpCall = {
  start: { type: 'mcp_tool_use', id: 'mcptoolu_01', name: 'read', server_name: 'files', input: { path: 'a.md' } },
};
const mcpResult = {
  start: {
    type: 'mcp_tool_result',
    tool_use_id: 'mcptoolu_01',
    is_error: false,
    content: [{ type: 'text', text: 'Words' }],
  },
};
