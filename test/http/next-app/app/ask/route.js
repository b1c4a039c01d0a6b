import { withAmplitude } from '../../../../../src/http/next.ts';
import { options } from '../options.mjs';
import { site } from '../tracking.mjs';

export const GET = withAmplitude(
  async (request) => Response.json(await site.ask(request.nextUrl.searchParams.get('q'))),
  options,
);
export const POST = withAmplitude(async (request) => Response.json(await site.ask((await request.json()).q)), options);
