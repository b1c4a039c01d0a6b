import { type Span, wrapTraced } from 'braintrust';

export const name = (span: Span) => span.id;
export const step = wrapTraced(async () => 1);
