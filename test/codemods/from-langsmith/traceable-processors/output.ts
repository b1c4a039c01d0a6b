import { observe } from 'amplitude-ai';

export const login = observe(async (credentials: { password: string }) => credentials.password.length, {
  name: 'login',
});
