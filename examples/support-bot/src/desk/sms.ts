interface TextMessage {
  readonly to: string;
  readonly body: string;
}

/** Has the shape of the usual SMS clients; this one only remembers what it would send. */
export class SmsClient {
  readonly sent: TextMessage[] = [];
  readonly messages = {
    create: async (message: TextMessage): Promise<{ sid: string }> => {
      this.sent.push(message);
      return { sid: `SM${this.sent.length}` };
    },
  };
}
