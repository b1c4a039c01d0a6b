export interface Env {
  AI: Ai;
  CACHE: KVNamespace;
}
