export { messagesRequest } from './anthropic/ask.ts';
export { startAnthropicStandIn } from './anthropic/start.ts';
export type { StandIn } from './loopback-server.ts';
export { chatRequest, embeddingsRequest, responsesRequest } from './openai/ask.ts';
export { startOpenAIStandIn } from './openai/start.ts';
export type { ReceivedRequest } from './received-request.ts';
export type { Scenario, ScenarioError, ScenarioToolCall, ScenarioUsage } from './scenario.ts';
export type { Ask, Expected, RouteId, ScenarioCase } from './scenario-case.ts';
export { scenarioCases } from './scenarios.ts';
