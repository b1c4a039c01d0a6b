import { OpenAIRealtimeWebSocket } from 'openai/realtime/websocket';
import type { RealtimeClientEvent } from 'openai/realtime/internal-base';

export const open = () => new OpenAIRealtimeWebSocket({ model: 'gpt-realtime' });
export type Event = RealtimeClientEvent;
