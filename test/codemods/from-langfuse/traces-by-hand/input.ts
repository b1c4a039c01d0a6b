import Langfuse from 'langfuse';

const langfuse = new Langfuse({ secretKey: 'sk', publicKey: 'pk' });
export const trace = langfuse.trace({ name: 'chat', userId: 'user-42' });
