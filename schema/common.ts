import { z } from 'zod';
import { amount, count, flag, id, json, optional, required, text } from './field.ts';

/** Where an event stands: present on every event that this package sends. */
export const commonFields = {
  sessionId: optional(id(), {
    wire: '[Agent] Session ID',
    privacy: 'identity',
    otel: 'gen_ai.conversation.id',
    description: 'The conversation that the event belongs to. Absent when a call was made outside any session.',
  }),
  traceId: optional(id(), {
    wire: '[Agent] Trace ID',
    privacy: 'identity',
    description: 'One cycle from a user message to the answer, within a session.',
  }),
  turnId: optional(count(), {
    wire: '[Agent] Turn ID',
    privacy: 'none',
    description: 'Position of the message in its session, counted from 1; a tool call carries the turn that it serves.',
  }),
  agentId: optional(id(), {
    wire: '[Agent] Agent ID',
    privacy: 'none',
    otel: ['gen_ai.agent.id', 'gen_ai.agent.name'],
    description: 'The agent that did the work, for example "support-bot".',
  }),
  agentName: optional(text(), {
    wire: '[Agent] Agent Name',
    privacy: 'none',
    otel: 'gen_ai.agent.name',
    description: 'What people call the agent.',
  }),
  parentAgentId: optional(id(), {
    wire: '[Agent] Parent Agent ID',
    privacy: 'none',
    description: 'The agent that handed the work over.',
  }),
  customerOrgId: optional(id(), {
    wire: '[Agent] Customer Org ID',
    privacy: 'identity',
    description: 'The customer account, on platforms that serve several.',
  }),
  agentVersion: optional(text(), {
    wire: '[Agent] Agent Version',
    privacy: 'none',
    otel: 'gen_ai.agent.version',
    description: "Version of the agent's code, so that releases can be compared.",
  }),
  agentDescription: optional(text(), {
    wire: '[Agent] Agent Description',
    privacy: 'none',
    otel: 'gen_ai.agent.description',
    description: 'What the agent is for, in its author’s words.',
  }),
  tags: optional(z.array(z.string()), {
    wire: '[Agent] Tags',
    privacy: 'none',
    description: 'Free labels chosen by the app, for filtering.',
  }),
  context: optional(z.record(z.string(), z.unknown()), {
    wire: '[Agent] Context',
    privacy: 'none',
    encoding: 'json',
    description: 'Segmentation values of the app (experiment arm, surface, prompt revision, …) as a JSON object.',
  }),
  env: optional(text(), {
    wire: '[Agent] Env',
    privacy: 'none',
    otel: ['deployment.environment.name', 'deployment.environment'],
    description: 'Where the app runs: "production", "staging", "dev".',
  }),
  sessionReplayId: optional(text(), {
    wire: '[Amplitude] Session Replay ID',
    privacy: 'identity',
    derived: true,
    description: 'Link to the browser recording, "<device id>/<browser session id>"; set by a session that knows both.',
  }),
  callSite: optional(json(), {
    wire: '[Agent] Call Site',
    privacy: 'none',
    encoding: 'callSite',
    derived: true,
    description: 'File and line of the call in the code of the app, "src/chat.ts:12". In development only.',
  }),
  sdkVersion: required(text(), {
    wire: '[Agent] SDK Version',
    privacy: 'none',
    derived: true,
    description: 'Version of this package.',
  }),
  runtime: required(text(), {
    wire: '[Agent] Runtime',
    privacy: 'none',
    derived: true,
    description: 'Always "node".',
  }),
};

export const componentType = () =>
  required(text(), {
    wire: '[Agent] Component Type',
    privacy: 'none',
    derived: true,
    description: 'Kind of component that the event comes from: user_input, llm, tool or embedding.',
  });

export const latencyMs = () =>
  required(amount(), {
    wire: '[Agent] Latency Ms',
    privacy: 'none',
    description: 'Milliseconds from the start of the operation to its end, without the time that a consumer took.',
  });

export const locale = () =>
  optional(text(), {
    wire: '[Agent] Locale',
    privacy: 'none',
    description: 'Locale of the user, for example "en-US".',
  });

export const spanKind = () =>
  optional(text(), {
    wire: '[Agent] Span Kind',
    privacy: 'none',
    description: 'Kind of the OpenTelemetry span that the event was made from.',
  });

/** Error fields, shared by the events that can fail. */
export const errorFields = () => ({
  isError: required(flag(), {
    wire: '[Agent] Is Error',
    privacy: 'none',
    default: false,
    description: 'Whether the operation failed.',
  }),
  errorMessage: optional(text(), {
    wire: '[Agent] Error Message',
    privacy: 'content',
    encoding: 'errorText',
    description: 'Message of the error, without keys and tokens. Vendors echo input in it, so it counts as content.',
  }),
  errorType: optional(text(), {
    wire: '[Agent] Error Type',
    privacy: 'none',
    otel: 'error.type',
    description: 'Class of the error, for example "RateLimitError".',
  }),
  errorSource: optional(text(), {
    wire: '[Agent] Error Source',
    privacy: 'none',
    description: 'Where the failure arose: "provider", "tool", "app" or "network".',
  }),
  stackTrace: optional(text(), {
    wire: '[Agent] Stack Trace',
    privacy: 'content',
    description: 'Stack of the error, when the caller passes it.',
  }),
});
