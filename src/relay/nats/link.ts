import type { NatsConnection } from '@nats-io/transport-node';

/** Whether a server of NATS is there: the client connects again by itself, and only tells of it. */
export class Link {
  #isUp = true;

  constructor(connection: NatsConnection) {
    void this.#watch(connection);
  }

  get isUp(): boolean {
    return this.#isUp;
  }

  async #watch(connection: NatsConnection): Promise<void> {
    for await (const { type } of connection.status()) {
      if (type === 'disconnect') this.#isUp = false;
      if (type === 'reconnect') this.#isUp = true;
    }
  }
}
