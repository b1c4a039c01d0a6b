import { observe } from 'amplitude-ai';

export const login = observe(async (password: string) => password.length, { name: 'login', captureInput: false, captureOutput: false });
