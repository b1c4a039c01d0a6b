export abstract class Base<C> {
  protected abstract client: C;
  abstract make(): C;
  run() {
    return (this.client as any).chat.completions.create({});
  }
  other() {
    return (this.make() as any).responses.create({});
  }
}
