/** Reads the JSON of server-sent events, or of lines, out of bytes as they come, wherever they are cut. */
export class SseData {
  readonly #decoder = new TextDecoder();
  #rest = '';

  /** The events that these bytes complete. What is no JSON (`[DONE]`, a ping) is none. */
  take(bytes: Uint8Array): unknown[] {
    const lines = (this.#rest + this.#decoder.decode(bytes, { stream: true })).split(/\r\n|\n|\r/);
    this.#rest = lines.pop() ?? '';
    return lines.flatMap((line) => {
      const json = /^(?:data: ?)?(\{.*)$/.exec(line)?.[1];
      return json === undefined ? [] : [JSON.parse(json)];
    });
  }
}
