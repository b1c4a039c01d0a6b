/** `amplitude-ai/plugins`: plug-ins of analytics-node clients for the events of models, and the class for one's own. */
export { AIPlugin, type AmplitudeEvent, type Properties } from './ai-plugin.ts';
export { type AIEventFilterOptions, AIEventFilterPlugin } from './filter-plugin.ts';
export { type LLMObservabilityOptions, LLMObservabilityPlugin } from './llm-observability-plugin.ts';
export type { AIFacts } from './meanings.ts';
export { type AIMetricsOptions, AIMetricsPlugin } from './metrics-plugin.ts';
export { type AIObservabilityOptions, AIObservabilityPlugin } from './observability-plugin.ts';
