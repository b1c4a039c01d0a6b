export const ask = async (c) => c.json(await c.get('claude').messages.create({ messages: [] }));
export const same = (c) => c.var.claude.messages.create({});
export const other = (c) => c.get('mailer').messages.create({});
