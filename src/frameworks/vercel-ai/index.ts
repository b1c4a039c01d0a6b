/** `amplitude-ai/vercel-ai`: events for the Vercel AI SDK 5, 6 and 7. */
export { amplitudeEmbeddingModel } from './embedding-model.ts';
export { type AmplitudeMiddleware, type AmplitudeMiddlewareOptions, amplitudeMiddleware } from './middleware.ts';
export { type AmplitudeTelemetry, amplitudeTelemetry } from './telemetry.ts';
