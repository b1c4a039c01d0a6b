import { wrapTraced } from 'braintrust';

export const login = wrapTraced(async (password: string) => password.length, { name: 'login', noTraceIO: true });
