export abstract class Provider<Client> {
  protected client!: Client;
  protected abstract make(): Client;
  get lazily(): Client {
    return this.make();
  }
}
