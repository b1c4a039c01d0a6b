class BaseChain {
  invoke(input: object) {
    return input;
  }
}
class Blocks extends BaseChain {}
new Blocks().invoke({ block: 1 });
