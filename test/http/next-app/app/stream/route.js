import { withAmplitude } from '../../../../../src/http/next.ts';
import { frame } from '../../../site.ts';
import { options } from '../options.mjs';
import { site } from '../tracking.mjs';

const encoder = new TextEncoder();

/** Made piece by piece, when Next.js asks for it. */
function body(question) {
  const pieces = site.pieces(question);
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(frame(value)));
    },
  });
}

export const GET = withAmplitude(
  (request) =>
    new Response(body(request.nextUrl.searchParams.get('q')), { headers: { 'content-type': 'text/event-stream' } }),
  options,
);
