import type { LlmMessageOptions, SessionStats } from 'amplitude-ai/observability';

export type Told = LlmMessageOptions & SessionStats;
