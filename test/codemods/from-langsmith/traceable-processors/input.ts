import { traceable } from 'langsmith/traceable';

export const login = traceable(async (credentials: { password: string }) => credentials.password.length, {
  name: 'login',
  processInputs: () => ({}),
});
