declare module 'openai' {
  interface ClientOptions {
    team?: string;
  }
}
export {};
