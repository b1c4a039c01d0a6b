import Openlit from 'openlit';

export const judged = (prompt: string, response: string) => Openlit.eval({ prompt, response } as never);
