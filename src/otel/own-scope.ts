/** Name of the tracer and the meter that `emitSpans` asks for. Spans of it are events already. */
export const ownScope = 'amplitude-ai';
