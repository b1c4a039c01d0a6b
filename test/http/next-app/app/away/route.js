import { redirect } from 'next/navigation';
import { withAmplitude } from '../../../../../src/http/next.ts';
import { options } from '../options.mjs';

export const GET = withAmplitude(async () => redirect('/ask?q=away'), options);
