declare const prisma: { messages: { create(row: object): Promise<void> } };
declare const client: { embeddings: { create(row: object): Promise<void> } };

export const save = () => prisma.messages.create({ model: 'a', messages: [] });
export const embed = () => client.embeddings.create({ model: 'a', input: 'b' });
