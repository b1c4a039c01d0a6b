declare const prisma: { messages: { create(row: object): Promise<void> } };
declare const app: { listen(port: number): void };

export const save = () => prisma.messages.create({ model: 'a', messages: [] });
app.listen(3000);
