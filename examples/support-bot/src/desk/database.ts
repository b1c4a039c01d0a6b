interface MessageRow {
  readonly id: number;
  readonly ticket: string;
  readonly role: 'customer' | 'desk';
  readonly content: string;
}

const rows: MessageRow[] = [];

/** The desk's own tables. `messages` is what customers and the desk wrote, not a model's API. */
export const db = {
  messages: {
    async create(row: Omit<MessageRow, 'id'>): Promise<MessageRow> {
      const stored = { id: rows.length + 1, ...row };
      rows.push(stored);
      return stored;
    },
    async list(ticket: string): Promise<readonly MessageRow[]> {
      return rows.filter((row) => row.ticket === ticket);
    },
  },
};
