import { withAmplitude } from '../../../../../src/http/next.ts';
import { options } from '../options.mjs';
import { site } from '../tracking.mjs';

export const GET = withAmplitude(() => site.fail(), options);
