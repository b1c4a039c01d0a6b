import { withAmplitude } from '../../../../../src/http/next.ts';
import { options } from '../options.mjs';

const begun = new TextEncoder().encode('begun');

export const GET = withAmplitude(
  () => new Response(new ReadableStream({ start: (controller) => controller.enqueue(begun) })),
  options,
);
